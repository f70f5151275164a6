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
}
