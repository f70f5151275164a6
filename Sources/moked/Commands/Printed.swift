import Foundation
import TextLayout

/// Text on its way to a person's terminal or file: cleaned at the same door as the screen.
struct Printed {
  let text: String

  /// A text of several lines.
  init(_ raw: String) {
    text = CleanText.exported(raw)
  }

  /// One line, whatever stands in it: a new line in a name must not look like a line of ours.
  init(line raw: String) { text = CleanText(raw).string }

  func print() { StandardOutput.print(text) }
}

/// What `--json` prints: keys in order, hostile characters as \u escapes, and the same text when read back.
struct PrintedJSON {
  let text: String

  init(_ value: some Encodable) throws {
    text = try Self.encoded(value)
  }

  /// One object whose keys stand in the order given, as a person reads them.
  init(fields: [(key: String, value: any Encodable)]) throws {
    let parts = try fields.map { "\"\($0.key)\":\(try Self.encoded($0.value))" }
    text = "{\(parts.joined(separator: ","))}"
  }

  private static func encoded(_ value: any Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return CleanText.escaped(json: String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  func print() { StandardOutput.print(text) }
}
