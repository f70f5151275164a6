/// Where a text that is too long for its room is cut into lines, in logical order.
struct Breaks {
  struct Line {
    /// The pieces that are drawn.
    let drawn: Range<Int>
    /// The characters that the line stands for.
    let graphemes: Range<Int>
  }

  let lines: [Line]

  init(_ pieces: [Piece], room: Int) {
    var lines: [Line] = []
    var start = 0
    while start < pieces.count {
      let drawn = start..<Breaks.end(pieces, from: start, room: room)
      var next = drawn.upperBound
      while next < pieces.count, pieces[next].isSpace { next += 1 }
      let first = Int(pieces[start].grapheme)
      let last = Int(pieces[next - 1].grapheme)
      lines.append(Line(drawn: drawn, graphemes: first..<last + 1))
      start = next
    }
    self.lines = lines
  }

  /// Where the line that begins at `start` must end to fit: after its last space or hyphen, else before the character
  /// that does not fit, and never without a piece.
  private static func end(_ pieces: [Piece], from start: Int, room: Int) -> Int {
    var columns = 0
    var afterBreak = start
    var index = start
    while index < pieces.count {
      columns += pieces[index].glyph.columns.count
      if columns > room { break }
      index += 1
      if pieces[index - 1].breaksAfter { afterBreak = index }
    }
    if index == pieces.count || pieces[index].isSpace { return index }
    if afterBreak > start { return afterBreak }
    return max(start + 1, wholeGrapheme(pieces, before: index, after: start))
  }

  /// A character of several pieces stays together where it fits into a line at all.
  private static func wholeGrapheme(_ pieces: [Piece], before index: Int, after start: Int) -> Int {
    var end = index
    while end > start, pieces[end].grapheme == pieces[end - 1].grapheme { end -= 1 }
    return end > start ? end : index
  }
}

extension Piece {
  var hasMarks: Bool { glyph.text.utf8.count > base.utf8.count }

  /// A space that a line may end in: without marks and not a no-break space.
  var isSpace: Bool { (base == " " || base == "\u{3000}" || isThinSpace) && !hasMarks }

  private var isThinSpace: Bool {
    (0x2000...0x200A).contains(base.value) && base.value != 0x2007
  }

  var breaksAfter: Bool {
    switch base {
    case "-", "\u{2010}", "\u{2013}", "\u{2014}", "\u{5BE}": true
    default: isSpace
    }
  }
}
