import Canvas
import Casework
import Layouts
import Testing

@testable import Console

/// A letter opens, Enter commits; and a key that does nothing says why. Here every letter of both layouts is pressed.
@Suite struct LetterTests {
  static let letters = "abcdefghijklmnopqrstuvwxyzאבגדהוזחטיכךלמםנןסעפףצץקרשת/.,;'?:!@#-=+[](){}<> "
    .map(String.init)
  static let others =
    ["Backspace", "Delete", "Tab", "Shift-Tab", "Esc", "Insert"]
    + (1...12).map { "F\($0)" } + (0...9).map { "Alt-\($0)" }
    + "abcdefghijklmnopqrstuvwxyz".map { "Ctrl-\($0.uppercased())" }
  /// What a field does with what stands in it, be it nothing.
  static let fieldKeys: Set =
    ["Backspace", "Delete", "Ctrl-W", "Ctrl-Z", "Ctrl-U", "Ctrl-Y", "Ctrl-A"]
  static let moves = ["Up", "Down", "Left", "Right", "Home", "End", "PgUp", "PgDn"]

  @Test(arguments: Place.all)
  func `no single letter commits, on any screen`(_ place: Place) throws {
    let floor = try place.floor(in: "en")
    for letter in Self.letters + ["Backspace"] + Self.moves {
      var pressed = floor
      pressed.press(letter)
      let new = pressed.kept.dropFirst(floor.kept.count).filter { !$0.isTakenBackByAKey }
      #expect(new.isEmpty, "\(letter) on the screen \(place.name): \(new.map(\.kind))")
      #expect(!pressed.effects.contains(.quit), "\(letter) on the screen \(place.name)")
    }
  }

  @Test(arguments: Place.all)
  func `Esc leaves a field or a pane, and never the program or the call`(_ place: Place) throws {
    var floor = try place.floor(in: "en")
    let kept = floor.kept.count
    for _ in 0..<6 {
      floor.press("Esc")
      #expect(!floor.effects.contains(.quit) && floor.kept.count == kept)
      #expect((floor.console.call != nil) == place.isInCall)
    }
    #expect(floor.console.sheet == nil)
  }

  @Test(arguments: Place.all)
  func `a key that does nothing says why`(_ place: Place) throws {
    var floor = try place.floor(in: "en")
    floor.console.notice = nil
    let before = floor.console.draw()
    var own: Set = floor.console.isEditing ? Self.fieldKeys : []
    if floor.console.isChoosing { own = ["1"] }
    // What is asked for already is asked for again.
    if place.keys == ["a"] { own = ["a", "ש"] }
    let keys = Self.letters + Self.others + (1...9).map(String.init) + ["0", "Enter"]
    for key in keys where !own.contains(key) {
      var pressed = floor
      pressed.press(key)
      let isSilent = pressed.effects.isEmpty && pressed.console.notice == nil
      let isSame = isSilent && pressed.console.draw() == before
      #expect(!isSame, "\(key) on the screen \(place.name)")
    }
  }

  @Test(arguments: Place.all, ["שלום, היא תחזור 3", "dzg1 she calls", "zzz"])
  func `a burst goes where words go, in full, and commits nothing`(
    _ place: Place, _ words: String
  ) throws {
    let floor = try place.floor(in: "he")
    for input in [Input.burst(words), .paste(words)] {
      var pressed = floor
      pressed.send(input)
      #expect(pressed.kept.count == floor.kept.count)
      #expect(pressed.console.openTexts.contains { $0.contains(words) }, "\(place.name)")
      // Between calls there is no note: a field opens for the words, where they are seen.
      let wasEditing = floor.console.isEditing || !place.isInCall && pressed.console.isEditing
      #expect(
        wasEditing || pressed.console.notice?.key == "notice.into-note", "it is not said where")
    }
  }

  @Test(
    arguments: Place.all.filter(\.isInCall),
    ["call her back\n", "20.00\n\t\n", "dzg1\n\n"])
  func `the Enter behind a burst commits nothing`(_ place: Place, _ words: String) throws {
    let floor = try place.floor(in: "he")
    var pressed = floor
    pressed.send(.burst(words))
    #expect(pressed.kept.count == floor.kept.count && !pressed.effects.contains(.quit))
    #expect(pressed.console.openTexts.contains { $0.contains(words.trimmed) })
  }

  @Test func `who comes at once between calls is found, and an Enter of its own opens him`() throws
  {
    var floor = try Floor(in: "en")
    floor.send(.burst("Ruth Levi\n"))
    #expect(floor.console.call == nil && floor.console.notice?.key == "notice.enter-in-burst")
    floor.press("Enter")
    #expect(floor.console.call?.file?.customer.name == "Ruth Levi")
  }

  @Test(arguments: ["en", "he"])
  func `every command of the table works or says why, by each of its keys`(_ language: String)
    throws
  {
    let floor = try Floor.call(in: language)
    let table = floor.console.table
    for row in table.rows(in: "call") + table.rows(in: "everywhere") {
      #expect(!row.sentence.contains("[?") && !row.name.contains("[?"), "\(row.command)")
      for key in row.keys where key != "1-9" {
        var pressed = floor
        pressed.press("1")
        let before = pressed.console.draw()
        pressed.press(key)
        #expect(pressed.console.notice?.key != "notice.nothing-here", "\(key)")
        let hasActed = !pressed.effects.isEmpty || pressed.console.notice != nil
        #expect(hasActed || pressed.console.draw() != before, "\(key)")
      }
    }
  }

  @Test func `a command with Ctrl has another key, or stands in the palette`() throws {
    let table = try Floor.call(in: "en").console.table
    for row in table.rows where row.keys.contains(where: { $0.hasPrefix("Ctrl-") }) {
      let others = row.keys.filter { !$0.hasPrefix("Ctrl-") }
      let isListed = Command(rawValue: row.command).map { $0 != .palette } ?? false
      #expect(!others.isEmpty || isListed, "\(row.command)")
    }
  }

  @Test func `no key that a Hebrew keyboard sends otherwise carries a command`() throws {
    let keymap = try Floor.call(in: "en").console.surroundings.keymap
    let keys = Set(keymap.bindings.flatMap(\.keys))
    for letter in "qw'()[]{}<>" { #expect(!keys.contains(.character(letter)), "\(letter)") }
    for context in ["ready", "call", "everywhere"] {
      let ends = ["/", "."].map { keymap.command(for: .character($0), in: context) }
      #expect(ends[0] == ends[1])
    }
  }

  @Test(arguments: ["ready", "call"])
  func `quitting and all commands are reached without a letter`(_ context: String) throws {
    let keymap = try Floor.call(in: "en").console.surroundings.keymap
    #expect(
      keymap.keys(of: "quit", in: [context, "everywhere"]) == [.control("q"), .function(10)])
    #expect(keymap.keys(of: "palette", in: [context, "everywhere"]).contains(.control("p")))
  }
}

extension Act {
  /// What a letter may do at once: the clock of a hold, a step forth or back in the script, a mark on a line, and what
  /// the desk writes down by itself.
  fileprivate var isTakenBackByAKey: Bool {
    switch self {
    case .held, .resumed, .undone, .wentBack, .withdrawn, .wrapUpParked, .remedy(_, .shown): true
    case .step(let step):
      switch step.what {
      case .jumped, .reopened, .flagged, .decided, .found: true
      default: false
      }
    default: false
    }
  }
}

extension Console {
  /// The first option of a field is chosen; its digit chooses it again.
  fileprivate var isChoosing: Bool {
    guard case .form = sheet else { return false }
    return !isEditing
  }

  /// Everything that was typed and stands in some field.
  fileprivate var openTexts: [String] {
    var texts = [call?.note.text, call?.field.text, ready.finder.editor.text]
    switch sheet {
    case .form(let form): texts += form.fields.all.map(\.text)
    case .finder(let finder): texts.append(finder.editor.text)
    case .menu(let menu): texts.append(menu.filter?.text)
    case .page(let page): texts.append(page.filter?.text)
    case nil: break
    }
    return texts.compactMap(\.self)
  }
}
