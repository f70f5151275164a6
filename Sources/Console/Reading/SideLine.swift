internal import Canvas

/// A line of the side pane: fields that stand one after another, each a paragraph of its own, and one at its end.
struct SideLine: Hashable, Sendable {
  let fields: [String]
  let detail: String
  let indent: Int
  let style: Style
  let isHeading: Bool
  /// The most rows that a long line may take.
  private(set) var rows: Int
  /// Written by the desk in the language of the screen, whatever names stand in it; else data, which reads as it begins.
  let isSentence: Bool
  /// The digit of the suggestion that it tells of.
  private(set) var suggestion: Int?

  init(
    _ fields: String..., detail: String = "", indent: Int = 1, style: Style = Style(),
    rows: Int = 1, isSentence: Bool = false
  ) {
    self.fields = fields
    self.detail = detail
    self.indent = indent
    self.style = style
    self.rows = rows
    self.isSentence = isSentence
    isHeading = false
  }

  init(
    _ fields: [String], detail: String, style: Style, rows: Int
  ) {
    self.fields = fields
    self.detail = detail
    indent = 1
    self.style = style
    self.rows = rows
    isSentence = false
    isHeading = false
  }

  init(heading: String, detail: String = "", rows: Int = 1) {
    fields = [heading]
    self.detail = detail
    indent = 0
    style = Style(.title, bold: true)
    self.rows = rows
    isSentence = true
    isHeading = true
  }

  func opening(suggestion digit: Int) -> SideLine {
    var line = self
    line.suggestion = digit
    return line
  }

  var inOneRow: SideLine {
    var line = self
    line.rows = 1
    return line
  }

  var isBlank: Bool { fields.allSatisfy(\.isEmpty) && detail.isEmpty }
}
