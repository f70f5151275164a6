import Canvas
import Foundation
import Goldens
import Testing
import TextLayout

/// Screens one after another as they are kept in a file: the first whole, and of each other one the rows that differ from
/// the screen on which it came up, from the first cell that does to the last.
struct Album {
  private(set) var text = ""
  private var known: Set<Canvas> = []

  /// A screen that stands here already is not shown again, whatever leads to it.
  mutating func add(_ name: String, _ canvas: Canvas, over base: Canvas? = nil) {
    guard known.insert(canvas).inserted else { return }
    text += "= \(name)\n"
    for row in 0..<canvas.size.rows {
      let (new, old) = (Self.row(row, of: canvas), base.map { Self.row(row, of: $0) })
      guard new != old else { continue }
      text += Self.line(row, new, over: old)
    }
    if let cursor = canvas.cursor { text += "   cursor \(cursor.column), \(cursor.row)\n" }
  }

  private static func line(_ row: Int, _ new: [String], over old: [String]?) -> String {
    let same = old ?? []
    let start = same.isEmpty ? 0 : zip(new, same).prefix { $0 == $1 }.count
    let end = same.isEmpty ? 0 : zip(new.reversed(), same.reversed()).prefix { $0 == $1 }.count
    let shown = new[start..<max(start, new.count - end)].joined()
    return "\(row < 10 ? " " : "")\(row)\(start > 0 ? "+\(start)" : "")|\(shown)|\n"
  }

  /// By cells, so that a wide letter takes two.
  private static func row(_ row: Int, of canvas: Canvas) -> [String] {
    (0..<canvas.size.columns).map { canvas[glassColumn: $0, row: row].glyph?.text ?? "" }
  }

  func expect(_ name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    try GoldenFile(folder.appending(path: "\(name).txt")).expect(text) { known in
      let (new, old) = (Self.screens(text), Self.screens(known))
      let changed = new.filter { !old.contains($0) }.prefix(3).joined(separator: "\n")
      Issue.record("\(name): these screens are other ones\n\(changed)")
    }
  }

  private static func screens(_ text: String) -> [Substring] { text.split(separator: "= ") }
}
