/// A no must carry a yes: an alternative in its own sentence or in one of the next two.
struct RefusalLint {
  let lexicon: Lexicon

  func findings(in line: Line, followedBy next: [Line]) -> [LineFinding] {
    let own = sentences(of: line)
    let all = own + next.flatMap(sentences)
    for at in own.indices {
      let refusals = lexicon.lint.refusals.filter { lexicon.contains($0, in: all[at]) }
      guard let refusal = refusals.first else { continue }
      let near = [without(refusals, all[at])] + all[(at + 1)...].prefix(2)
      guard !near.contains(where: offersSomething) else { continue }
      return [
        LineFinding(
          at: line.place, .refusal, "`\(refusal)` with nothing offered after it",
          mend: "say what can be done, within two sentences")
      ]
    }
    return []
  }

  private func offersSomething(_ words: [String]) -> Bool {
    let rest = without(lexicon.lint.refusals, words)
    return lexicon.lint.alternatives.contains { lexicon.contains($0, in: rest) }
  }

  /// `אי אפשר` holds `אפשר`, which is no offer.
  private func without(_ phrases: [String], _ words: [String]) -> [String] {
    var words = words
    for phrase in phrases {
      while let range = lexicon.range(of: phrase, in: words) { words.removeSubrange(range) }
    }
    return words
  }

  private func sentences(of line: Line) -> [[String]] {
    let text = line.filled(in: lexicon) { _ in
      Line.Filling(text: String(BareLine.standIn), isName: false)
    } gender: {
      $0.forms[0]
    }
    return text.split(whereSeparator: { ".?!;\n".contains($0) }).map { sentence in
      BareLine(text: String(sentence)).words.map(\.text)
    }
  }
}
