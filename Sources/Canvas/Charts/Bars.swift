package import TextLayout

/// One bar of a chart, with what it stands for on either side.
package struct Bar: Hashable, Sendable {
  package var label: CleanText
  package var value: Double
  /// The value as it is read.
  package var figure: CleanText
  package var style: Style

  package init(
    _ label: CleanText, value: Double, figure: CleanText, _ style: Style = Style(.answer)
  ) {
    self.label = label
    self.value = value
    self.figure = figure
    self.style = style
  }
}

extension Canvas {
  /// A bar over a share of the region's first line, from where lines begin. Something is always seen of more than
  /// nothing, and something is missing of less than everything.
  package mutating func drawBar(
    _ share: Double, in region: Region, _ style: Style, hasTrack: Bool = false
  ) {
    let line = region.line(0)
    guard !line.isEmpty else { return }
    if hasTrack { fill(line, with: signs.track, Style(.border)) }
    let steps = signs.steps(isMirrored: isMirrored)
    let units = steps.count + 1
    let filled = Canvas.filled(share, of: line.columns * units)
    var rest = line
    fill(rest.takeStart(filled / units), with: signs.full, style)
    if filled % units > 0 { fill(rest.takeStart(1), with: steps[filled % units - 1], style) }
  }

  static func filled(_ share: Double, of units: Int) -> Int {
    guard share > 0 else { return 0 }
    guard share < 1 else { return units }
    return min(max(1, Int((share * Double(units)).rounded())), max(1, units - 1))
  }

  /// Bars under one another on one scale, each a line: what it is, the bar, its figure. What does not fit is said.
  package mutating func drawBars(_ bars: [Bar], in region: Region) {
    guard !region.isEmpty else { return }
    let shown = bars.count > region.rows ? region.rows - 1 : bars.count
    let most = bars.map(\.value).filter(\.isFinite).max() ?? 0
    let widths = (
      label: min(bars.map(\.label.width.count).max() ?? 0, region.columns / 3),
      figure: bars.map(\.figure.width.count).max() ?? 0
    )
    var rest = region
    for bar in bars.prefix(shown) {
      var line = rest.takeTop(1)
      write(bar.label, in: line.takeStart(widths.label))
      let figure = line.takeEnd(widths.figure)
      writeFigure(bar.figure, in: figure)
      let share = most > 0 && bar.value.isFinite ? bar.value / most : 0
      drawBar(share, in: line.inset(columns: 1), bar.style)
    }
    if shown < bars.count { write(CleanText("…"), in: rest.line(0), Style(.dim)) }
  }

  /// A number at the right of its place in either language, so that digits stand under digits; `#` where it does not fit, as half a number would be read as another.
  mutating func writeFigure(_ figure: CleanText, in region: Region, _ style: Style = Style()) {
    guard figure.width.count > region.columns else {
      write(figure, in: region, style, direction: .leftToRight, align: atRight)
      return
    }
    fill(region.line(0), with: Signs.ascii.full, style)
  }

  var atRight: Alignment { isMirrored ? .start : .end }

  /// One cell a value, oldest where lines begin; of more values than columns neighbours share a cell by their mean.
  /// A missing value is a gap.
  package mutating func drawSparkline(
    _ values: [Double?], in region: Region, _ style: Style = Style(.answer),
    scale: ClosedRange<Double>? = nil
  ) {
    let cells = Canvas.gathered(values, into: region.columns)
    let known = cells.compactMap { $0 }
    guard let least = known.min(), let most = known.max() else { return }
    let range = scale ?? min(0, least)...max(0, most)
    var rest = region.line(0)
    for value in cells {
      let cell = rest.takeStart(1)
      if let value { fill(cell, with: height(of: value, in: range), style) }
    }
  }

  private func height(of value: Double, in range: ClosedRange<Double>) -> Glyph {
    let heights = signs.heights
    let span = range.upperBound - range.lowerBound
    guard span > 0 else { return heights[0] }
    let share = (value - range.lowerBound) / span
    let index = Int((share * Double(heights.count - 1)).rounded())
    return heights[min(max(0, index), heights.count - 1)]
  }

  static func gathered(_ values: [Double?], into columns: Int) -> [Double?] {
    let finite = values.map { value in value.flatMap { $0.isFinite ? $0 : nil } }
    guard columns > 0, finite.count > columns else { return columns > 0 ? finite : [] }
    return (0..<columns).map { column in
      let part = finite[column * finite.count / columns..<(column + 1) * finite.count / columns]
      let known = part.compactMap { $0 }
      return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
  }
}
