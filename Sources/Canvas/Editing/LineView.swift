internal import TextLayout

/// What is seen of a field of one line, and whether something before or behind it is not: a mark stands there then.
struct LineView {
  let row: VisualRow
  let goesBefore: Bool
  let goesOn: Bool
}

extension Editor {
  /// Without the focus a line is seen from its start, with it around its caret. It is cut where a row of a text would be:
  /// between words, and in no number.
  func lineView(columns: Int, hasFocus: Bool) -> LineView {
    let part = hasFocus ? window(columns: columns) : page(from: 0, columns: columns)
    let isMarked = columns >= LineView.leastColumns
    return LineView(
      row: visualRow(0, part: part, fills: part.count < characters.count),
      goesBefore: isMarked && part.lowerBound > 0,
      goesOn: isMarked && part.upperBound < characters.count)
  }

  /// The part with the caret: as it was clicked, else with some of what stands before it, and as much as there is room.
  private func window(columns: Int) -> Range<Int> {
    if let view = clickedView, view.columns == columns + 1, view.start <= caret {
      let seen = page(from: view.start, columns: columns)
      if caret <= seen.upperBound { return seen }
    }
    let whole = page(from: 0, columns: columns)
    guard caret > whole.upperBound || caret == whole.upperBound && caret < characters.count else {
      return whole
    }
    var seen = page(from: lineBreak(before: back(from: caret, columns / 2)), columns: columns)
    while caret > seen.upperBound {
      let next = page(from: seen.upperBound, columns: columns)
      guard next.upperBound > seen.upperBound else { return part(upTo: caret, columns: columns) }
      seen = next
    }
    return seen.upperBound == characters.count ? tail(columns: columns) ?? seen : seen
  }

  /// As much of the end as there is room for.
  private func tail(columns: Int) -> Range<Int>? {
    let first = back(from: characters.count, columns - 1)
    guard first <= caret else { return nil }
    return (first...caret).lazy.filter { $0 == 0 || characters[$0 - 1].isWhitespace }
      .map { lineBreak(before: $0) }
      .map { page(from: $0, columns: columns) }
      .first { $0.upperBound == characters.count && $0.lowerBound <= caret }
  }

  /// As much before the caret as there is room for, where one character takes more than all of it.
  private func part(upTo caret: Int, columns: Int) -> Range<Int> {
    let start = back(from: caret, columns)
    return start..<reach(from: start, to: characters.count, within: columns)
  }

  /// What is seen from there on, with room for the marks.
  private func page(from start: Int, columns: Int) -> Range<Int> {
    guard reach(from: start, to: characters.count, within: columns) < characters.count || start > 0
    else { return 0..<characters.count }
    guard columns >= LineView.leastColumns else {
      return start..<reach(from: start, to: characters.count, within: columns)
    }
    let room = start > 0 ? columns - 1 : columns
    let all = reach(from: start, to: characters.count, within: room)
    guard all < characters.count else { return start..<all }
    let rest = CleanText(String(characters[start..<min(characters.count, all + LineView.margin)]))
    let starts = rest.lineStarts(wrappedTo: Columns(room - 1))
    let end = starts.count > 1 ? start + starts[1] : characters.count
    let last = min(end, reach(from: start, to: characters.count, within: room - 1))
    return start..<wordStart(last, after: start)
  }

  /// The nearest place there or before at which a row may begin; the place itself where there is none.
  private func lineBreak(before place: Int) -> Int {
    let first = max(0, place - LineView.margin)
    guard place > 0 else { return 0 }
    let end = min(characters.count, place + LineView.margin)
    let around = CleanText(String(characters[first..<end]))
    let columns = characters[first..<place].reduce(0) { $0 + Columns(of: $1).count }
    let starts = around.lineStarts(wrappedTo: Columns(max(1, columns)))
    return wordStart(starts.count > 1 ? first + starts[1] : place, after: first)
  }

  /// A row may end behind a hyphen, too; one of a number behind a Hebrew prefix is none that this line is cut at.
  private func wordStart(_ place: Int, after start: Int) -> Int {
    guard place > start, place < characters.count else { return place }
    return (start + 1..<place + 1).last { characters[$0 - 1].isWhitespace } ?? place
  }

  private func back(from place: Int, _ columns: Int) -> Int {
    reach(from: place, to: 0, within: columns)
  }
}

extension LineView {
  /// With fewer there is no room for marks.
  fileprivate static let leastColumns = 5
  /// As much of what stands around as may belong to one number.
  fileprivate static let margin = 128
}
