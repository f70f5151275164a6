/// A count of terminal columns. Not bytes, not characters.
package struct Columns: Hashable, Comparable, Sendable, ExpressibleByIntegerLiteral {
  package var count: Int

  @inlinable package init(_ count: Int) { self.count = count }
  @inlinable package init(integerLiteral value: Int) { count = value }

  package static func < (left: Columns, right: Columns) -> Bool { left.count < right.count }
  package static func + (left: Columns, right: Columns) -> Columns {
    Columns(left.count + right.count)
  }
  package static func - (left: Columns, right: Columns) -> Columns {
    Columns(left.count - right.count)
  }
  package static func += (left: inout Columns, right: Columns) { left.count += right.count }
}

extension Columns {
  /// Those that a character takes once it is cleaned.
  package init(of character: Character) {
    let scalars = character.unicodeScalars
    let isPlain = scalars.count == 1 && scalars.first.map { Glyph($0).plainLetter != nil } == true
    self = isPlain ? 1 : CleanText(String(character)).width
  }
}
