package import Canvas
internal import TextLayout

/// What lies over the side of the screen and has the keys until it is left.
package enum Sheet: Hashable, Sendable {
  case menu(Menu)
  case finder(Finder)
  case form(Form)
  case page(Page)

  /// The word key of how it is used.
  var how: String {
    switch self {
    case .menu(let menu): menu.filter == nil ? "sheet.menu" : "sheet.filter"
    case .form(let form):
      form.fields[form.fields.focus]?.options.isEmpty == false ? "sheet.form-options" : "sheet.form"
    case .finder: "sheet.finder"
    case .page(let page): page.filter == nil ? "sheet.page" : "sheet.page-narrow"
    }
  }
}

/// Lines to read: help, a recap, a list of the file.
package struct Page: Hashable, Sendable {
  /// A row of the page, or what stands above the rows of one part.
  package struct Line: Hashable, Sendable {
    package let text: String
    package let detail: String
    package let isHeading: Bool

    package init(_ text: String, detail: String = "", isHeading: Bool = false) {
      self.text = text
      self.detail = detail
      self.isHeading = isHeading
    }
  }

  package let title: String
  package let lines: [Line]
  package var selection = Selection()
  /// Nil until somebody narrows it.
  package var filter: Editor? {
    didSet { if filter?.text != oldValue?.text { narrow() } }
  }
  /// What is left of the lines; headings say nothing of what was narrowed.
  private(set) var shown: [Line]
  /// The columns of the longest keys, and two beside them.
  let keyColumns: Int

  package init(title: String, lines: [Line]) {
    self.title = title
    self.lines = lines
    shown = lines
    let keyed = lines.filter { !$0.isHeading && !$0.detail.isEmpty }
    keyColumns = 2 + (keyed.map { CleanText($0.text).width.count }.max() ?? 0)
  }

  private mutating func narrow() {
    guard let filter, !filter.isEmpty else { return shown = lines }
    let narrowing = Narrowing(filter.text)
    shown = lines.filter { !$0.isHeading && narrowing.matches([$0.text, $0.detail]) }
  }
}
