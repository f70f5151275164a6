import Casework
import Foundation
import Markup

@testable import Playbook

/// The files of Resources, as they ship.
enum Library {
  static let resources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Resources")

  static func nodes(_ folder: String) throws -> [Node] {
    let url = resources.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
      .filter { $0.hasSuffix(".yaml") }
      .map { name in
        let text = try String(contentsOf: url.appending(path: name), encoding: .utf8)
        return try Node(yaml: text, path: "\(folder)/\(name)")
      }
  }

  static func words(_ language: String) throws -> Words {
    try Words(
      files: nodes("words").filter { $0.place.path.hasSuffix(".\(language).yaml") }, zone: .utc)
  }

  static func remedies() throws -> RemedyLibrary {
    try RemedyLibrary(nodes("remedies"), languages: ["he", "en"])
  }
}

/// Sunday 22 November 2026, 10:42 at a desk on UTC.
let sunday = DeskTime(now: Instant(milliseconds: 1_795_344_120_000), calendar: .israeli(zone: .utc))
