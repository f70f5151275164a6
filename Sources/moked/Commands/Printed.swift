import Foundation
import TextLayout

/// Text on its way to a person's terminal or file: cleaned at the same door as the screen.
struct Printed {
  let text: String

  /// A text of several lines.
  init(_ raw: String) {
    text = CleanText.lines(of: raw).map(\.string).joined(separator: "\n")
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
    let plain = String(decoding: try encoder.encode(value), as: UTF8.self)
    return plain.unicodeScalars.reduce(into: "") { $0 += escaped($1) }
  }

  func print() { StandardOutput.print(text) }

  /// JSON leaves these as they are: what a terminal would obey, and all for which a screen shows a stand-in.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    if scalar.value == 0x0A || CleanText.isDrawn(scalar) { return String(scalar) }
    return String(scalar).utf16.map { unit(UInt32($0)) }.joined()
  }

  private static func unit(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
