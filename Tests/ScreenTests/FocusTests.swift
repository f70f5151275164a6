import Foundation
import Layouts
import Testing

/// What a person who cannot see colours, or follows the cursor, is told on every screen of the stories.
@Suite struct FocusTests {
  private static let names = StoryTests.names

  @Test(arguments: names, Window.all)
  func `the cursor stands on what has the focus`(_ name: String, _ window: Window) throws {
    for screen in try CellScreen.all(of: name, window) {
      let cursor = try #require(screen.cursor, "\(screen.name) has no cursor")
      let row = screen.rows[cursor[1]]
      let roles = Set(row.map(\.role))
      let text = row.map { $0.text ?? "" }.joined()
      let isOnSomething = text.contains { $0 != " " } || roles.contains("field")
      #expect(isOnSomething, "\(screen.name): an empty row")
      let selected = screen.rows.indices.filter { number in
        screen.rows[number].contains { $0.role == "selection" }
      }
      let field = row[cursor[0]].role == "field"
      #expect(field || selected.isEmpty || selected.contains(cursor[1]), "\(screen.name)")
    }
  }

  /// Alarm is never colour alone: its cells stand beside a mark, or say it in words.
  @Test(arguments: names, Window.wide)
  func `what is red says so without its colour`(_ name: String, _ window: Window) throws {
    for screen in try CellScreen.all(of: name, window) {
      let isRed = screen.rows.map { $0.contains { $0.role == "harm" } }
      // A sentence of several rows says it in its first.
      for (index, row) in screen.rows.dropLast().enumerated()
      where isRed[index] && (index == 0 || !isRed[index - 1]) {
        let text = row.map { $0.text ?? "" }.joined()
        let shown = window.language == "he" ? String(text.reversed()) : text
        let says = text.contains("!") || Self.words.contains { shown.contains($0) }
        #expect(says, "\(screen.name): \(text)")
      }
    }
  }

  private static let words = [
    "BROKEN", "late", "OVERDUE", "NOT IDENTIFIED", "לא קוימה", "באיחור", "לא מזוהה", "Write",
    "לכתוב", "wrap-up, by", "תיעוד להשלמה עד",
  ]
}

/// A screen as `moked play --json` prints it.
private struct CellScreen: Decodable {
  struct Cell: Decodable {
    let text: String?
    let role: String
  }

  let name: String
  let cursor: [Int]?
  let cells: [[Cell]]
  var rows: [[Cell]] { cells }

  static func all(of story: String, _ window: Window) throws -> [CellScreen] {
    let played = try ScratchDesk().play(
      try Story.named(story).lines(), window, more: ["--json"])
    try #require(played.status == 0, "\(played.complaint)")
    return try played.text.split(separator: "\n").map {
      try JSONDecoder().decode(CellScreen.self, from: Data($0.utf8))
    }
  }
}
