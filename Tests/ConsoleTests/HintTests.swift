import Casework
import Layouts
import Playbook
import Testing

@testable import Canvas
@testable import Console

/// The line of keys says what applies now, in a window of any width.
@Suite(.bothLayouts) struct HintTests {
  private static func lines(_ console: Console, columns: Int) -> [String] {
    var console = console
    _ = console.handle(
      .input(.resized(Size(columns: columns, rows: 24))), at: ShippedDesk.now)
    return console.draw(isLogged: true).logicalLines
  }

  @Test(arguments: [("a", "command.alsoFix.then"), ("Ctrl-E", "command.emergency.then")])
  func `a key that wants another shows what may follow`(_ key: String, _ word: String) throws {
    for language in ["en", "he"] {
      var floor = try Floor.call(in: language)
      floor.press("1")
      #expect(floor.console.howToUse == nil)
      floor.press(key)
      let then = floor.console.wording(word)
      for columns in [120, 80, 60] {
        let lines = Self.lines(floor.console, columns: columns)
        #expect(lines.contains { $0.contains(then) }, "\(columns): \(lines)")
      }
      floor.press("Esc")
      #expect(floor.console.howToUse == nil)
    }
  }

  @Test(arguments: ["en", "he"])
  func `what every key opens says how it is used, whole at 60 columns`(_ language: String) throws {
    var opened: Set<String> = []
    for place in Place.all {
      var floor = try place.floor(in: language)
      guard let how = floor.console.howToUse else { continue }
      floor.console.notice = nil
      opened.insert(how)
      for columns in [120, 60] {
        let lines = Self.lines(floor.console, columns: columns)
        #expect(lines.contains { $0.contains(how) }, "\(place.name), \(columns): \(how)")
      }
    }
    #expect(opened.count >= 6)
  }

  @Test(arguments: ["en", "he"])
  func `while a list is narrowed it says so, and what Esc and Enter do there`(
    _ language: String
  ) throws {
    for (keys, word) in [
      (["F5", "/"], "sheet.narrow"), (["F1", "/"], "sheet.page-narrow"),
      (["Ctrl-P"], "sheet.filter"),
    ] {
      var floor = try Floor.call(in: language)
      floor.press(keys)
      let how = floor.console.wording(word)
      #expect(floor.console.howToUse == how)
      #expect(Self.lines(floor.console, columns: 60).contains { $0.contains(how) })
    }
    var ready = try Floor(in: language)
    ready.press("/")
    #expect(ready.console.howToUse == ready.console.wording("sheet.narrow-ready"))
  }

  @Test(arguments: ["en", "he"], [120, 80, 60])
  func `however narrow it is, help stands among the keys`(_ language: String, _ columns: Int) throws
  {
    let help = try ShippedDesk.console(in: language).wording("command.help.name")
    for floor in [try Floor(in: language), try Floor.call(in: language)] {
      let lines = Self.lines(floor.console, columns: columns)
      #expect(lines.contains { $0.contains(help) }, "\(lines)")
    }
  }

  @Test(arguments: ["en", "he"], [120, 80, 60])
  func `help stands beside how to use what has the keys too`(
    _ language: String, _ columns: Int
  ) throws {
    for keys in [["n"], ["p"], ["z"], ["/"], ["a"], ["Ctrl-P"]] {
      var floor = try Floor.call(in: language)
      floor.press(["1"] + keys)
      try #require(floor.console.howToUse != nil)
      let help = floor.console.wording("command.help.name")
      let lines = Self.lines(floor.console, columns: columns)
      #expect(lines.suffix(3).contains { $0.contains(help) }, "\(keys): \(lines.suffix(3))")
    }
  }

  @Test(arguments: ["en", "he"], [120, 80, 60])
  func `that nothing here is real stands on every screen`(_ language: String, _ columns: Int) throws
  {
    let mark = try ShippedDesk.console(in: language).wording("screen.demo-short")
    for place in Place.all.prefix(8) {
      let floor = try place.floor(in: language)
      #expect(Self.lines(floor.console, columns: columns)[0].contains(mark), "\(place.name)")
    }
  }

  @Test(arguments: ["en", "he"])
  func `at the size of the design every key of a call that leads on is named`(
    _ language: String
  ) throws {
    for keys in [["1"], ["1", "Enter"], ["1", "Enter", "1"]] {
      var floor = try Floor.call(in: language)
      floor.press(keys)
      let words = floor.console.wording
      let lines = floor.lines((120, 40)).suffix(3)
      func isNamed(_ text: String) -> Bool { lines.contains { $0.contains(text) } }
      #expect(isNamed("F2-F8  " + words("hint.file")), "\(lines)")
      for name in [
        "back", "note", "knowledge", "hold", "promise", "request", "credit", "alternatives",
        "park", "transfer", "escalate", "wantsToLeave", "closing", "endEarly", "find", "palette",
        "undo", "help",
      ] { #expect(isNamed(words("command.\(name).name")), "\(name): \(lines)") }
      #expect(isNamed("1-9") || isNamed("Enter"))
    }
  }

  @Test(arguments: ["en", "he"], [(120, 40), (80, 24), (60, 24)])
  func `no two keys touch each other`(_ language: String, _ size: (Int, Int)) throws {
    for keys in [[], ["1"], ["1", "Enter"]] {
      var floor = try Floor.call(in: language)
      floor.press(keys)
      floor.send(.resized(Size(columns: size.0, rows: size.1)))
      let canvas = floor.console.draw()
      let buttons = canvas.spots.map(\.region).filter { $0.row >= size.1 - 3 }
      try #require(buttons.count > 3)
      for button in buttons {
        let next = language == "he" ? button.column - 1 : button.end
        #expect(
          !buttons.contains {
            $0.row == button.row && $0.contains(Point(column: next, row: $0.row))
          })
      }
    }
  }

  @Test(arguments: ["en", "he"], [80, 60])
  func `in a narrow window the keys that every call needs come first`(
    _ language: String, _ columns: Int
  ) throws {
    var floor = try Floor.call(in: language)
    floor.press("1")
    let lines = Self.lines(floor.console, columns: columns)
    for name in ["back", "note", "knowledge", "hold", "closing", "endEarly"] {
      let name = floor.console.wording("command.\(name).name")
      #expect(lines.contains { $0.contains(name) }, "\(name): \(lines)")
    }
  }

  @Test(arguments: ["en", "he"], [(120, 40), (80, 24), (60, 24)])
  func `the matter that is open stands beside those that wait`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    var floor = try Floor.call(in: language)
    floor.press("1", "x", "2", "x", "3")
    let threads = try #require(floor.console.call?.moment.threads)
    try #require(threads.count > 1)
    let current = try #require(threads.first { $0.state == .current })
    let lines = floor.lines(size)
    #expect(lines.contains { $0.contains("\(current.number) \(current.title.prefix(9))") })
  }

  @Test(arguments: ["en", "he"])
  func `a matter that waits is told from a new one of its name`(_ language: String) throws {
    var floor = try Floor.call(in: language)
    floor.press("1", "x", "2", "Esc", "x")
    guard case .menu(let menu) = floor.console.sheet else { return #expect(Bool(false)) }
    let title = try #require(floor.console.call?.moment.threads.first?.title)
    let waits = "\(title) (\(floor.console.wording("thread.parked")))"
    #expect(menu.choices.map(\.label).filter { $0.hasPrefix(title) } == [waits, title])
    #expect(floor.console.plainLines().contains("1  \(waits)"))
  }

  @Test(arguments: ["en", "he"])
  func `Enter is named where it goes on, and only there, through a whole call`(
    _ language: String
  ) throws {
    var floor = try Floor.call(in: language)
    var refusals: Set<Moment.Phase> = []
    for _ in 0..<80 where floor.console.call?.moment.phase != .closed {
      var pressed = floor
      pressed.press("Enter")
      let refused = ["refusal.answer-needed", "refusal.gate"].contains(pressed.console.notice?.key)
      #expect(floor.console.hints().contains { $0.command == .said } != refused)
      if refused, let phase = floor.console.call?.moment.phase { refusals.insert(phase) }
      if refused { floor.press("1") } else { floor = pressed }
      if floor.console.isEditing { floor.press("1", "Enter") }
      if floor.console.sheet != nil { floor.press("1") }
    }
    #expect(refusals == [.inScript, .wrapUp])
  }
}
