import Canvas
import Casework
import Layouts
import Testing

@testable import Console

/// What people type for a command: all of its name or the beginning of it, and as often a slip of the finger or what
/// the other layout sends.
private func queries(for name: String) -> (right: [String], wrong: [String]) {
  let words = name.split { $0 == " " }
  let word = Array(words.max { $0.count < $1.count } ?? "")
  let otherLayout = word.map {
    KeyboardLayout.latinKey(for: $0) ?? KeyboardLayout.hebrewCharacter(for: $0) ?? $0
  }
  var wrong = [otherLayout]
  // A word of three letters and fewer is another word with one of them changed.
  if word.count > 4 {
    var swapped = word
    swapped.swapAt(2, 3)
    wrong += [swapped, Array(word[..<2] + word[3...])].filter { $0 != word }
  }
  return ([name, String(word.prefix(4))], wrong.map { String($0) })
}

@Test func `the palette finds what was meant among its first three`() throws {
  let english = try ShippedDesk.call(in: "en")
  let hebrew = try ShippedDesk.call(in: "he")
  var (asked, mistyped) = (0, 0)
  var missed: [String] = []
  for (console, other) in [(english, hebrew), (hebrew, english)] {
    var open = console
    _ = open.perform(.palette)
    guard case .menu(var menu) = open.sheet else { return #expect(Bool(false), "no palette") }
    for choice in menu.choices {
      guard case .run(let command) = choice.does else { continue }
      let name = other.wording("command.\(command.rawValue).name")
      let (right, wrong) = queries(for: choice.label)
      let (otherRight, otherWrong) = queries(for: name)
      mistyped += wrong.count + otherWrong.count
      for query in right + wrong + otherRight + otherWrong {
        menu.filter = Editor(query)
        asked += 1
        let first = open.matching(menu).prefix(3).map(\.does)
        if !first.contains(.run(command)) { missed.append("\(query) for \(command.rawValue)") }
      }
    }
  }
  #expect(asked >= 200 && mistyped * 2 >= asked, "\(mistyped) of \(asked)")
  #expect(missed.count * 20 <= asked, "missed \(missed.count) of \(asked): \(missed)")
}

/// What people call a thing where its name is another.
@Test(arguments: [
  ("refund", Command.credit), ("discount", .credit), ("החזר כספי", .credit), ("הנחה", .credit),
  ("supervisor", .escalate), ("מנהלת", .escalate), ("אחמ״ש", .escalate), ("אחמש", .escalate),
  ("disconnect", .wantsToLeave), ("ביטול", .wantsToLeave), ("להתנתק", .wantsToLeave),
  ("sms", .send), ("email", .send), ("מייל", .send), ("סמס", .send), ("hung up", .endEarly),
  ("wrong number", .endEarly), ("נותקה", .endEarly), ("verify", .who), ("זיהוי", .who),
  ("invoice", .tabProducts), ("חשבונית", .tabProducts), ("history", .tabTimeline),
  ("היסטוריה", .tabTimeline), ("call back", .followUp), ("תזכורת", .followUp), ("break", .state),
  ("הפסקה", .state), ("dark", .theme), ("exit", .quit), ("siren", .emergency),
  ("hld", .hold), ("nte", .note), ("lck", .lock), ("סום", .closing), ("ערה", .note),
  ("מדע", .knowledge), ("שפה", .screenLanguage), ("מצב רוח", .mood), ("חלופה", .alternatives),
  ("מסרון", .send), ("ידע", .knowledge), ("callback", .followUp),
  ("אזעקה", .emergency), ("אנגלית", .screenLanguage), ("search", .find), ("מתנה", .gesture),
])
func `the palette knows what people call a thing`(_ typed: String, _ command: Command) throws {
  for language in ["en", "he"] {
    var console = try ShippedDesk.call(in: language)
    _ = console.perform(.palette)
    var menu = try #require(console.menu)
    menu.filter = Editor(typed)
    let first = console.matching(menu).prefix(3)
    #expect(first.contains { $0.does == .run(command) }, "\(first.map(\.label))")
  }
}

@Suite(.bothLayouts) struct PaletteTests {
  @Test(arguments: ["he", "en"])
  func `every key of the map has words, and every command of a call a key`(_ language: String)
    throws
  {
    let console = try ShippedDesk.call(in: language)
    for command in Command.allCases where command != .suspend {
      let bound = console.surroundings.keymap.bindings.contains { $0.command == command.rawValue }
      let isOfPalette = command != .followUp && command.careForm != nil
      #expect(bound != isOfPalette, "\(command.rawValue) has no key")
      #expect(!console.wording("command.\(command.rawValue).name").contains("[?"))
      #expect(!console.wording("command.\(command.rawValue).hint").contains("[?"))
    }
  }

  @Test func `a letter of the Hebrew layout is the key that it sits on`() throws {
    var latin = try ShippedDesk.call(in: "en")
    var hebrew = latin
    for key in ["z", "m", "v", "p", "c", "i", "e", "s", "n"] {
      let placed = try #require(KeyboardLayout.hebrewCharacter(for: Character(key)))
      _ = latin.handle(.input(.key(.character(Character(key)))), at: ShippedDesk.now)
      _ = hebrew.handle(.input(.key(.character(placed))), at: ShippedDesk.now)
      #expect(latin.draw() == hebrew.draw(), "\(key) and \(placed)")
      for _ in 0..<2 {
        _ = latin.handle(.input(.key(.escape)), at: ShippedDesk.now)
        _ = hebrew.handle(.input(.key(.escape)), at: ShippedDesk.now)
      }
    }
  }

  @Test func `letters in a burst go to the note and say so`() throws {
    var console = try ShippedDesk.call(in: "en")
    let effects = console.handle(.input(.burst("dzg1")), at: ShippedDesk.now)
    #expect(effects.isEmpty)
    #expect(console.call?.note.text == "dzg1")
    #expect(console.notice?.key == "notice.into-note")
    #expect(console.call?.facts.earlyEnd == nil)
  }

  @Test func `a note is saved within half a second, its open digits held back`() throws {
    var console = try ShippedDesk.call(in: "he")
    console.press("n", "כרטיס 45802601")
    let due = try #require(console.nextWake)
    #expect(due <= ShippedDesk.now + .milliseconds(500))
    let effects = console.handle(.ticked, at: due)
    #expect(effects == [.saveDraft("כרטיס", contact: ContactID(rawValue: 1))])
  }

  @Test func `between calls only absence wakes the console, and it locks`() throws {
    var console = try ShippedDesk.console(in: "he")
    let due = ShippedDesk.now + .minutes(10)
    #expect(console.nextWake == due)
    #expect(console.handle(.ticked, at: due) == [])
    #expect(console.nextWake == nil)
    _ = console.handle(.input(.key(.enter)), at: due + .minutes(1))
    #expect(console.nextWake == due + .minutes(11))
  }

  @Test func `a call that rings or goes on is told behind the lock, its customer not`() throws {
    var console = try ShippedDesk.call(in: "en")
    #expect(console.handle(.ticked, at: ShippedDesk.now + .hours(2)) == [])
    let open = console.draw()
    _ = console.handle(.input(.key(.control("l"))), at: ShippedDesk.now + .hours(2))
    let locked = console.draw()
    #expect(locked != open)
    #expect(console.handle(.input(.key(.character("1"))), at: ShippedDesk.now + .hours(2)) == [])
    _ = console.handle(.input(.key(.enter)), at: ShippedDesk.now + .hours(2))
    #expect(console.draw().cells == open.cells)
  }

  @Test(arguments: [(0, 0), (1, 1), (5, 2), (59, 24), (60, 20), (80, 24), (120, 40), (300, 100)])
  func `the console draws itself in a window of any size`(_ columns: Int, _ rows: Int) throws {
    for language in ["he", "en"] {
      var console = try ShippedDesk.call(in: language)
      let size = Size(columns: columns, rows: rows)
      _ = console.handle(.input(.resized(size)), at: ShippedDesk.now)
      for key in ["F3", "Ctrl-P", "Esc", "z", "Esc", "F1"] {
        console.press(key)
        #expect(console.draw().size == size)
      }
    }
  }
}
