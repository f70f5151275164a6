import Markup
import Testing

@testable import Canvas

private func keymap(_ yaml: String) throws -> Keymap {
  try Keymap(Node(yaml: yaml, path: "keys.yaml"), commands: ["back", "note", "quit"])
}

@Test func `a key means a command in its context`() throws {
  let keymap = try keymap("call:\n  back: [b, Backspace]\neverywhere:\n  quit: [Ctrl-Q, F10]\n")
  #expect(keymap.command(for: .character("b"), in: "call") == "back")
  #expect(keymap.command(for: .character("b"), in: "everywhere") == nil)
  #expect(keymap.keys(of: "quit", in: ["call", "everywhere"]) == [.control("q"), .function(10)])
}

@Test(arguments: [
  ("call:\n  back: [b]\n  note: [b]\n", "keys.yaml:3:10: b means `back` already"),
  ("call:\n  bakc: [b]\n", "keys.yaml:2:3: there is no key `bakc`; did you mean `back`?"),
  (
    "call:\n  back: [Ctrl]\n", "keys.yaml:2:10: `Ctrl` is no key; write a, Enter, Ctrl-P, Alt-2, F5"
  ),
])
func `a keymap that is wrong is told where`(_ yaml: String, _ sentence: String) {
  #expect(throws: (any Error).self) { try keymap(yaml) }
  do {
    _ = try keymap(yaml)
  } catch {
    #expect("\(error)" == sentence)
  }
}

@Test(arguments: ["a", "?", "Enter", "Ctrl-P", "Alt-2", "F12", "Shift-Tab", "Backspace", "PgUp"])
func `a key is written as it is read`(_ name: String) {
  #expect(Key(name: name)?.name == name)
}
