import Chance
import Testing
import TextLayout

@testable import Canvas

/// Lists, and who is asked for which rows.
@Suite struct ListTests {
  /// The rows that were asked for, to be drawn and to be measured.
  private final class Asked {
    var rows: [Int] = []
  }

  private func draw(
    _ count: Int, chosen: Int, rows: Int = 40, isMirrored: Bool = false, height: Int = 1
  ) -> (canvas: Canvas, drawn: [Int], asked: Int) {
    var selection = Selection()
    selection.move(to: chosen, count: count)
    selection.reveal(rows: rows, count: count)
    var canvas = Canvas(size: Size(columns: 20, rows: rows), isMirrored: isMirrored)
    let drawn = Asked()
    let measured = Asked()
    canvas.drawList(
      selection, count: count, in: canvas.region, hasFocus: true,
      height: { index, _ in
        measured.rows.append(index)
        return height
      },
      row: { canvas, row in
        drawn.rows.append(row.index)
        canvas.write(CleanText("row \(row.index)"), in: row.region)
      })
    return (canvas, drawn.rows, measured.rows.count)
  }

  @Test(arguments: [0, 1, 39, 40, 41, 500_000, 999_999])
  func `a million rows cost what forty do`(_ chosen: Int) {
    let (canvas, drawn, asked) = draw(1_000_000, chosen: chosen)
    #expect(drawn.count == 40 && drawn.contains(chosen))
    #expect(asked < 40 * 8)
    #expect(canvas.cursor?.row == drawn.firstIndex(of: chosen))
  }

  @Test(arguments: [1, 2, 3])
  func `the chosen row is seen whatever the rows' heights`(_ height: Int) {
    for chosen in stride(from: 0, to: 30, by: 3) {
      let (_, drawn, _) = draw(30, chosen: chosen, rows: 9, height: height)
      #expect(drawn.contains(chosen))
    }
  }

  @Test(arguments: [false, true])
  func `the scroll bar stands where lines end, and moves from end to end`(_ isMirrored: Bool) {
    let edge = isMirrored ? 0 : 19
    func bar(_ chosen: Int) -> String {
      let canvas = draw(400, chosen: chosen, isMirrored: isMirrored).canvas
      return (0..<40).map { canvas[glassColumn: edge, row: $0].glyph?.text ?? "" }.joined()
    }
    #expect(bar(0).hasPrefix("████│") && bar(399).hasSuffix("│████"))
    #expect(bar(200).hasPrefix("│") && bar(200).hasSuffix("│"))
    let short = draw(40, chosen: 0, isMirrored: isMirrored).canvas
    #expect(short[glassColumn: edge, row: 0].glyph?.text != "█")
  }

  @Test func `rows that arrive leave what is chosen under the hand`() {
    for seed in 0..<100 {
      var chance = Chance(seed: seed)
      var ids = Array(0..<200)
      var list = Listing<Int>()
      for key in [Key.down, .pageDown, .down, .pageDown] {
        _ = list.handle(key, rows: Rows(ids), page: 10)
      }
      let chosen = list.chosen
      let place = list.selection.index - list.selection.visibleTop(rows: 10, count: ids.count)
      #expect(!list.hasNews)
      for arrival in 0..<chance.below(20) {
        ids.insert(1000 + arrival, at: chance.below(ids.count + 1))
        list.receive(Rows(ids))
      }
      #expect(list.chosen == chosen && ids[list.selection.index] == chosen)
      let now = list.selection.index - list.selection.visibleTop(rows: 10, count: ids.count)
      #expect(now == place)
    }
  }

  @Test func `where the chosen row is gone nothing is chosen until the hand moves`() {
    var list = Listing<String>()
    list.choose(1, rows: Rows(["a", "b", "c"]))
    list.receive(Rows(["a", "c"]))
    #expect(list.chosen == nil && list.hasNews)
    _ = list.handle(.down, rows: Rows(["a", "c"]), page: 5)
    #expect(list.chosen == "c" && !list.hasNews)
  }

  @Test func `a letter more in a filter asks only the rows that were left`() {
    let asked = Asked()
    let names = (0..<340).map { $0 % 28 == 0 ? "כהן \($0)" : "לוי \($0)" }
    func matches(_ row: Int, _ typed: String) -> Bool {
      asked.rows.append(row)
      return names[row].contains(typed)
    }
    var filter = Filter(count: names.count)
    #expect(filter.count == 340 && filter[7] == 7)
    _ = filter.handle(.character("כ"), matches: matches)
    #expect(filter.count == 13 && asked.rows.count == 340)
    #expect(filter[1] == 28)
    asked.rows = []
    _ = filter.handle(.character("ה"), matches: matches)
    _ = filter.handle(.left, matches: matches)
    #expect(filter.count == 13 && asked.rows.count == 13)
    _ = filter.handle(.control("a"), matches: matches)
    _ = filter.handle(.backspace, matches: matches)
    #expect(filter.count == 340 && asked.rows.count == 13)
  }
}
