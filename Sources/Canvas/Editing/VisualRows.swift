internal import TextLayout

/// Where the rows of a text begin when it is wrapped to a width, kept from edit to edit: an edit wraps the rows around
/// it anew and moves the others along, so that a key in a long note costs what it costs in a short one.
struct VisualRows: Hashable, Sendable {
  struct Start: Hashable, Sendable {
    var offset: Int
    /// The first row of a line, which follows a line break or begins the text.
    let beginsLine: Bool
  }

  /// Where the second row of a text begins, within so many columns; nil where it fits into one.
  typealias Wrap = (_ text: ArraySlice<Character>, _ columns: Int) -> Int?

  let columns: Int
  private(set) var starts: [Start]

  init(_ characters: [Character], columns: Int, wrap: Wrap = VisualRows.wrap) {
    self.columns = max(1, columns)
    starts = [Start(offset: 0, beginsLine: true)]
    while let next = start(after: starts[starts.count - 1].offset, in: characters, wrap) {
      starts.append(next)
    }
  }

  static func wrap(_ text: ArraySlice<Character>, columns: Int) -> Int? {
    let starts = CleanText(String(text)).lineStarts(wrappedTo: Columns(columns))
    return starts.count > 1 ? max(1, starts[1]) : nil
  }

  /// The row in which an offset stands.
  func index(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle].offset <= offset { low = middle } else { high = middle }
    }
    return low
  }

  func endsLine(_ index: Int) -> Bool {
    index + 1 == starts.count || starts[index + 1].beginsLine
  }

  /// The characters of a row, without a line break at its end.
  func range(_ index: Int, count: Int) -> Range<Int> {
    let start = starts[index].offset
    guard index + 1 < starts.count else { return start..<count }
    return start..<starts[index + 1].offset - (starts[index + 1].beginsLine ? 1 : 0)
  }

  /// The row that begins the line of a row.
  func lineStart(_ index: Int) -> Int {
    var first = index
    while !starts[first].beginsLine { first -= 1 }
    return first
  }

  /// Follows an edit.
  /// - Parameter characters: the text after it.
  mutating func replace(
    _ range: Range<Int>, count: Int, in characters: [Character], wrap: Wrap = VisualRows.wrap
  ) {
    let moved = count - range.count
    let first = firstRow(changedAt: range.lowerBound)
    var fresh: [Start] = []
    var old = first + 1
    var here = starts[first].offset
    while let next = start(after: here, in: characters, wrap) {
      while old < starts.count, starts[old].offset + moved < next.offset { old += 1 }
      if next.offset >= range.lowerBound + count, old < starts.count,
        starts[old].offset + moved == next.offset, starts[old].beginsLine == next.beginsLine
      {
        for row in old..<starts.count { starts[row].offset += moved }
        starts.replaceSubrange(first + 1..<old, with: fresh)
        return
      }
      fresh.append(next)
      here = next.offset
    }
    starts.replaceSubrange((first + 1)..., with: fresh)
  }

  /// How far beyond the end of a row one must look to know that it ends there.
  private var reach: Int { columns + 32 }

  private func firstRow(changedAt offset: Int) -> Int {
    var row = index(of: offset)
    while !starts[row].beginsLine, starts[row].offset + reach > offset { row -= 1 }
    return row
  }

  /// What begins a row depends on nothing before it, so rows can be found from any of them on.
  private func start(after start: Int, in characters: [Character], _ wrap: Wrap) -> Start? {
    var end = start
    while true {
      let limit = min(characters.count, end + reach)
      let lineBreak = characters[end..<limit].firstIndex(of: "\n")
      end = lineBreak ?? limit
      if let next = wrap(characters[start..<end], columns) {
        return Start(offset: start + next, beginsLine: false)
      }
      if lineBreak != nil { return Start(offset: end + 1, beginsLine: true) }
      if end == characters.count { return nil }
    }
  }
}
