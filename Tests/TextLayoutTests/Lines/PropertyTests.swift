import Testing

@testable import TextLayout

/// What holds for every text, on texts made by chance.
struct PropertyTests {
  private static let seeds: [UInt64] = [1, 2, 3]
  private static let directions: [FieldDirection] = [.firstStrong, .leftToRight, .rightToLeft]

  /// 120 texts for each seed.
  private func texts(_ seed: UInt64, of alphabet: [String] = RandomText.everything) -> [String] {
    var random = RandomText(seed: seed)
    return (0..<120).map { _ in random.text(alphabet, length: 60) }
  }

  @Test(arguments: seeds, directions)
  func `ordering moves glyphs and neither loses nor makes one`(
    seed: UInt64, direction: FieldDirection
  ) {
    for raw in texts(seed) {
      let text = CleanText(raw)
      let row = text.row(direction)
      #expect(
        row.glyphs.map(\.grapheme).sorted() == text.pieces.map { Int($0.grapheme) },
        "\(raw.debugDescription)")
      #expect(row.width == text.width)
      #expect(row.graphemes == 0..<raw.count)
    }
  }

  @Test(arguments: seeds)
  func `text that is all left to right stays as it is`(seed: UInt64) {
    for raw in texts(seed, of: RandomText.leftToRight) {
      let text = CleanText(raw)
      for direction in [FieldDirection.firstStrong, .leftToRight] {
        #expect(text.row(direction).glyphs.map(\.glyph) == text.glyphs)
      }
    }
  }

  @Test(arguments: seeds, directions)
  func `wrapping and joining again loses nothing but spaces at line ends`(
    seed: UInt64, direction: FieldDirection
  ) {
    for raw in texts(seed) {
      let text = CleanText(raw)
      for width in [1, 2, 3, 7, 20, 79] {
        let rows = text.wrapped(to: Columns(width), direction)
        #expect(rows.allSatisfy { $0.width.count <= width })
        #expect(rows.first?.graphemes.lowerBound == 0)
        #expect(rows.last?.graphemes.upperBound == raw.count)
        #expect(
          zip(rows, rows.dropFirst()).allSatisfy { first, next in
            next.graphemes.lowerBound - first.graphemes.upperBound <= 0
          })
        let drawn = rows.flatMap { $0.glyphs.map(\.grapheme).sorted() }
        #expect(
          withoutSpaces(drawn, text) == withoutSpaces(text.pieces.map { Int($0.grapheme) }, text))
      }
    }
  }

  private func withoutSpaces(_ graphemes: [Int], _ text: CleanText) -> [Int] {
    let spaces = Set(text.pieces.filter(\.isSpace).map { Int($0.grapheme) })
    return graphemes.filter { !spaces.contains($0) }
  }

  @Test(arguments: seeds)
  func `a cut text is the beginning of the whole and fits`(seed: UInt64) {
    for raw in texts(seed) {
      let text = CleanText(raw)
      for width in [0, 1, 2, 5, 30, 500] {
        let cut = text.truncated(to: Columns(width))
        #expect(cut.width.count <= width)
        if cut != text {
          #expect(width == 0 || cut.string.hasSuffix("…"))
          #expect(text.glyphs.starts(with: cut.glyphs.dropLast()))
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `cleaned text is clean`(seed: UInt64) {
    for raw in texts(seed) {
      let once = CleanText(raw).string
      #expect(CleanText(once).string.unicodeScalars.elementsEqual(once.unicodeScalars))
    }
  }

  @Test(arguments: seeds, directions)
  func `an arrow key walks over every character once`(seed: UInt64, direction: FieldDirection) {
    for raw in texts(seed) {
      let row = CleanText(raw).row(direction)
      let map = CaretMap(row)
      var seen: [Int] = []
      var caret: Int? = map.offset(atColumn: -1)
      while let offset = caret, seen.count <= raw.count {
        seen.append(offset)
        caret = map.right(of: offset)
        if let next = caret { #expect(map.left(of: next) == offset) }
      }
      #expect(seen.sorted() == Array(0...raw.count), "\(raw.debugDescription)")
      #expect(zip(seen, seen.dropFirst()).allSatisfy { map.column(of: $0) < map.column(of: $1) })
      #expect(seen.allSatisfy { map.offset(atColumn: map.column(of: $0)) == $0 })
    }
  }
}
