import Chance
import Testing
import TextLayout

@testable import Canvas

/// A field of one line whose text is longer than its place.
@Suite struct LineViewTests {
  private static let long =
    "סכום 1,234.50 שקל לפי הסכם 12:30 ו-050-1234567 עד 30.11.2026 וגם כרטיס ****-4242 לפני הצהריים"
  private static let english =
    "amount 1,234.50 by the contract at 12:30 and 050-123-4567 until 30.11.2026, card ****-4242 now"
  private static let numbers = [
    "1,234.50", "12:30", "050-1234567", "050-123-4567", "30.11.2026", "****-4242",
  ]

  /// What is seen of it, as it is read.
  private func seen(_ editor: Editor, _ columns: Int, hasFocus: Bool) -> LineView {
    editor.lineView(columns: columns, hasFocus: hasFocus)
  }

  @Test(arguments: [long, english], [18, 24, 37, 50])
  func `no number is cut, wherever the caret stands, and the caret is among what is seen`(
    _ text: String, _ columns: Int
  ) {
    var editor = Editor(text)
    let letters = Array(text)
    for caret in 0...letters.count {
      editor.moveCaret(to: caret)
      let view = seen(editor, columns, hasFocus: true)
      let range = view.row.range
      #expect(range.contains(caret) || range.upperBound == caret, "\(caret)")
      let marks = (view.goesBefore ? 1 : 0) + (view.goesOn ? 1 : 0)
      #expect(view.row.row.width.count + marks <= columns, "\(caret)")
      #expect(view.goesBefore == (range.lowerBound > 0))
      #expect(view.goesOn == (range.upperBound < letters.count))
      for cut in [range.lowerBound, range.upperBound] {
        #expect(!isInsideNumber(cut, letters), "\(caret): cut at \(cut)")
      }
    }
  }

  private func isInsideNumber(_ place: Int, _ letters: [Character]) -> Bool {
    Self.numbers.contains { number in
      let digits = Array(number)
      return (0...letters.count - digits.count).contains { start in
        letters[start..<start + digits.count].elementsEqual(digits) && start < place
          && place < start + digits.count
      }
    }
  }

  @Test func `a field without the focus is seen from its start, cut with its mark`() {
    for text in [Self.long, Self.english] {
      let view = seen(Editor(text), 30, hasFocus: false)
      #expect(view.row.range.lowerBound == 0 && !view.goesBefore && view.goesOn)
    }
  }

  @Test(arguments: [false, true])
  func `the marks stand on the sides on which the line goes on`(_ isMirrored: Bool) {
    for text in [Self.long, Self.english] {
      var editor = Editor(text)
      editor.moveCaret(to: text.count / 2)
      var canvas = Canvas(size: Size(columns: 40, rows: 1), isMirrored: isMirrored)
      canvas.draw(editor, in: canvas.region, hasFocus: true)
      let cells = (0..<40).map { canvas[glassColumn: $0, row: 0].glyph?.text ?? " " }
      let drawn = cells.joined()
      #expect(drawn.filter { $0 == "…" }.count == 2, "\(drawn)")
      let trimmed = cells.drop { $0 == " " }.reversed().drop { $0 == " " }
      #expect(trimmed.first == "…" && trimmed.last == "…", "\(drawn)")
      #expect(canvas.cursor != nil)
    }
  }

  @Test func `a text of one long word is seen around its caret in any place`() {
    var editor = Editor(String(repeating: "7", count: 300))
    for columns in 1...12 {
      for caret in stride(from: 0, through: 300, by: 7) {
        editor.moveCaret(to: caret)
        let view = seen(editor, columns, hasFocus: true)
        #expect(view.row.range.contains(caret) || view.row.range.upperBound == caret)
      }
    }
  }

  @Test func `random texts keep their caret in sight, with every width`() {
    var chance = Chance(seed: 7)
    for _ in 0..<60 {
      let text = Samples.text(&chance, of: Samples.odd, count: chance.below(90))
      var editor = Editor(text)
      editor.moveCaret(to: chance.below(editor.characters.count + 1))
      let columns = 2 + chance.below(40)
      let view = seen(editor, columns, hasFocus: true)
      let marks = (view.goesBefore ? 1 : 0) + (view.goesOn ? 1 : 0)
      #expect(view.row.row.width.count + marks <= columns)
      let range = view.row.range
      #expect(range.contains(editor.caret) || range.upperBound == editor.caret)
    }
  }
}
