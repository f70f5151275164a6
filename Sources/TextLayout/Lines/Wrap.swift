extension CleanText {
  /// The whole text as one line on the glass.
  package func row(_ direction: FieldDirection) -> Row {
    Paragraph(self, direction).row(0..<pieces.count, graphemes: 0..<graphemeCount)
  }

  /// A part of it as one line on the glass, in the order that it has within the whole.
  package func row(_ direction: FieldDirection, of graphemes: Range<Int>) -> Row {
    let start = pieces.firstIndex { $0.grapheme >= graphemes.lowerBound } ?? pieces.count
    let end = pieces[start...].firstIndex { $0.grapheme >= graphemes.upperBound } ?? pieces.count
    return Paragraph(self, direction).row(start..<end, graphemes: graphemes)
  }

  package func direction(_ wanted: FieldDirection) -> Direction {
    Paragraph(self, wanted).direction
  }

  /// The characters with which the lines begin that `wrapped` makes, without ordering any.
  package func lineStarts(wrappedTo width: Columns) -> [Int] {
    let room = max(1, width.count)
    guard self.width.count > room else { return [0] }
    return Breaks(narrowed(to: room).pieces, room: room).lines.map(\.graphemes.lowerBound)
  }

  /// The text in lines of at most `width` columns, at least one line. It breaks after spaces and hyphens, and inside a
  /// word that is longer than a line. All lines have the direction and the levels of the whole text.
  package func wrapped(to width: Columns, _ direction: FieldDirection) -> [Row] {
    wrapped(to: width, direction, rows: .max)
  }

  /// At most `rows` of those lines; where text is left over, the last of them ends in `…`.
  package func wrapped(to width: Columns, _ direction: FieldDirection, rows: Int) -> [Row] {
    let room = max(1, width.count)
    guard self.width.count > room else { return [row(direction)] }
    let paragraph = Paragraph(narrowed(to: room), direction)
    var lines = Breaks(paragraph.pieces, room: room).lines
    guard lines.count > max(1, rows) else {
      return lines.map { paragraph.row($0.drawn, graphemes: $0.graphemes) }
    }
    lines.removeSubrange(max(1, rows)...)
    let last = lines.removeLast()
    let cut = Breaks(paragraph.pieces, room: room - 1).cutLine(from: last.drawn.lowerBound)
    return lines.map { paragraph.row($0.drawn, graphemes: $0.graphemes) }
      + [paragraph.cutRow(cut.drawn, graphemes: cut.graphemes)]
  }

  /// At most `width` columns of the beginning, in logical order, ending in `…` where something is missing.
  package func truncated(to width: Columns) -> CleanText {
    guard self.width > width else { return self }
    guard width > 0 else { return CleanText("") }
    var columns = 0
    let end = pieces.firstIndex { piece in
      columns += piece.glyph.columns.count
      return columns > width.count - 1
    }
    let kept = pieces[..<wholeGrapheme(before: end ?? 0)]
    let more = Piece("…", columns: 1, grapheme: kept.last.map { $0.grapheme + 1 } ?? 0)
    return CleanText(pieces: kept + [more], string: nil)
  }

  /// The last place at or before `index` where a character begins.
  private func wholeGrapheme(before index: Int) -> Int {
    var end = index
    while end > 0, pieces[end].grapheme == pieces[end - 1].grapheme { end -= 1 }
    return end
  }

  /// The same text where a wide glyph cannot fit: a stand-in of one column for each.
  private func narrowed(to room: Int) -> CleanText {
    guard room < 2 else { return self }
    let narrow = pieces.map { piece in
      piece.glyph.columns == 1
        ? piece : Piece(StandIn.unknown, columns: 1, grapheme: piece.grapheme)
    }
    return CleanText(pieces: narrow, string: nil)
  }
}
