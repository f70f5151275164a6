@testable import TextLayout

/// A terminal that does something with Hebrew, as far as a reader sees.
struct ModelTerminal: Sendable {
  let name: String
  let order: TextOrder
  /// The cells of a row from left to right, as the reader sees them, of what the terminal was sent.
  let show: @Sendable ([Glyph]) -> [Glyph]

  static let all = [
    ModelTerminal(name: "orders rows", order: .logical) { ordered($0, .leftToRight) },
    ModelTerminal(name: "orders rows by their first letter", order: .logical) {
      ordered($0, .firstStrong)
    },
    ModelTerminal(name: "turns words", order: .word, show: wordsTurned),
    ModelTerminal(name: "leaves all", order: .visual) { $0 },
  ]

  func shows(_ picture: Picture) -> Bool {
    let shown = show(order.sent(picture.row).map(\.glyph))
    return shown.map(\.seen) == picture.row.map(\.seen)
  }

  /// Unicode's algorithm over the whole row, each cell with its marks.
  private static func ordered(_ row: [Glyph], _ direction: FieldDirection) -> [Glyph] {
    var units: [UInt16] = []
    var starts: [Int] = []
    for glyph in row {
      starts.append(units.count)
      units += Array(glyph.text.utf16)
    }
    let measured = Levels(of: units, direction).units
    let levels = starts.map { measured[$0] }
    return Levels.visualOrder(of: levels).map { place in
      levels[Int(place)] & 1 == 0 ? row[Int(place)] : row[Int(place)].mirrored
    }
  }

  /// kitty: what stands between blanks is shaped as one, in the direction of its first letter.
  private static func wordsTurned(_ row: [Glyph]) -> [Glyph] {
    let words = row.split(separator: .space, omittingEmptySubsequences: false).map { word in
      let letter = word.lazy.flatMap(\.text.unicodeScalars).first { $0.properties.isAlphabetic }
      let isTurned = letter.map { ("\u{590}"..."\u{8FF}").contains($0) } ?? false
      return isTurned ? word.reversed().map(\.mirrored) : Array(word)
    }
    return Array(words.joined(separator: [.space]))
  }
}

/// A row of the glass. Its glyphs have one column each.
struct Picture {
  let name: String
  let row: [Glyph]

  /// The lines of the table, each where a Hebrew and where an English screen puts it, and beside another field.
  static func all() throws -> [Picture] {
    try Tables.lines("spoken.txt").flatMap { line in
      let text = line.cells[0]
      return [
        Picture(name: "Hebrew screen | \(text)", row: placed([text], columns: 100, mirrored: true)),
        Picture(name: "English screen | \(text)", row: fields([text], columns: 100)),
        Picture(
          name: "beside fields | \(text)",
          row: fields(["רונית כהן", "050-123-4567", text, "כפר סבא", "48102"], columns: 140)),
      ]
    }
  }

  static func fields(_ texts: [String], columns: Int) -> [Glyph] {
    placed(texts, columns: columns, mirrored: false)
  }

  /// One field beside the other, three columns apart, a margin of one.
  private static func placed(_ texts: [String], columns: Int, mirrored: Bool) -> [Glyph] {
    let rows = texts.map { CleanText($0).row(mirrored ? .rightToLeft : .firstStrong) }
    let between = [Glyph](repeating: .space, count: 3)
    let parts = rows.map { $0.glyphs.map(\.glyph) }
    let line = parts.dropFirst().reduce([.space] + (parts.first ?? [])) { $0 + between + $1 }
    let rest = [Glyph](repeating: .space, count: max(1, columns - line.count))
    return mirrored ? rest + line.dropFirst() + [.space] : line + rest
  }
}

extension Glyph {
  /// What a reader makes of it: an anchor is a blank.
  fileprivate var seen: String { text == "\u{2800}" ? " " : text }
}
