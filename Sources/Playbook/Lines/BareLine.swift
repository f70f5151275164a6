/// The letters of a line with a stand-in for each that belongs to a mark, so that a word keeps its column.
struct BareLine {
  struct Word: Hashable {
    let text: String
    let offset: Int
  }

  static let standIn: Character = "\u{FFFC}"

  let letters: [Character]

  init(_ line: Line) {
    var letters: [Character] = []
    var isMark = false
    for letter in line.source {
      if letter == "{" { isMark = true }
      letters.append(isMark ? BareLine.standIn : letter)
      if letter == "}" { isMark = false }
    }
    self.letters = letters
  }

  init(text: String) { letters = Array(text) }

  /// Runs of letters and digits; geresh and gershayim belong to them. A mark is a word of one stand-in.
  var words: [Word] {
    var words: [Word] = []
    var at = 0
    while at < letters.count {
      let isMark = letters[at] == BareLine.standIn
      let end =
        letters[at...].firstIndex { letter in
          isMark ? letter != BareLine.standIn : !BareLine.belongs(letter)
        } ?? letters.count
      if end > at {
        let text = isMark ? String(BareLine.standIn) : String(letters[at..<end])
        words.append(Word(text: text, offset: at))
      }
      at = max(end, at + 1)
    }
    return words
  }

  private static func belongs(_ letter: Character) -> Bool {
    letter != standIn && (letter.isLetter || letter.isNumber || "'׳״\"".contains(letter))
  }
}

extension Lexicon {
  /// The word as it is, and without a conjunction: שאתה is אתה too, and לבוא is not בוא.
  func readings(of word: String) -> [String] {
    let rests = conjunctions.filter { word.hasPrefix($0) }.map { String(word.dropFirst($0.count)) }
    return [word] + rests.filter { $0.count > 1 }
  }

  /// Whether a phrase stands in these words, its first word with a conjunction or without.
  func contains(_ phrase: String, in words: [String]) -> Bool {
    range(of: phrase, in: words) != nil
  }

  func range(of phrase: String, in words: [String]) -> Range<Int>? {
    let wanted = phrase.split(separator: " ").map { $0.lowercased() }
    guard let first = wanted.first, words.count >= wanted.count else { return nil }
    for start in 0...(words.count - wanted.count) {
      let end = start + wanted.count
      let isHere =
        readings(of: words[start].lowercased()).contains(first)
        && zip(words[(start + 1)..<end], wanted.dropFirst()).allSatisfy { $0.lowercased() == $1 }
      if isHere { return start..<end }
    }
    return nil
  }
}
