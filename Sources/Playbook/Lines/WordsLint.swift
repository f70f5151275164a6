/// Finds in all words of a language what `LineLint` finds in one line, and words used for a thing they are not fixed to.
package struct WordsLint: Sendable {
  private let words: Words

  package init(words: Words) { self.words = words }

  /// In the order of the keys.
  package func findings() -> [LineFinding] {
    let lint = LineLint(words: words)
    return words.keys.flatMap { key -> [LineFinding] in
      guard let line = words.line(key) else { return [] }
      return lint.findings(in: line, isSpoken: false) + meanings(in: line, under: key)
    }
  }

  private func meanings(in line: Line, under key: String) -> [LineFinding] {
    let parts = key.split(separator: ".").map(String.init)
    let text = BareLine(line).words.map(\.text)
    return words.lexicon.lint.meanings.compactMap { meaning in
      let isHere = meaning.neverIn.isEmpty || meaning.neverIn.contains(where: parts.contains)
      let isSaid =
        meaning.isBare
        ? text == [meaning.word] : text.contains { hears(meaning.word, as: $0) }
      guard isHere, isSaid else { return nil }
      return LineFinding(
        at: line.place, .meaning, "`\(meaning.word)` is another thing under `\(key)`",
        mend: "write: \(meaning.use)")
    }
  }

  /// Prefix letters do not hide it: בהמתנה.
  private func hears(_ word: String, as text: String) -> Bool {
    text.hasSuffix(word)
      && text.dropLast(word.count).allSatisfy(words.lexicon.prefixes.contains)
  }
}
