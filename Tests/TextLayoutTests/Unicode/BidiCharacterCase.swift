@testable import TextLayout

/// A line of BidiCharacterTest.txt: code points; direction; level of the paragraph; levels; order.
struct BidiCharacterCase {
  private let text: [UInt16]
  /// The code point of each unit.
  private let pointOfUnit: [Int]
  private let direction: FieldDirection
  private let paragraph: UInt8
  private let levels: [UInt8]
  private let order: [Int]

  /// Nil for comments and blank lines.
  init?(_ line: Substring) {
    guard let first = line.utf8.first, first != UInt8(ascii: "#") else { return nil }
    let fields = line.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard fields.count == 5 else { return nil }
    var text: [UInt16] = []
    var pointOfUnit: [Int] = []
    for (index, point) in fields[0].split(separator: 0x20).enumerated() {
      let scalar = Unicode.Scalar(UInt32(Substring(point), radix: 16)!)!
      text += scalar.utf16
      pointOfUnit += scalar.utf16.map { _ in index }
    }
    self.text = text
    self.pointOfUnit = pointOfUnit
    direction = [.leftToRight, .rightToLeft, .firstStrong][Int(Substring(fields[1]))!]
    paragraph = UInt8(Substring(fields[2]))!
    levels = fields[3].split(separator: 0x20).map { UInt8(Substring($0)) ?? BidiTestFile.removed }
    order = fields[4].split(separator: 0x20).map { Int(Substring($0))! }
  }

  var holds: Bool {
    let measured = Levels(of: text, direction)
    guard measured.paragraph == paragraph else { return false }
    guard measured.units.agree(with: pointOfUnit.map { levels[$0] }) else { return false }
    let points = Levels.visualOrder(of: measured.units).map { pointOfUnit[Int($0)] }
    return points.filter { levels[$0] != BidiTestFile.removed }.uniqued == order
  }

  /// The same by the rules for plain lines, which stand in for the whole algorithm in most lines; nil where they do
  /// not take one.
  var holdsPlainly: Bool? {
    guard text.allSatisfy({ $0 < 0x2028 || (0x20AA...0x25FF).contains($0) }) else { return nil }
    let points = String(decoding: text, as: UTF16.self).unicodeScalars
    let pieces = points.enumerated().map { Piece($1, columns: 1, grapheme: Int32($0)) }
    guard let plain = PlainLevels(pieces, isolating: [], direction) else { return nil }
    // Spaces at the end are the row's.
    let end = (pieces.lastIndex { $0.base != " " } ?? -1) + 1
    return plain.paragraph == paragraph
      && Array(plain.levels[..<end]).agree(with: Array(levels[..<end]))
  }
}

extension [UInt8] {
  /// Where all of a text reads one way, ICU gives the paragraph's level for each level of the same parity: what is
  /// drawn is the same. `BidiTestFile.removed` agrees with all.
  func agree(with wanted: [UInt8]) -> Bool {
    guard count == wanted.count else { return false }
    var isEqual = true
    var parities: UInt8 = 0
    for index in indices where wanted[index] != BidiTestFile.removed {
      if self[index] != wanted[index] { isEqual = false }
      parities |= 1 << (self[index] & 1) | 1 << (wanted[index] & 1)
    }
    return isEqual || parities != 3
  }
}

extension [Int] {
  /// Each value once, in place of a pair of surrogates.
  fileprivate var uniqued: [Int] {
    enumerated().filter { $0.offset == 0 || self[$0.offset - 1] != $0.element }.map(\.element)
  }
}
