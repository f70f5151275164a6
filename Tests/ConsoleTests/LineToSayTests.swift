import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// The line to say stands alone, whole, and always in the same place.
@Suite(.bothLayouts) struct LineToSayTests {
  static let sizes = [(120, 40), (80, 24), (60, 24), (60, 20)]

  private static func console(in language: String, _ size: (Int, Int)) throws -> Console {
    var console = try Floor.call(in: language).console
    _ = console.handle(
      .input(.resized(Size(columns: size.0, rows: size.1))), at: ShippedDesk.now)
    console.press("1")
    return console
  }

  private static func lines(_ console: Console) -> [String] {
    console.draw(isLogged: true).logicalLines
  }

  @Test(arguments: ["en", "he"], sizes)
  func `whatever lies beside or under it`(_ language: String, _ size: (Int, Int)) throws {
    let console = try Self.console(in: language, size)
    let say = try #require(console.call?.moment.say?.text.prefix(20))
    let row = try #require(Self.lines(console).firstIndex { $0.contains(say) })
    for key in ["F3", "F5", "F8", "z", "p", "i", "/", "Ctrl-P", "F1", "n", "h", "m"] {
      var other = console
      other.press(key)
      #expect(Self.lines(other).firstIndex { $0.contains(say) } == row, "\(key)")
    }
  }

  @Test(arguments: ["en", "he"], [(120, 40), (80, 24), (60, 24)])
  func `with an empty line around it`(_ language: String, _ size: (Int, Int)) throws {
    let console = try Self.console(in: language, size)
    let say = try #require(console.call?.moment.say?.text)
    let canvas = console.draw(isLogged: true)
    let lines = canvas.logicalLines
    let row = try #require(lines.firstIndex { $0.contains(say.prefix(20)) })
    let rows = (say.count - 1) / 56 + 1
    let side = CallLayout(console.size, isSideOpen: false).side
    for empty in [row - 1, row + rows] {
      let columns = 0..<(side.isEmpty ? canvas.size.columns : side.column - 2)
      let isEmpty = columns.allSatisfy { column in
        canvas[glassColumn: canvas.glassColumn(column, span: 1), row: empty].isBlank
      }
      #expect(isEmpty, "\(empty): \(lines[empty])")
    }
  }

  @Test(arguments: ["en", "he"], [(120, 40), (60, 24)])
  func `and the help beside it has every sentence whole`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    var console = try Self.console(in: language, size)
    console.press("F1")
    guard case .page(let page) = console.sheet else { throw Missing() }
    let side = CallLayout(console.size, isSideOpen: true).side
    var seen = ""
    for _ in page.lines {
      let lines = Self.lines(console)
      for row in side.row..<side.bottom { seen += " " + lines[row] }
      #expect(!(side.row..<side.bottom).contains { lines[$0].hasSuffix("…") })
      console.press("PgDn")
    }
    for line in page.lines where !line.isHeading {
      let last = line.detail.split(separator: " ").suffix(1).joined()
      #expect(seen.contains(line.text) && seen.contains(last), "\(line.text): \(last)")
    }
  }

  private struct Missing: Error {}
}

extension Cell {
  fileprivate var isBlank: Bool { self == .blank }
}
