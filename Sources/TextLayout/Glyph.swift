/// What one cell shows, or two where it is wide: a base and its marks, cleaned. Only this module makes one, so
/// nothing hostile can reach a cell.
package struct Glyph: Hashable, Sendable {
  package let text: String
  /// One or two.
  package let columns: Columns

  init(text: String, columns: Columns) {
    self.text = text
    self.columns = columns
  }

  package static let space = Glyph(text: " ", columns: 1)

  /// The glyph of a letter of ASCII or Hebrew, made once: nearly every glyph on a screen is one of them.
  static func common(_ scalar: Unicode.Scalar) -> Glyph? {
    switch scalar.value {
    case 0x20...0x7E: latin[Int(scalar.value - 0x20)]
    case 0x5D0...0x5EA: hebrew[Int(scalar.value - 0x5D0)]
    default: nil
    }
  }

  private static let latin = narrow(0x20...0x7E)
  private static let hebrew = narrow(0x5D0...0x5EA)

  private static func narrow(_ points: ClosedRange<UInt32>) -> [Glyph] {
    points.compactMap(Unicode.Scalar.init).map { Glyph(text: String(Character($0)), columns: 1) }
  }
}
