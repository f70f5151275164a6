import Foundation
import Testing

/// A screen as `moked play --json` prints it: every cell with what it means, and where the cursor stands.
struct CellScreen: Decodable {
  struct Cell: Decodable {
    let text: String?
    let role: String
  }

  let name: String
  let cursor: [Int]?
  let cells: [[Cell]]

  static func all(of story: Story, _ window: Window) throws -> [CellScreen] {
    let played = try ScratchDesk().play(story.lines(), window, more: ["--json"])
    try #require(played.status == 0, "\(played.complaint)")
    return try played.text.split(separator: "\n").map {
      try JSONDecoder().decode(CellScreen.self, from: Data($0.utf8))
    }
  }

  /// As `moked play` prints it without `--json`.
  var printed: String {
    let rows = cells.map { row in
      let text = row.map { $0.text ?? "" }.joined()
      return text.prefix(text.count - text.reversed().prefix { $0 == " " }.count)
    }
    let dashes = String(repeating: "-", count: cells.first?.count ?? 0)
    return "\(name)\n\(dashes)\n\(rows.joined(separator: "\n"))\n"
  }
}

// What a person who cannot see colours, or follows the cursor, is told.
extension CellScreen {
  func expectCursorOnFocus() throws {
    let cursor = try #require(cursor, "\(name) has no cursor")
    let row = cells[cursor[1]]
    let roles = Set(row.map(\.role))
    let text = row.map { $0.text ?? "" }.joined()
    let isOnSomething = text.contains { $0 != " " } || roles.contains("field")
    #expect(isOnSomething, "\(name): an empty row")
    let selected = cells.indices.filter { number in
      cells[number].contains { $0.role == "selection" }
    }
    let field = row[cursor[0]].role == "field"
    #expect(field || selected.isEmpty || selected.contains(cursor[1]), "\(name)")
  }

  /// Alarm is never colour alone: its cells stand beside a mark, or say it in words.
  func expectRedInWords(_ language: String) {
    let isRed = cells.map { $0.contains { $0.role == "harm" } }
    // A sentence of several rows says it in its first.
    for (index, row) in cells.dropLast().enumerated()
    where isRed[index] && (index == 0 || !isRed[index - 1]) {
      let text = row.map { $0.text ?? "" }.joined()
      let shown = language == "he" ? String(text.reversed()) : text
      let says = text.contains("!") || Self.words.contains { shown.contains($0) }
      #expect(says, "\(name): \(text)")
    }
  }

  private static let words = [
    "BROKEN", "late", "OVERDUE", "NOT IDENTIFIED", "לא קוימה", "באיחור", "לא מזוהה", "Write",
    "לכתוב", "wrap-up, by", "תיעוד להשלמה עד",
  ]
}
