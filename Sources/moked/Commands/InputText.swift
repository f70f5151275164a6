import Casework
import Foundation

/// The text of a file, or of standard input where the file is `-`.
enum InputText {
  static func read(_ path: String) throws -> String {
    let data =
      path == "-"
      ? FileHandle.standardInput.readDataToEndOfFile()
      : FileManager.default.contents(atPath: path)
    guard let data else { throw Sentence("said.unreadable", ["path": path], .noInput) }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Sentence("said.not-utf8", ["path": path])
    }
    return text
  }
}

extension Instant {
  /// Reads `2026-11-22T09:00:00+02:00`.
  init(iso text: String) throws {
    let formatter = ISO8601DateFormatter()
    guard let date = formatter.date(from: text) else {
      throw Sentence("said.no-time", ["text": text], .usage)
    }
    self.init(milliseconds: Int64(date.timeIntervalSince1970 * 1000))
  }
}

extension Day {
  init(written text: String) throws {
    guard let day = Day(iso: text) else {
      throw Sentence("said.no-day", ["text": text], .usage)
    }
    self = day
  }
}
