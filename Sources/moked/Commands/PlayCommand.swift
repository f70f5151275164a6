import ArgumentParser
import Canvas
import Casework
import Console
import Foundation
import TextLayout

struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Run the console without a terminal: keys in, screens out.")

  @OptionGroup var storeOptions: StoreOptions
  @Argument(
    help:
      "A file of key, text, paste, resize, tick, ring, call, seat, event and screen lines, or -.")
  var keys: String
  @Option(help: "The window, as 120x40.") var size = "120x40"
  @Option(help: "The time at the start, as 2026-11-22T09:00:00+02:00.") var at: String?
  @Option(help: "Who sits here; in a demo desk only.") var rep: String?
  @Flag(help: "In logical order, as a reviewer reads it; not as on the glass.") var logical = false
  @Flag(help: "Cells with their roles, direction and cursor.") var json = false

  func run() throws {
    let start = try at.map { try Instant(iso: $0) } ?? .current()
    let items = try PlayItem.read(try InputText.read(keys))
    guard let window = Size(written: size) else {
      throw Sentence("said.size", ["size": size], .usage)
    }
    let (place, rep) = try Workplace.seat(storeOptions, rep, at: start)
    let language = try storeOptions.language(among: place.library.languages)
    var player = try Player(
      rep, clerk: Clerk(store: place.store, library: place.library, rep: rep),
      exchange: try place.exchange(), at: start
    ) { rep in
      Console(
        try place.surroundings(for: rep, in: language), language: language, size: window,
        now: start)
    }
    for item in items {
      guard let (name, screen) = try player.play(item, isLogged: logical) else { continue }
      try show(name, screen)
    }
  }

  private func show(_ name: String, _ screen: Canvas) throws {
    if json { return try PrintedJSON(ScreenRecord(name: name, screen)).print() }
    Printed(line: name).print()
    StandardOutput.print(String(repeating: "-", count: screen.size.columns))
    StandardOutput.print(logical ? screen.logicalLines.joined(separator: "\n") : screen.glass)
  }
}

/// A screen as `play --json` prints it.
private struct ScreenRecord: Encodable {
  struct CellRecord: Encodable {
    let text: String?
    let role: String
    let bold: Bool
  }

  let name: String
  let columns: Int
  let rows: Int
  let direction: String
  let cursor: [Int]?
  let cells: [[CellRecord]]

  init(name: String, _ screen: Canvas) {
    self.name = name
    columns = screen.size.columns
    rows = screen.size.rows
    direction = screen.isMirrored ? "rtl" : "ltr"
    cursor = screen.cursor.map { [$0.column, $0.row] }
    cells = (0..<rows).map { row in
      (0..<screen.size.columns).map { column in
        let cell = screen[glassColumn: column, row: row]
        return CellRecord(
          text: cell.glyph?.text, role: cell.style.role.name, bold: cell.style.isBold)
      }
    }
  }
}
