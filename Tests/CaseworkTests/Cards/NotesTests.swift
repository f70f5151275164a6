import Casework
import Chance
import Testing

/// The digits of a text in any script, as ASCII, with what stands between them left out.
private func plainDigits(_ text: String) -> String {
  text.unicodeScalars.compactMap { scalar in
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { String(Int($0)) }
  }.joined()
}

@Test func `of 5,000 notes with a card at least 99.5 percent lose it`() {
  var chance = Chance(seed: 1)
  let notes = (0..<5000).map { _ in chance.cardNote() }
  let missed = notes.filter { plainDigits(CardMask.mask($0.text)).contains($0.secret) }
  #expect(missed.count <= 25, "\(missed.prefix(10).map(\.text))")
}

@Test func `of 5,000 notes with a security code beside its name at least 99.5 percent lose it`() {
  var chance = Chance(seed: 5)
  let notes = (0..<5000).map { _ in chance.codeNote() }
  let missed = notes.filter { CardMask.mask($0.text).contains($0.code) }
  #expect(missed.count <= 25, "\(missed.prefix(10).map(\.text))")
}

@Test func `of 5,000 notes without a card at most 2 percent change`() {
  var chance = Chance(seed: 2)
  let notes = (0..<5000).map { _ in chance.plainNote() }
  let changed = notes.filter { CardMask.mask($0) != $0 }
  #expect(changed.count <= 100, "\(changed.prefix(10))")
}

@Test func `masking what was masked changes nothing`() {
  var chance = Chance(seed: 3)
  for _ in 0..<1000 {
    let masked = CardMask.mask(chance.cardNote().text + " " + chance.plainNote())
    #expect(CardMask.mask(masked) == masked)
  }
}

@Test func `no draft on the way to a card holds more than six digits of it`() {
  var chance = Chance(seed: 4)
  for _ in 0..<300 {
    let note = chance.cardNote()
    let characters = Array(note.text)
    for caret in 0...characters.count {
      let draft = CardMask.draft(Array(characters[..<caret]), caret: caret)
      #expect(!plainDigits(draft).contains(note.secret.prefix(9)), "\(note.text)")
    }
  }
}
