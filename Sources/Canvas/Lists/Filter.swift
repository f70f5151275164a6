internal import TextLayout

/// What was typed to narrow a list, and which of its rows are left.
package struct Filter: Hashable, Sendable {
  package private(set) var editor = Editor()
  /// Of all rows, in order; nil while nothing was typed.
  private var kept: [Int]?
  package let total: Int
  private var typed = ""

  package init(count: Int) { total = count }

  package var text: String { editor.text }
  package var isEmpty: Bool { editor.isEmpty }
  package var count: Int { kept?.count ?? total }

  /// The row of the whole list that stands at a place of the narrowed one.
  package subscript(place: Int) -> Int { kept?[place] ?? place }

  /// - Returns: whether the key was the field's.
  package mutating func handle(_ key: Key, matches: (Int, String) -> Bool) -> Bool {
    guard editor.handle(key) else { return false }
    narrow(matches)
    return true
  }

  package mutating func paste(_ text: String, matches: (Int, String) -> Bool) {
    editor.insert(text)
    narrow(matches)
  }

  /// A letter more can only leave fewer: then the rows that were left are asked, and no other.
  private mutating func narrow(_ matches: (Int, String) -> Bool) {
    let now = editor.text
    guard now != typed else { return }
    let asked = now.hasPrefix(typed) ? kept : nil
    typed = now
    kept =
      now.isEmpty
      ? nil : asked?.filter { matches($0, now) } ?? (0..<total).filter { matches($0, now) }
  }
}

extension Canvas {
  /// What narrows a list, and how much of it is left.
  package mutating func drawFilter(
    _ editor: Editor, label: String, counts: String, in line: Region, hasFocus: Bool = true,
    number: Int? = nil
  ) {
    var rest = line.line(0)
    let counts = CleanText(counts)
    write(
      counts, in: rest.takeEnd(min(counts.width.count, rest.columns / 2)), Style(.dim),
      direction: sentence, align: .end)
    _ = rest.takeEnd(1)
    _ = rest.takeStart(
      1 + write(CleanText(label), in: rest, Style(.key, bold: true), direction: sentence))
    draw(editor, in: rest, hasFocus: hasFocus, number: number)
  }
}
