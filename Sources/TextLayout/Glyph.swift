/// What one cell shows, or two where it is wide: a base and its marks, cleaned. Only this module makes one, so
/// nothing hostile can reach a cell.
///
/// A screen is thousands of these, copied and compared for every frame, so one is two words without a reference.
package struct Glyph: Hashable, Sendable {
  /// A base and four marks: what a cell of ncurses holds.
  package static let mostScalars = 5
  private static let bits: UInt64 = 21
  private static let mask: UInt64 = (1 << bits) - 1

  /// The base and the first two marks, 21 bits each.
  @usableFromInline var low: UInt64
  /// The last two marks, and in the highest bit whether it takes two columns.
  @usableFromInline var high: UInt64

  init(_ base: Unicode.Scalar, columns: Columns = 1) {
    low = UInt64(base.value)
    high = columns == 2 ? 1 << 63 : 0
  }

  package static let space = Glyph(" ")

  /// One or two.
  @inlinable package var columns: Columns { high >> 63 == 1 ? 2 : 1 }

  package var base: Unicode.Scalar { Unicode.Scalar(UInt32(low & Self.mask)) ?? " " }

  /// The base where it stands alone and is one of the letters and signs of most rows, which every C library knows to be
  /// of one column.
  @inlinable package var plainLetter: UInt32? {
    guard high == 0 else { return nil }
    switch low {
    case 0x20...0x7E, 0x5D0...0x5EA: return UInt32(low)
    default: return nil
    }
  }

  @inlinable package static func == (left: Glyph, right: Glyph) -> Bool {
    left.low == right.low && left.high == right.high
  }

  var hasMarks: Bool { low >> Self.bits != 0 }

  /// The base, then its marks.
  package var scalars: some Sequence<Unicode.Scalar> {
    (0..<Self.mostScalars).lazy.map { Unicode.Scalar(value(at: $0)) ?? "\0" }
      .prefix { $0 != "\0" }
  }

  /// Writes the base and its marks.
  /// - Returns: how many.
  package func write(to scalars: UnsafeMutableBufferPointer<UInt32>) -> Int {
    scalars[0] = value(at: 0)
    var count = 1
    while count < Self.mostScalars, case let mark = value(at: count), mark != 0 {
      scalars[count] = mark
      count += 1
    }
    return count
  }

  package var text: String {
    var text = String.UnicodeScalarView()
    append(to: &text)
    return String(text)
  }

  /// Most glyphs are a base alone.
  package func append(to text: inout String.UnicodeScalarView) {
    text.append(base)
    if hasMarks { text.append(contentsOf: scalars.dropFirst()) }
  }

  /// A mark beyond the fourth is left out.
  mutating func add(mark: Unicode.Scalar) {
    let free = (1..<Self.mostScalars).first { self.value(at: $0) == 0 }
    guard let place = free else { return }
    let point = UInt64(mark.value)
    if place < 3 {
      low |= point << (Self.bits * UInt64(place))
    } else {
      high |= point << (Self.bits * UInt64(place - 3))
    }
  }

  /// The same marks on another base.
  func based(on base: Unicode.Scalar) -> Glyph {
    var glyph = self
    glyph.low = low & ~Self.mask | UInt64(base.value)
    return glyph
  }

  private func value(at place: Int) -> UInt32 {
    let word = place < 3 ? low : high
    let shift = Self.bits * UInt64(place < 3 ? place : place - 3)
    return UInt32(word >> shift & Self.mask)
  }
}
