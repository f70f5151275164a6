import Foundation
import TextLayout

/// Text on its way to a person's terminal or file: cleaned line by line at the same door as the screen.
struct Printed {
  let text: String

  init(_ raw: String) {
    text = CleanText.lines(of: raw).map(\.string).joined(separator: "\n")
  }

  func print() { Swift.print(text) }
}

/// What `--json` prints: keys in order, hostile characters as \uXXXX, and the same text when read back.
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

  func print() { Swift.print(text) }

  /// JSON leaves these as they are; a terminal that shows them would obey them.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      return unit(scalar.value)
    case 0xE0000...0xE007F:
      return String(scalar).utf16.map { unit(UInt32($0)) }.joined()
    default: return String(scalar)
    }
  }

  private static func unit(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
