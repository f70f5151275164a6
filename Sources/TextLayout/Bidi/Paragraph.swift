/// A line of text with its levels, before it is cut into rows. Numbers and addresses in it are isolated, so that each
/// reads as it is spoken whatever stands around it.
struct Paragraph {
  let pieces: [Piece]
  let direction: Direction
  /// One for each piece; empty where all are that of the direction.
  private let levels: [UInt8]

  init(_ text: CleanText, _ wanted: FieldDirection) {
    if !text.mayTurn, wanted != .rightToLeft {
      self.init(text.pieces, allOf: .leftToRight)
    } else if wanted != .leftToRight, text.pieces.allSatisfy(\.isPlainHebrew) {
      self.init(text.pieces, allOf: .rightToLeft)
    } else {
      let runs = SpokenRuns(text.pieces).isolated
      if let plain = PlainLevels(text.pieces, isolating: runs, wanted) {
        self.init(text.pieces, plain)
      } else {
        self.init(measuring: text, isolating: runs, wanted)
      }
    }
  }

  private init(_ pieces: [Piece], _ plain: PlainLevels) {
    self.pieces = pieces
    direction = plain.paragraph == 0 ? .leftToRight : .rightToLeft
    levels = plain.levels
  }

  private init(_ pieces: [Piece], allOf direction: Direction) {
    self.pieces = pieces
    self.direction = direction
    levels = []
  }

  /// By the whole of Unicode's algorithm, which any text needs whose pieces may differ in level.
  init(measuring text: CleanText, isolating runs: [Range<Int>], _ wanted: FieldDirection) {
    pieces = text.pieces
    let fed = FedText(text.pieces, isolating: runs)
    let measured = Levels(of: fed.units, wanted)
    direction = measured.paragraph & 1 == 0 ? .leftToRight : .rightToLeft
    levels = Paragraph.levels(text.pieces, fed.unitOfPiece.map { measured.units[Int($0)] })
  }

  /// The pieces of one character stay together: all have the level of the first.
  private static func levels(_ pieces: [Piece], _ measured: [UInt8]) -> [UInt8] {
    var levels = measured
    for index in levels.indices.dropFirst()
    where pieces[index].grapheme == pieces[index - 1].grapheme {
      levels[index] = levels[index - 1]
    }
    return levels
  }

  /// The row of some of its pieces, ordered on its own; `graphemes` is what the row stands for.
  func row(_ range: Range<Int>, graphemes: Range<Int>) -> Row {
    var columns = 0
    for piece in pieces[range] { columns += piece.glyph.columns.count }
    let placed = levels.isEmpty ? inOneDirection(range) : inVisualOrder(range)
    return Row(
      glyphs: placed, width: Columns(columns), direction: direction,
      graphemes: graphemes)
  }

  /// The same with `…` at its logical end, which is where lines of the paragraph end on the glass.
  func cutRow(_ range: Range<Int>, graphemes: Range<Int>) -> Row {
    let row = row(range, graphemes: graphemes)
    let more = PlacedGlyph(
      glyph: Glyph("…", columns: 1), grapheme: graphemes.upperBound)
    return Row(
      glyphs: direction == .leftToRight ? row.glyphs + [more] : [more] + row.glyphs,
      width: row.width + 1, direction: direction, graphemes: graphemes, isCut: true)
  }

  private func inOneDirection(_ range: Range<Int>) -> [PlacedGlyph] {
    let pieces = pieces[range]
    return direction == .leftToRight
      ? pieces.map { $0.placed(atLevel: 0) } : pieces.reversed().map { $0.placed(atLevel: 1) }
  }

  private func inVisualOrder(_ range: Range<Int>) -> [PlacedGlyph] {
    let line = lineLevels(range)
    return Levels.visualOrder(of: line).map { place in
      pieces[range.lowerBound + Int(place)].placed(atLevel: line[Int(place)])
    }
  }

  /// Rule L1: spaces at the end of a line stand at the line's end.
  private func lineLevels(_ range: Range<Int>) -> [UInt8] {
    var line = Array(levels[range])
    var last = range.upperBound - 1
    while last >= range.lowerBound, pieces[last].isSpace {
      line[last - range.lowerBound] = direction == .leftToRight ? 0 : 1
      last -= 1
    }
    return line
  }
}

extension Piece {
  fileprivate func placed(atLevel level: UInt8) -> PlacedGlyph {
    PlacedGlyph(glyph: glyph(atLevel: level), grapheme: Int(grapheme))
  }

  /// A letter of Hebrew, or a sign that stands among them as they do: where a line holds nothing else, all of it has the
  /// level of a line that reads to the left.
  fileprivate var isPlainHebrew: Bool {
    switch base {
    case "\u{5D0}"..."\u{5EA}", " ", "!", "\"", "'", "(", ")", ",", "-", ".", ":", ";", "?":
      !hasMarks
    default: false
    }
  }
}

/// What ICU is given for a line: its code points, with each spoken run written as letters of a left-to-right script
/// between isolates, so that nothing inside it is turned. The isolates never leave this file.
private struct FedText {
  private(set) var units: [UInt16] = []
  private(set) var unitOfPiece: [Int32] = []

  private static let isolate: UInt16 = 0x2066
  private static let endOfIsolate: UInt16 = 0x2069
  /// Letters that stand for what is read in either direction.
  private static let (toTheRight, toTheLeft): (UInt16, UInt16) = (0x61, 0x5D0)

  init(_ pieces: [Piece], isolating runs: [Range<Int>]) {
    units.reserveCapacity(pieces.count * 2 + 8)
    unitOfPiece.reserveCapacity(pieces.count)
    var next = 0
    for run in runs {
      for piece in pieces[next..<run.lowerBound] { add(piece) }
      units.append(FedText.isolate)
      for index in run {
        add(unit: pieces.turns(inRun: index) ? FedText.toTheLeft : FedText.toTheRight)
      }
      units.append(FedText.endOfIsolate)
      next = run.upperBound
    }
    for piece in pieces[next...] { add(piece) }
  }

  private mutating func add(_ piece: Piece) {
    unitOfPiece.append(Int32(units.count))
    if piece.hasMarks {
      for scalar in piece.glyph.scalars { units.append(contentsOf: scalar.utf16) }
    } else if let unit = UInt16(exactly: piece.base.value) {
      units.append(unit)
    } else {
      units.append(contentsOf: piece.base.utf16)
    }
  }

  private mutating func add(unit: UInt16) {
    unitOfPiece.append(Int32(units.count))
    units.append(unit)
  }
}
