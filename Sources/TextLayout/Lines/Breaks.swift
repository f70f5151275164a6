/// Where a text that is too long for its room is cut into lines, in logical order.
struct Breaks {
  struct Line {
    /// The pieces that are drawn.
    let drawn: Range<Int>
    /// The characters that the line stands for.
    let graphemes: Range<Int>
  }

  /// How well a line ends after a piece.
  private enum Place { case bad, reluctant, good }

  private let pieces: [Piece]
  private let room: Int
  private let places: [Place]

  init(_ pieces: [Piece], room: Int) {
    self.pieces = pieces
    self.room = room
    places = Breaks.places(pieces)
  }

  private static func places(_ pieces: [Piece]) -> [Place] {
    var places: [Place] = pieces.map { $0.breaksAfter ? .good : .bad }
    for run in SpokenRuns(pieces).glued {
      for index in run.dropLast() where places[index] == .good {
        places[index] = .reluctant
      }
    }
    for index in pieces.indices.dropFirst()
    where places[index] == .good && !pieces[index].isSpace && pieces[index - 1].isHebrewLetter {
      places[index] = .reluctant
    }
    for index in pieces.indices.dropFirst()
    where pieces[index].grapheme == pieces[index - 1].grapheme {
      places[index - 1] = .bad
    }
    return places
  }

  /// The line that begins at a piece, which is the only one that may be empty: where not even that piece fits.
  func cutLine(from start: Int) -> Line {
    let fits = pieces[start].glyph.columns.count <= room
    let drawn = start..<(fits ? end(from: start) : start)
    return Line(drawn: drawn, graphemes: grapheme(start)..<grapheme(drawn.upperBound))
  }

  var lines: [Line] {
    var lines: [Line] = []
    var start = 0
    while start < pieces.count {
      let drawn = start..<end(from: start)
      var next = drawn.upperBound
      while next < pieces.count, pieces[next].isSpace { next += 1 }
      lines.append(Line(drawn: drawn, graphemes: grapheme(start)..<grapheme(next)))
      start = next
    }
    return lines
  }

  private func grapheme(_ index: Int) -> Int {
    index < pieces.count
      ? Int(pieces[index].grapheme) : pieces.last.map { Int($0.grapheme) + 1 } ?? 0
  }

  /// Where the line that begins at `start` must end to fit: after a space or hyphen, rather not inside a number nor
  /// behind a Hebrew prefix (`ב-14:45`, LB21a of Unicode's line breaking); else before the character that does not fit;
  /// and never without a piece.
  private func end(from start: Int) -> Int {
    var columns = 0
    var index = start
    while index < pieces.count, columns + pieces[index].glyph.columns.count <= room {
      columns += pieces[index].glyph.columns.count
      index += 1
    }
    if index == pieces.count || (pieces[index].isSpace && places[index] == .good) { return index }
    let fitting = start..<index
    if let last = fitting.last(where: { places[$0] == .good }) { return last + 1 }
    if let last = fitting.last(where: { places[$0] == .reluctant }) { return last + 1 }
    return max(start + 1, wholeGrapheme(before: index, after: start))
  }

  /// A character of several pieces stays together where it fits into a line at all.
  private func wholeGrapheme(before index: Int, after start: Int) -> Int {
    var end = index
    while end > start, pieces[end].grapheme == pieces[end - 1].grapheme { end -= 1 }
    return end > start ? end : index
  }
}

extension Piece {
  var hasMarks: Bool { glyph.hasMarks }

  /// A space that a line may end in: without marks and not a no-break space.
  var isSpace: Bool { (base == " " || base == "\u{3000}" || isThinSpace) && !hasMarks }

  private var isThinSpace: Bool {
    (0x2000...0x200A).contains(base.value) && base.value != 0x2007
  }

  fileprivate var isHebrewLetter: Bool { (0x5D0...0x5EA).contains(base.value) }

  /// A space, a hyphen, a dash or a maqaf.
  var breaksAfter: Bool {
    switch base {
    case "-", "\u{2010}", "\u{2013}", "\u{2014}", "\u{5BE}": !hasMarks
    default: isSpace
    }
  }
}
