import Testing
import TextLayout

@testable import Canvas

extension Canvas {
  fileprivate func text(_ row: Int = 0) -> String {
    (0..<size.columns).map { self[glassColumn: $0, row: row].glyph?.text ?? "" }.joined()
  }

  fileprivate static func drawn(
    _ columns: Int, _ rows: Int = 1, isMirrored: Bool = false, signs: Signs = .blocks,
    by draw: (inout Canvas) -> Void
  ) -> Canvas {
    var canvas = Canvas(
      size: Size(columns: columns, rows: rows), isMirrored: isMirrored, signs: signs)
    draw(&canvas)
    return canvas
  }
}

/// Forms, tables and charts.
@Suite struct WidgetTests {
  @Test func `what is wrong is said beside its field, and the first of it takes the focus`() {
    var form = FormFields([
      FormField("Name", text: "x"), FormField("Amount", text: "-1"),
      FormField("Why", options: ["a", "b"]), FormField("What"),
    ])
    let answers = (0..<4).map { _ in form.handle(.enter) }
    #expect(answers == [.stays, .stays, .stays, .committed])
    let isAccepted = form.accept([3: "it is empty", 1: "above nothing"])
    #expect(!isAccepted)
    #expect(form.focus == 1 && form.all[3].fault == "it is empty")
    let canvas = Canvas.drawn(40, 24) { $0.draw(form, in: $0.region) }
    let rows = (0..<24).map { canvas.text($0) }
    let fault = rows.firstIndex { $0.contains("! above nothing") }
    #expect(fault == rows.firstIndex { $0.contains("-1") }.map { $0 + 1 })
    _ = form.handle(.backspace)
    #expect(form.all[1].fault == nil && form.all[3].fault != nil)
    let isMended = form.accept([:])
    #expect(isMended)
  }

  @Test(arguments: 3..<24)
  func `the field with the focus is seen in a window of any height`(_ rows: Int) {
    var form = FormFields(
      (0..<6).map { $0 == 2 ? FormField("f2", options: ["a", "b"]) : FormField("f\($0)") })
    for focus in form.all.indices {
      form.focus = focus
      let canvas = Canvas.drawn(30, rows) { $0.draw(form, in: $0.region) }
      #expect((0..<rows).contains { canvas.text($0).contains("f\(focus)") })
      #expect(canvas.cursor != nil || rows < 4)
    }
  }

  @Test(arguments: 3..<20)
  func `of more options than there are rows the chosen one is seen`(_ rows: Int) {
    for chosen in 0..<16 {
      let options = (0..<16).map { "option \($0)." }
      let form = FormFields([FormField("which", options: options, chosen: chosen)])
      let canvas = Canvas.drawn(30, rows) { $0.draw(form, in: $0.region) }
      #expect((0..<rows).contains { canvas.text($0).contains(options[chosen]) })
    }
  }

  static let table = Table([
    Table.Column("name", .text, width: 6...12),
    Table.Column("town", .text, width: 4...8, priority: 2),
    Table.Column("phone", .code, width: 8...8, priority: 1),
    Table.Column("sum", .number, width: 6...6),
  ])

  @Test func `a narrow window leaves out what matters least`() {
    #expect(Self.table.fitting(60).map(\.column) == [0, 1, 2, 3])
    #expect(Self.table.fitting(60).map(\.width) == [12, 8, 8, 6])
    #expect(Self.table.fitting(26).map(\.column) == [0, 2, 3])
    #expect(Self.table.fitting(16).map(\.column) == [0, 3])
    for room in 1..<60 {
      let fitting = Self.table.fitting(room)
      #expect(!fitting.isEmpty && fitting.allSatisfy { $0.width > 0 })
      guard room > 12 else { continue }
      #expect(fitting.reduce(-1) { $0 + $1.width + 1 } <= room)
    }
  }

  @Test func `a table is mirrored, its numbers are not, and half a number is not shown`() {
    func line(_ isMirrored: Bool, _ sum: String) -> String {
      Canvas.drawn(40, 2, isMirrored: isMirrored) {
        let cells = ["דנה", "חיפה", "03-12345", sum]
        $0.drawTable(Self.table, nil, count: 1, in: $0.region, hasFocus: false) {
          Table.Cell(cells[$1])
        }
      }.text(1)
    }
    #expect(line(false, "-12.50") == "הנד          הפיח     03-12345 -12.50   ")
    #expect(line(true, "-12.50") == "   -12.50 03-12345     הפיח          הנד")
    #expect(line(false, "1234567").hasSuffix("######   "))
  }

  @Test func `a table asks for the cells that are seen`() {
    var asked = 0
    var selection = Selection()
    selection.move(to: 700_000, count: 1_000_000)
    _ = Canvas.drawn(80, 25) {
      $0.drawTable(Self.table, selection, count: 1_000_000, in: $0.region, hasFocus: true) {
        asked += 1
        return Table.Cell("\($0)\($1)")
      }
    }
    #expect(asked == 24 * 4)
  }

  @Test(arguments: [
    (0.0, "          ", "          "), (0.5, "█████     ", "     █████"),
    (0.001, "▏         ", "         ▐"), (0.999, "█████████▉", "▐█████████"),
    (1.0, "██████████", "██████████"), (-3, "          ", "          "),
    (.nan, "          ", "          "), (.infinity, "██████████", "██████████"),
  ])
  func `a bar begins where lines do`(_ share: Double, _ english: String, _ hebrew: String) {
    let draw = { (canvas: inout Canvas) in canvas.drawBar(share, in: canvas.region, Style()) }
    #expect(Canvas.drawn(10, by: draw).text() == english)
    #expect(Canvas.drawn(10, isMirrored: true, by: draw).text() == hebrew)
  }

  @Test(arguments: Signs.allCases, [false, true])
  func `each kind of terminal gets the signs that it has`(_ signs: Signs, _ isMirrored: Bool) {
    let allowed: [Signs: String] = [
      .blocks: " ▁▂▃▄▅▆▇█▏▎▍▌▋▊▉▐░│", .halves: " _▄█▌▐░│", .ascii: " _.-=*#|",
    ]
    let canvas = Canvas.drawn(30, 12, isMirrored: isMirrored, signs: signs) {
      for row in 0..<8 {
        $0.drawBar(Double(row) / 8.3, in: $0.region.line(row), Style(), hasTrack: true)
      }
      $0.drawSparkline((0..<30).map { Double($0) }, in: $0.region.line(8))
      $0.drawProgress(.unknown(step: 7), label: CleanText(""), in: $0.region.line(9))
      $0.drawList(
        nil, count: 50, in: Region(column: 0, row: 10, columns: 30, rows: 2), hasFocus: false
      ) { _, _ in }
    }
    let seen = Set((0..<12).flatMap { canvas.text($0) })
    #expect(seen.isSubset(of: Set(allowed[signs] ?? "")))
  }

  @Test(arguments: [
    ("xterm-256color", "he_IL.UTF-8", Signs.blocks), ("tmux-256color", "", .blocks),
    ("linux", "C.UTF-8", .halves), ("linux-16color", "", .halves), ("vt220", "C.UTF-8", .ascii),
    ("xterm", "he_IL.ISO-8859-8", .ascii), ("xterm", "C", .blocks), ("dumb", "", .ascii),
    ("screen-256color", "en_US.utf8", .blocks),
  ])
  func `the signs follow the terminal and the locale`(
    _ terminal: String, _ locale: String, _ signs: Signs
  ) {
    #expect(Signs(terminal: terminal, locale: locale) == signs)
  }

  @Test func `a sparkline keeps its gaps, and the oldest stands where lines begin`() {
    let values: [Double?] = [0, 7, nil, 3.5]
    let draw = { (canvas: inout Canvas) in canvas.drawSparkline(values, in: canvas.region) }
    #expect(Canvas.drawn(6, by: draw).text() == "▁█ ▅  ")
    #expect(Canvas.drawn(6, isMirrored: true, by: draw).text() == "  ▅ █▁")
    #expect(Canvas.gathered((0..<100).map { Double($0) }, into: 4) == [12, 37, 62, 87])
    #expect(Canvas.gathered([1, .nan, nil], into: 5) == [1, nil, nil])
  }

  @Test func `progress says how much, and never that all is done before it is`() {
    func text(_ done: Int, _ all: Int) -> String {
      Canvas.drawn(20) {
        $0.drawProgress(.known(done: done, of: all), label: CleanText("x"), in: $0.region)
      }.text()
    }
    #expect(text(999, 1000).hasSuffix(" 99%") && text(999, 1000).contains("▉"))
    #expect(text(1, 1000).hasSuffix("  1%") && text(0, 1000).hasSuffix("  0%"))
    #expect(text(7, 7) == "x \(String(repeating: "█", count: 13)) 100%")
    for step in 0..<60 {
      let line = Canvas.drawn(20) {
        $0.drawProgress(.unknown(step: step), label: CleanText(""), in: $0.region)
      }
      #expect(line.text().filter { $0 == "█" }.count == 3)
    }
  }

  @Test func `nothing is drawn outside of its place, however small`() {
    let hostile = CleanText("\u{1B}[2J שלום 日本")
    for columns in 0..<9 {
      for rows in 0..<4 {
        let place = Region(column: 3, row: 1, columns: columns, rows: rows)
        let canvas = Canvas.drawn(20, 6, isMirrored: columns % 2 == 0) {
          $0.drawBars([Bar(hostile, value: 3, figure: hostile)], in: place)
          $0.drawProgress(.known(done: 1, of: 3), label: hostile, in: place)
          $0.drawTable(Self.table, Selection(), count: 9, in: place, hasFocus: true) { _, _ in
            Table.Cell(hostile.string, Style(.harm))
          }
          $0.draw(FormFields([FormField("x", text: "日本日本")]), in: place)
          $0.drawFilter(Editor("שלום"), label: "סינון", counts: "12 of 340", in: place)
        }
        let left = canvas.glassColumn(3, span: columns)
        for row in 0..<6 {
          for column in 0..<20
          where !(1..<1 + rows).contains(row) || !(left..<left + columns).contains(column) {
            #expect(canvas[glassColumn: column, row: row] == .blank)
          }
        }
      }
    }
  }
}
