import Canvas
import Casework
import Layouts
import Playbook
import Testing
import TextLayout

@testable import Console

/// What lies over a screen and what it lists is chosen by clicks, as it is by keys.
@Suite(.bothLayouts) struct SheetClickTests {
  /// Where a click does this.
  private static func place(of does: Spot.Does, on console: Console) throws -> Point {
    let canvas = console.draw()
    let points = (0..<canvas.size.rows).flatMap { row in
      (0..<canvas.size.columns).map { Point(column: $0, row: row) }
    }
    return try #require(points.last { canvas.clicked($0)?.does == does }, "\(does) is nowhere")
  }

  private static func click(_ place: Point, on floor: inout Floor) {
    for what in [Input.Mouse.What.press, .release] {
      floor.send(.mouse(Input.Mouse(what: what, column: place.column, row: place.row)))
    }
  }

  private static func click(_ does: Spot.Does, on floor: inout Floor) throws {
    click(try place(of: does, on: floor.console), on: &floor)
  }

  private static func turnWheel(
    _ what: Input.Mouse.What, on floor: inout Floor, column: Int = 50, row: Int = 12
  ) {
    floor.send(.mouse(Input.Mouse(what: what, column: column, row: row)))
  }

  /// Of the glass: as far from its left edge in English as from its right one in Hebrew.
  private static func column(_ column: Int, _ language: String) -> Int {
    language == "he" ? 119 - column : column
  }

  @Test(arguments: ["en", "he"])
  func `a wheel over the script moves nothing in the form beside it`(_ language: String) throws {
    var floor = try Self.floor(in: language)
    floor.press("p")
    floor.type("call back")
    floor.press("Tab")
    let before = floor.console
    for row in [0, 5, 12, 36, 39] {
      Self.turnWheel(.wheelDown, on: &floor, column: Self.column(40, language), row: row)
    }
    #expect(floor.console == before)
    Self.turnWheel(.wheelDown, on: &floor, column: Self.column(100, language), row: 12)
    #expect(floor.console.form?.chosen(.due) == 1)
  }

  @Test(arguments: ["en", "he"])
  func `a wheel over the list of a tab moves in it, while the note is written too`(
    _ language: String
  ) throws {
    var floor = try Self.floor(in: language)
    floor.press("F2", "F3", "n")
    floor.type("first")
    floor.press("Enter")
    floor.type("second")
    let caret = try #require(floor.console.call?.note.caret)
    let index = floor.console.call?.selection.index
    Self.turnWheel(.wheelUp, on: &floor, column: Self.column(40, language), row: 12)
    Self.turnWheel(.wheelDown, on: &floor, column: Self.column(100, language), row: 12)
    #expect(floor.console.call?.note.caret == caret)
    let lines = try #require(floor.console.call.map(floor.console.tabList)?.lines.count)
    #expect(floor.console.call?.selection.index == min(1, max(0, lines - 1)) && index == 0)
    let note = CallLayout(floor.console.size, isSideOpen: true).note.row
    Self.turnWheel(.wheelUp, on: &floor, column: 60, row: note)
    #expect(floor.console.call?.note.caret != caret)
  }

  private static func floor(in language: String, columns: Int = 120) throws -> Floor {
    var floor = try Floor.call(in: language)
    _ = floor.console.handle(
      .knowledgeLoaded(try ShippedDesk.knowledge()), at: ShippedDesk.now)
    floor.send(.resized(Size(columns: columns, rows: columns == 120 ? 40 : 24)))
    return floor
  }

  @Test(arguments: ["en", "he"], [120, 60])
  func `a line of the palette is marked, and the marked one runs`(
    _ language: String, _ columns: Int
  ) throws {
    var floor = try Self.floor(in: language, columns: columns)
    floor.press("Ctrl-P")
    floor.type("re")
    let third = try #require(floor.console.menu.map(floor.console.matching)?[1])
    try Self.click(.line(1), on: &floor)
    #expect(floor.console.menu?.selection.index == 1)
    var pressed = floor
    pressed.press("Enter")
    try Self.click(.line(1), on: &floor)
    #expect(floor.console == pressed.console, "\(third.label)")
  }

  @Test(arguments: ["en", "he"])
  func `an article is marked to read it, and the marked one is put into what to say`(
    _ language: String
  ) throws {
    var floor = try Self.floor(in: language)
    floor.press("1", "k")
    try Self.click(.line(2), on: &floor)
    let marked = try #require(floor.console.menu?.choices[2])
    #expect(floor.console.call?.told == nil)
    try Self.click(.line(2), on: &floor)
    let told = try #require(floor.console.call?.told)
    #expect(marked.does == .article(told))
  }

  @Test(arguments: ["en", "he"], [120, 60])
  func `a line of a menu does what its digit does`(_ language: String, _ columns: Int) throws {
    var floor = try Self.floor(in: language, columns: columns)
    floor.press("m")
    var pressed = floor
    pressed.press("3")
    try Self.click(.line(2), on: &floor)
    #expect(floor.kept.count < pressed.kept.count)
    try Self.click(.line(2), on: &floor)
    #expect(floor.kept == pressed.kept)
    #expect(floor.console.sheet == nil)
  }

  @Test(arguments: ["en", "he"], [["g"], ["z"], ["m"], ["/"], ["Ctrl-P"]])
  func `the first line of a list that just opened is chosen by a click, and opened by the next`(
    _ language: String, _ keys: [String]
  ) throws {
    var floor = try Self.floor(in: language)
    floor.press("1")
    let before = floor.kept
    floor.press(keys)
    if keys == ["/"] { floor.type("Ruth") }
    let opened = floor.console.sheet
    var other = floor
    try Self.click(.line(0), on: &floor)
    #expect(floor.kept == before && floor.effects == [])
    #expect(floor.console.sheet == opened)
    try Self.click(.line(0), on: &floor)
    #expect(floor.console.sheet != opened)
    // An arrow is a hand too.
    other.press("Down", "Up")
    try Self.click(.line(0), on: &other)
    #expect(other.console.sheet == floor.console.sheet && other.kept == floor.kept)
  }

  @Test func `what was chosen in one list opens nothing in the next`() throws {
    var floor = try Self.floor(in: "en")
    floor.press("v", "Down", "Up", "Enter")
    let levels = try #require(floor.console.menu)
    let before = floor.kept.count
    try Self.click(.line(0), on: &floor)
    #expect(floor.console.menu?.title == levels.title && floor.kept.count == before)
  }

  @Test func `between calls a click on the chosen line opens nobody yet`() throws {
    var floor = try Floor(in: "en")
    floor.type("Ruth")
    try Self.click(.line(0), on: &floor)
    #expect(floor.console.call == nil)
    try Self.click(.line(0), on: &floor)
    #expect(floor.console.call != nil)
  }

  @Test(arguments: ["en", "he"], [120, 60])
  func `an option of a form is chosen where it stands, and commits nothing`(
    _ language: String, _ columns: Int
  ) throws {
    var floor = try Self.floor(in: language, columns: columns)
    floor.press("p")
    floor.type("call back")
    floor.press("Enter")
    let before = floor.kept.count
    try Self.click(.option(field: 1, 2), on: &floor)
    #expect(floor.console.form?.fields.focus == 1)
    #expect(floor.console.form?.chosen(.due) == 2)
    #expect(floor.kept.count == before)
    let due = floor.console.form?.dues[2]
    floor.press("Enter")
    #expect(due.map { [$0] } == floor.kept.compactMap(\.promisedDue))
    #expect(floor.console.sheet == nil)
  }

  @Test(arguments: ["en", "he"])
  func `a found customer is marked, and the marked one is opened`(_ language: String) throws {
    var floor = try Self.floor(in: language)
    floor.press("/")
    floor.type("Ruth")
    try Self.click(.line(0), on: &floor)
    #expect(floor.console.finderSheet != nil && floor.effects == [])
    try Self.click(.line(0), on: &floor)
    #expect(floor.console.sheet == nil)
    #expect(floor.effects.contains { if case .loadFile = $0 { true } else { false } })
  }

  @Test(arguments: ["en", "he"])
  func `a typed answer takes the keys and the caret where it is clicked`(_ language: String) throws
  {
    var floor = try Self.floor(in: language)
    floor.press("3", "Enter")
    floor.type("149.90")
    floor.press("Esc")
    #expect(floor.console.call?.focus == .script)
    let text = Spot.Does.text(TextPlace.answer.rawValue)
    let canvas = floor.console.draw()
    let end = try Self.place(of: text, on: floor.console)
    let nine = try #require(
      (0..<canvas.size.columns).first {
        canvas.clicked(Point(column: $0, row: end.row))?.does == text
          && canvas[glassColumn: $0, row: end.row].glyph?.text == "9"
      })
    Self.click(Point(column: nine, row: end.row), on: &floor)
    #expect(floor.console.call?.focus == .field)
    floor.type("8")
    #expect(floor.console.call?.field.text == "1489.90")
  }

  @Test func `under a sheet nothing is clicked but the sheet`() throws {
    var ready = try Floor(in: "en")
    let ring = Ring(call: "1", rep: "dana", from: "0525550184", at: ShippedDesk.now)
    ready.settle(
      ready.console.handle(
        .ringing([RingingCall(ring: ring, candidates: [], file: nil)]), at: ShippedDesk.now))
    ready.press("Ctrl-P")
    try Self.click(.run("open"), on: &ready)
    #expect(ready.console.call == nil)
    var call = try Self.floor(in: "en")
    call.press("m")
    let before = call.console.sheet
    try Self.click(.run("note"), on: &call)
    #expect(call.console.call?.focus == .script && call.console.sheet == before)
  }

  @Test(arguments: ["en", "he"])
  func `a suggestion opens where it is clicked, whatever key was begun`(_ language: String) throws {
    let floor = try Self.floor(in: language)
    try #require(floor.console.call?.suggestions.isEmpty == false)
    var pressed = floor
    pressed.press("a", "1")
    try #require(pressed.console.menu != nil)
    var begun = floor
    begun.press("a")
    for var clicked in [floor, begun] {
      try Self.click(.suggestion(1), on: &clicked)
      #expect(clicked.console == pressed.console)
    }
  }

  @Test func `a click on an answer is that answer, whatever key was begun`() throws {
    var floor = try Self.floor(in: "en")
    floor.press("a")
    floor.console.call?.awaitsRemedy = true
    try Self.click(.answer(2), on: &floor)
    #expect(floor.console.call?.moment.phase == .inScript)
    #expect(floor.console.sheet == nil)
  }

  @Test(arguments: [["F5"], ["F1"], ["m"], []])
  func `a wheel that turns past an end says nothing`(_ keys: [String]) throws {
    var floor = try Self.floor(in: "en")
    floor.press(keys)
    for what in [Input.Mouse.What.wheelUp, .wheelDown] {
      for _ in 0..<50 { Self.turnWheel(what, on: &floor) }
      #expect(floor.console.notice == nil)
    }
  }
}

extension Act {
  fileprivate var promisedDue: Instant? {
    if case .promised(let promise) = self { promise.due } else { nil }
  }
}
