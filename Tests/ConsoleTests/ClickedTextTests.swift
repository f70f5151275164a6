import Canvas
import Casework
import Layouts
import Testing
import TextLayout

@testable import Console

/// A click into any text of the screen gives it the keys, with the caret on the letter that was clicked.
@Suite(.bothLayouts) struct ClickedTextTests {
  /// No letter of it stands anywhere else on a screen.
  private static let text = "ƒײ ß¿"

  private static func place(of letter: Character, on console: Console) throws -> Point {
    let canvas = console.draw()
    let index = try #require(
      canvas.cells.firstIndex { $0.glyph?.text == String(letter) }, "\(letter) is not seen")
    return Point(column: index % canvas.size.columns, row: index / canvas.size.columns)
  }

  private static func click(_ letter: Character, on console: inout Console) throws {
    let place = try place(of: letter, on: console)
    for what in [Input.Mouse.What.press, .release] {
      let mouse = Input.Mouse(what: what, column: place.column, row: place.row)
      _ = console.handle(.input(.mouse(mouse)), at: ShippedDesk.now)
    }
  }

  private func expectCarets(
    _ console: Console, _ editor: (Console) -> Editor?, isFocused: (Console) -> Bool
  ) throws {
    for letter in Self.text where letter != " " {
      var clicked = console
      try Self.click(letter, on: &clicked)
      let seen = try #require(editor(clicked))
      #expect(isFocused(clicked), "\(letter)")
      #expect(
        seen.caret
          == Self.text.distance(from: Self.text.startIndex, to: Self.text.firstIndex(of: letter)!))
      let cursor = try #require(clicked.draw().cursor)
      #expect(cursor == (try Self.place(of: letter, on: clicked)), "\(letter)")
    }
  }

  @Test(arguments: ["en", "he"])
  func `in the note, from wherever the keys are`(_ language: String) throws {
    var console = try ShippedDesk.call(in: language)
    _ = console.handle(.input(.paste(Self.text)), at: ShippedDesk.now)
    try expectCarets(console, { $0.call?.note }) { $0.call?.focus == .note }
  }

  @Test(arguments: ["en", "he"])
  func `in the line that finds, between calls and in one`(_ language: String) throws {
    var ready = try ShippedDesk.console(in: language)
    _ = ready.handle(.input(.paste(Self.text)), at: ShippedDesk.now)
    try expectCarets(ready, { $0.ready.finder.editor }) { $0.isEditing }
    var call = try ShippedDesk.call(in: language)
    call.press("/")
    _ = call.handle(.input(.paste(Self.text)), at: ShippedDesk.now)
    try expectCarets(call, \.finderSheet) { $0.isEditing }
  }

  @Test(arguments: ["en", "he"], [120, 80])
  func `in a field of a form, whichever had the keys`(_ language: String, _ columns: Int) throws {
    var console = try Floor.call(in: language).console
    _ = console.handle(
      .input(.resized(Size(columns: columns, rows: columns / 3))), at: ShippedDesk.now)
    console.press("p")
    _ = console.handle(.input(.paste(Self.text)), at: ShippedDesk.now)
    console.press("Tab")
    try expectCarets(console, { $0.form?.fields[0].flatMap { $0.editor } }) {
      $0.form?.fields.focus == 0
    }
  }

  @Test(arguments: ["en", "he"])
  func `in what narrows a list`(_ language: String) throws {
    var ready = try ShippedDesk.console(in: language)
    ready.press("/")
    _ = ready.handle(.input(.paste(Self.text)), at: ShippedDesk.now)
    try expectCarets(ready, { $0.ready.filter }) { $0.ready.filter != nil }
    var tab = try Floor.call(in: language).console
    tab.press("F5", "/")
    _ = tab.handle(.input(.paste(Self.text)), at: ShippedDesk.now)
    tab.press("Enter")
    try expectCarets(tab, { $0.call?.filter }) { $0.call?.focus == .filter }
  }
}

extension FormField {
  fileprivate var editor: Editor? {
    guard case .text(let editor) = content else { return nil }
    return editor
  }
}
