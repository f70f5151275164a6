/// For terminals that order each row by Unicode's algorithm, as Konsole and PuTTY do: finds what to send so that their
/// ordering gives our picture.
///
/// The algorithm turned upon its own result mostly gives back what it came from. Where it does not, as for a number to
/// the right of a Hebrew name, a blank between them is sent as U+2800: it shows nothing, takes one column, and counts
/// as a letter that reads to the right, so the two are ordered apart. The first such blank also tells terminals that
/// take a row's direction from its first letter (PuTTY) that ours begin at the left. A controlling character would not
/// do: those terminals keep none in a cell.
enum RowOrdering {
  static func sent(_ picture: [SentGlyph]) -> [SentGlyph] {
    var best: (wrong: Int, sent: [SentGlyph]) = (.max, picture)
    for gap in Gap.allCases {
      let wanted = anchored(picture, gap)
      let sent = ordered(wanted)
      let wrong = zip(ordered(sent), wanted).count {
        $0.column != $1.column || $0.glyph != $1.glyph
      }
      if wrong < best.wrong { best = (wrong, sent) }
      if wrong == 0 { break }
    }
    return best.sent
  }

  /// What such a terminal shows from left to right.
  static func ordered(_ row: [SentGlyph]) -> [SentGlyph] {
    var units: [UInt16] = []
    units.reserveCapacity(row.count)
    var starts: [Int] = []
    starts.reserveCapacity(row.count)
    for sent in row {
      starts.append(units.count)
      units.append(contentsOf: String(Character(sent.base)).utf16)
    }
    let measured = Levels(of: units, .leftToRight).units
    let levels = starts.map { measured[$0] }
    return Levels.visualOrder(of: levels).map { place in
      let sent = row[Int(place)]
      return levels[Int(place)] & 1 == 0 ? sent : sent.mirrored()
    }
  }

  /// Between which words an anchor stands: as few as do.
  private enum Gap: CaseIterable { case first, betweenFields, betweenWords }

  private static let anchor = Glyph("\u{2800}")

  private static func anchored(_ picture: [SentGlyph], _ gap: Gap) -> [SentGlyph] {
    var row = picture
    func lay(_ index: Int) { row[index] = SentGlyph(glyph: anchor, column: row[index].column) }
    if let first = firstAnchor(in: picture) { lay(first) }
    guard gap != .first else { return row }
    for index in row.indices.dropFirst()
    where picture[index].isBlank && !picture[index - 1].isBlank {
      let isWide = index + 1 < picture.count && picture[index + 1].isBlank
      if isWide || gap == .betweenWords { lay(index) }
    }
    return row
  }

  /// The blank before the first letter, where that letter turns.
  private static func firstAnchor(in picture: [SentGlyph]) -> Int? {
    guard let letter = picture.firstIndex(where: { $0.base.properties.isAlphabetic }),
      picture[letter].turns
    else { return nil }
    return picture[..<letter].firstIndex(where: \.isBlank)
  }
}
