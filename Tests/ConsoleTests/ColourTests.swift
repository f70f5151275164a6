import Canvas
import Casework
import HostileText
import Playbook
import Testing
import TextLayout

@testable import Console

/// What a colour says, a word or a sign says too.
@Suite struct ColourTests {
  private static let states: Set<Role> = [.warning, .harm, .good]

  /// The same texts and times in every file; what differs is what became of them.
  private static func file(_ fixed: [String: String]) throws -> CustomerFile {
    let due = String((ShippedDesk.now + .hours(1)).milliseconds)
    let times = Dictionary(uniqueKeysWithValues: ["due", "firstDue", "until"].map { ($0, due) })
    return try Filling(
      texts: ["one", "two", "three"],
      fixed: ["idLastFour": "1234", "lastFour": "1234", "amount": "7", "born": "2026-11-20"]
        .merging(times) { $1 }.merging(fixed) { $1 }
    ).value()
  }

  private static var files: [CustomerFile] {
    get throws {
      let states = [
        "open", "paid", "overdue", "kept", "broken", "moved", "answered", "solved", "planned",
        "done",
      ]
      return try states.map { try file(["status": $0, "state": $0]) }
        + [file(["allowance": "5"]), file(["isGiven": "false", "isGood": "false"])]
    }
  }

  @Test(arguments: ["en", "he"])
  func `no line of the file is told from another by its colour alone`(_ language: String) throws {
    var roles: [[String]: Role] = [:]
    var late = 0
    for file in try Self.files {
      var console = try Floor.call(in: language, file: file).console
      for hours in [0, 2] {
        console.now = ShippedDesk.now + .hours(hours)
        for tab in CallScreen.Tab.allCases {
          console.call?.tab = tab
          let screen = try #require(console.call)
          var heading: [String] = []
          for line in console.tabList(screen).lines where !line.isBlank {
            if line.isHeading { heading = line.fields }
            let said = heading + line.fields + [line.detail, "\(line.indent)"]
            let role = Self.states.contains(line.style.role) ? line.style.role : .plain
            if role != .plain { late += 1 }
            #expect(roles[said, default: role] == role, "\(tab): \(said)")
            roles[said] = role
          }
        }
      }
    }
    #expect(late > 20)
  }

  /// Rows of a screen with the cells that show a state.
  private static func rows(_ canvas: Canvas) -> [(text: String, states: [Role?])] {
    (0..<canvas.size.rows).map { row in
      let cells = (0..<canvas.size.columns).map { canvas[glassColumn: $0, row: row] }
      return (
        cells.compactMap(\.glyph?.text).joined(),
        cells.map { states.contains($0.style.role) ? $0.style.role : nil }
      )
    }
  }

  @Test(arguments: ["en", "he"])
  func `no row of a screen is told from another by its colour alone`(_ language: String) throws {
    var seen: [String: [Role?]] = [:]
    for place in Place.all {
      var console = try place.floor(in: language).console
      for hours in [0, 2] {
        console.now = ShippedDesk.now + .hours(hours)
        for (text, states) in Self.rows(console.draw()) {
          #expect(seen[text, default: states] == states, "\(place.name): \(text)")
          seen[text] = states
        }
      }
    }
    #expect(
      seen.values.contains { $0.contains(.harm) } && seen.values.contains { $0.contains(.good) })
  }

  @Test(arguments: ["en", "he"])
  func `what is chosen has the cursor, or a sign before it`(_ language: String) throws {
    let pointer = language == "he" ? "<" : ">"
    var chosen = 0
    for place in Place.all {
      let canvas = try place.floor(in: language).console.draw()
      for row in 0..<canvas.size.rows {
        let cells = (0..<canvas.size.columns).map { canvas[glassColumn: $0, row: row] }
          .filter { $0.style.role == .selection }
        guard !cells.isEmpty else { continue }
        chosen += 1
        let edge = language == "he" ? cells.last : cells.first
        let hasSign = edge?.glyph?.text == pointer || cells.contains { $0.glyph?.text == "✓" }
        #expect(hasSign || canvas.cursor?.row == row, "\(place.name), row \(row)")
      }
    }
    #expect(chosen > 5)
  }
}
