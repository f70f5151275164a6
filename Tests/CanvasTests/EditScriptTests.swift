import Chance
import Testing

@testable import Canvas

/// Random hands at an editor.
@Suite struct EditScriptTests {
  @Test(arguments: [false, true])
  func `a thousand random scripts end where a plain model ends`(_ allowsLines: Bool) {
    let letters = allowsLines ? Samples.lines : Samples.letters
    for seed in 0..<1000 {
      var chance = Chance(seed: seed)
      var editor = Editor("התחלה", allowsLines: allowsLines, columns: 1 + chance.below(30))
      var plain = PlainEditor("התחלה")
      for step in 0..<50 {
        edit(&editor, &plain, &chance, letters)
        let isSame =
          editor.characters == plain.characters && editor.caret == plain.caret
          && editor.selection == plain.selection
        #expect(isSame, "script \(seed), step \(step)")
        guard isSame else { return }
      }
    }
  }

  @Test func `everything can be undone, and done again`() {
    for seed in 0..<100 {
      var chance = Chance(seed: seed)
      var editor = Editor("התחלה", allowsLines: true)
      for _ in 0..<80 {
        if chance.below(4) == 0 { editor.deleteBackward() }
        if chance.below(4) == 0 { editor.moveCaret(to: chance.below(editor.characters.count + 1)) }
        editor.insert(chance.pick(Samples.odd), isTyped: chance.below(2) == 0)
      }
      let end = editor.text
      for _ in 0..<300 { editor.undo() }
      #expect(editor.text == "התחלה")
      for _ in 0..<300 { editor.redo() }
      #expect(editor.text == end)
    }
  }

  @Test func `marks and letters that join are held as the characters of the text`() {
    for seed in 0..<300 {
      var chance = Chance(seed: seed)
      var editor = Editor("", allowsLines: chance.below(2) == 0)
      for _ in 0..<60 {
        switch chance.below(6) {
        case 0: editor.deleteBackward()
        case 1: editor.deleteForward()
        case 2: editor.moveCaret(to: chance.below(editor.characters.count + 1))
        case 3: editor.undo()
        default: editor.insert(chance.pick(Samples.odd), isTyped: true)
        }
        #expect(editor.characters == Array(editor.text), "script \(seed)")
      }
    }
  }

  @Test func `a mark that is typed goes onto the letter before it, in one step with it`() {
    var editor = Editor()
    for key in ["ש", "\u{05C1}", "\u{05B8}"] { editor.insert(key, isTyped: true) }
    #expect(editor.text == "ש\u{05C1}\u{05B8}" && editor.caret == 1)
    editor.deleteBackward()
    #expect(editor.text == "ש\u{05C1}")
    editor.undo()
    #expect(editor.text == "ש\u{05C1}\u{05B8}")
    editor.undo()
    #expect(editor.isEmpty)
  }

  @Test func `rows kept from edit to edit are those of the text laid out anew`() {
    for seed in 0..<120 {
      var chance = Chance(seed: seed)
      let columns = chance.pick([1, 2, 3, 7, 12, 20, 45, 80])
      var editor = Editor(
        Samples.text(&chance, of: Samples.odd, count: chance.below(200)), allowsLines: true,
        columns: columns)
      for step in 0..<15 {
        editor.moveCaret(to: chance.below(editor.characters.count + 1))
        editor.moveCaret(
          to: chance.below(editor.characters.count + 1), selecting: chance.below(9) == 0)
        switch chance.below(4) {
        case 0: editor.deleteBackward()
        case 1: editor.insert(String(repeating: " ", count: chance.below(90)))
        default: editor.insert(Samples.text(&chance, of: Samples.odd, count: chance.below(20)))
        }
        let anew = VisualRows(editor.characters, columns: columns)
        #expect(editor.rows == anew, "script \(seed), step \(step), \(columns) columns")
        guard editor.rows == anew else { return }
      }
    }
  }

  @Test func `rows kept on the glass are those that a field shows which kept none`() {
    for seed in 0..<60 {
      var chance = Chance(seed: seed)
      let columns = chance.pick([1, 2, 3, 13, 46])
      var editor = Editor(
        Samples.text(&chance, of: Samples.odd, count: chance.below(300)), allowsLines: true,
        columns: columns)
      for step in 0..<20 {
        if chance.below(3) > 0 { editor.moveCaret(to: chance.below(editor.characters.count + 1)) }
        switch chance.below(5) {
        case 0: editor.deleteBackward()
        case 1: editor.undo()
        case 2: editor.insert(String(repeating: " ", count: chance.below(9)))
        default: editor.insert(Samples.text(&chance, of: Samples.odd, count: 1 + chance.below(4)))
        }
        editor.show(columns: columns, rows: 4, isMirrored: false)
        var other = editor
        other.seen = Aside([])
        other.show(columns: columns, rows: 4, isMirrored: false)
        #expect(
          editor.seen.value.map(\.range) == other.seen.value.map(\.range)
            && editor.seen.value.map(\.row) == other.seen.value.map(\.row),
          "script \(seed), step \(step), \(columns) columns")
      }
    }
  }

  @Test func `a letter at the end of a long note lays out its row and the one before alone`() {
    var editor = Editor(
      String(repeating: "הלקוח סיפר not working ", count: 400), allowsLines: true, columns: 79)
    editor.show(columns: 80, rows: 6, isMirrored: false)
    let before = editor.seen.value.map(\.source)
    editor.insert("א", isTyped: true)
    editor.show(columns: 80, rows: 6, isMirrored: false)
    let after = editor.seen.value.map(\.source)
    #expect(before.count == 6 && after.dropLast(2) == before.dropLast(2))
    #expect(after.last != before.last)
  }

  @Test func `a key in a note of 10,000 characters lays out the rows around it and not the note`() {
    let short = laidOut(byKeyIn: 300)
    let long = laidOut(byKeyIn: 10_000)
    #expect(short > 0 && long < 10 * short, "\(short) and \(long) characters")
    #expect(long < 1500, "\(long) characters")
  }

  /// Characters that are looked at for a letter in the middle, on average.
  private func laidOut(byKeyIn count: Int) -> Int {
    var chance = Chance(seed: count)
    let words = [
      "הלקוח", "סיפר", "שהנתב", "not", "working", "מאז", "12.11", "ועוד", "ב-03-555-0100",
    ]
    var characters = Array("")
    while characters.count < count { characters += Array(chance.pick(words) + " ") }
    var rows = VisualRows(characters, columns: 80)
    var work = 0
    for key in 0..<100 {
      let place = count / 3 + key
      characters.insert("א", at: place)
      rows.replace(place..<place, count: 1, in: characters) { text, columns in
        work += text.count
        return VisualRows.wrap(text, columns: columns)
      }
    }
    return work / 100
  }
}
