import Canvas
import Markup
import Testing

@testable import Console

private func refusal(of name: String, for command: Command, in context: String = "call") throws
  -> String?
{
  let place = Markup.Place(path: "keymaps/default.yaml", line: 1, column: 1)
  let key = try #require(Key(name: name))
  return Command.refusal(of: Keymap.Wish(key, for: command.rawValue, in: context, at: place))
}

@Test(arguments: [
  ("ש", "`a`"), ("ם", "`o`"), ("7", "Alt-7"), ("q", "sends /"), ("w", "sends '"), ("P", "`p`"),
  ("Ctrl-M", "sends Enter"), ("Ctrl-J", "sends Enter"), ("Ctrl-I", "sends Tab"),
  ("Ctrl-[", "sends Esc"), ("Ctrl-H", "sends Backspace"), ("Enter", "the same"),
  ("Esc", "the same"), ("Tab", "the same"), ("Down", "the same"), ("PgUp", "the same"),
  ("Home", "the same"), ("Alt-q", "sends /"), ("Alt-[", "begins with"), ("é", "on no key"),
  ("Alt-é", "on no key"), ("Ctrl-5", "no terminal sends"),
])
func `a key that can be no command's says why`(_ key: String, _ reason: String) throws {
  #expect(try refusal(of: key, for: .note)?.contains(reason) == true)
}

@Test func `what a key always does it may be given, and letters are typed between calls`() throws {
  #expect(try refusal(of: "Enter", for: .said) == nil)
  #expect(try refusal(of: "Enter", for: .open, in: "ready") == nil)
  #expect(try refusal(of: "Esc", for: .leave) == nil)
  #expect(try refusal(of: "Esc", for: .back)?.contains("the same") == true)
  #expect(try refusal(of: "o", for: .open, in: "ready")?.contains("typed") == true)
  for name in ["Ctrl-T", "Alt-p", "F11", "Space", "Backspace", "Shift-Left", ";"] {
    #expect(try refusal(of: name, for: .note) == nil, "\(name)")
  }
}

@Test func `with Alt too a Hebrew letter stands for the key that it sits on`() throws {
  let console = try ShippedDesk.call(in: "en")
  #expect(console.latin(.alt("מ")) == .alt("n") && console.latin(.alt("9")) == .alt("9"))
}

@Test func `no key that is shipped is refused`() throws {
  let bindings = try ShippedDesk.console(in: "en").surroundings.keymap.bindings
  #expect(bindings.flatMap(\.keys).count > 50)
  for binding in bindings {
    for key in binding.keys {
      let command = try #require(Command(rawValue: binding.command))
      #expect(try refusal(of: key.name, for: command, in: binding.context) == nil)
    }
  }
}
