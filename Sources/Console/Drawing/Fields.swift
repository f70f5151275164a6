internal import Canvas
internal import TextLayout

/// One field of a line: a paragraph of its own, so that no neighbour reorders it.
struct ScreenField {
  let text: CleanText
  let style: Style
  let direction: FieldDirection
  /// Cut with an ellipsis where it is too long; any other is left out.
  let canBeCut: Bool
  /// What it says where there is no room for all of it.
  private(set) var short: CleanText?
  /// What matters least has the highest: it is left out first.
  private(set) var rank = 0
  /// From this rank on a field has what the others leave.
  fileprivate static let spare = 4
  /// Under which nothing is left of what is cut.
  private static let leastCut = 12

  init(
    _ text: String, _ style: Style = Style(), _ direction: FieldDirection = .firstStrong,
    canBeCut: Bool = false
  ) {
    self.text = CleanText(text)
    self.style = style
    self.direction = direction
    self.canBeCut = canBeCut
  }

  func ranked(_ rank: Int, short: String? = nil) -> ScreenField {
    var field = self
    field.rank = rank
    field.short = short.map { CleanText($0) }
    return field
  }

  var width: Int { text.width.count }

  fileprivate var least: Int {
    let width = (short ?? text).width.count
    return canBeCut ? min(width, Self.leastCut) : width
  }

  /// The most that it says in so many columns.
  fileprivate func said(in columns: Int) -> CleanText {
    if text.width.count <= columns { return text }
    if let short, short.width.count <= columns || !canBeCut { return short }
    return text.truncated(to: Columns(columns))
  }

  fileprivate func fitted(to columns: Int) -> ScreenField {
    ScreenField(said(in: columns), style, direction, canBeCut: canBeCut)
  }

  private init(
    _ text: CleanText, _ style: Style, _ direction: FieldDirection, canBeCut: Bool
  ) {
    self.text = text
    self.style = style
    self.direction = direction
    self.canBeCut = canBeCut
  }
}

extension [ScreenField] {
  /// Each as it stands on one line with the others, nil where it is left out: what matters most has its room first, and
  /// what matters little has what the others leave.
  func fitted(in columns: Int, gap: Int = 3) -> [ScreenField?] {
    let order = indices.filter { !self[$0].text.string.isEmpty }.sorted {
      (self[$0].rank, $0) < (self[$1].rank, $1)
    }
    var left = columns
    var widths: [Int: Int] = [:]
    func reserve(_ index: Int) {
      let room = left - (widths.isEmpty ? 0 : gap)
      guard room > 3, self[index].least <= room || widths.isEmpty else { return }
      widths[index] = Swift.min(room, self[index].least)
      left = room - Swift.min(room, self[index].least)
    }
    func widen(_ index: Int) {
      guard let least = widths[index] else { return }
      let width = self[index].said(in: least + left).width.count
      left -= Swift.max(0, width - least)
      widths[index] = Swift.max(least, width)
    }
    let needed = order.prefix { self[$0].rank < ScreenField.spare }
    needed.forEach(reserve)
    needed.forEach(widen)
    for index in order.dropFirst(needed.count) {
      reserve(index)
      widen(index)
    }
    return indices.map { index in widths[index].map { self[index].fitted(to: $0) } }
  }

  /// As many of the first as stand whole beside each other, one at least, and those that go under them.
  func broken(after columns: Int, gap: Int = 3) -> (first: [ScreenField], under: [ScreenField]) {
    var left = columns
    let beside = prefix { field in
      defer { left -= field.width + gap }
      return field.width <= left
    }
    let count = Swift.max(1, beside.count)
    return (Array(prefix(count)), Array(dropFirst(count)))
  }
}

extension Canvas {
  /// Writes fields one after another. What does not fit is left out; the first one, and what may be, is cut.
  mutating func write(_ fields: [ScreenField], in line: Region, gap: Int = 3) {
    var rest = line
    for (index, field) in fields.enumerated() where !field.text.string.isEmpty {
      let fits = field.text.width.count <= rest.columns
      guard fits || (rest.columns > 3 && (index == 0 || field.canBeCut)) else { continue }
      let taken = write(field.text, in: rest, field.style, direction: field.direction)
      rest.column += taken + gap
      rest.columns -= min(rest.columns, taken + gap)
    }
  }

  /// Writes fields one after another, those that matter most first to have room.
  mutating func writeFitted(_ fields: [ScreenField], in line: Region, gap: Int = 3) {
    write(fields.fitted(in: line.columns, gap: gap).compactMap { $0 }, in: line, gap: gap)
  }

  /// The same, the later ones where the line ends.
  mutating func writeAround(_ fields: [ScreenField], _ end: [ScreenField], in line: Region) {
    let fitted = (fields + end).fitted(in: line.columns)
    write(fitted.prefix(fields.count).compactMap { $0 }, in: line)
    writeAtEnd(fitted.suffix(end.count).compactMap { $0 }, in: line)
  }

  /// Writes fields so that the last ends where the line does.
  mutating func writeAtEnd(_ fields: [ScreenField], in line: Region, gap: Int = 3) {
    let shown = fields.filter { !$0.text.string.isEmpty }
    let width = shown.reduce(0) { $0 + $1.text.width.count } + gap * max(0, shown.count - 1)
    guard width <= line.columns else { return write(shown, in: line, gap: gap) }
    var rest = line
    write(shown, in: rest.takeEnd(width), gap: gap)
  }

  /// On the first cell of a region, as its lines begin.
  mutating func standCursor(in region: Region) {
    guard !region.isEmpty else { return }
    placeCursor(glassColumn: glassColumn(region.column, span: 1), row: region.row)
  }

  /// A label in the direction of the screen.
  @discardableResult
  mutating func label(_ text: String, in line: Region, _ style: Style = Style()) -> Int {
    write(CleanText(text), in: line, style, direction: sentence)
  }
}
