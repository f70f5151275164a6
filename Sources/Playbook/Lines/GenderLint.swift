/// Words outside marks that are true of one gender alone.
struct GenderLint {
  let lexicon: Lexicon

  func findings(in line: Line, _ bare: BareLine) -> [LineFinding] {
    let words = bare.words
    return words.indices.compactMap { at in
      guard let mend = mend(words, at) else { return nil }
      let text = words[at].text
      return LineFinding(
        at: line.place(atOffset: words[at].offset), .gendered,
        "`\(text)` is said to one gender, or by one", mend: "write it as \(mend)")
    }
  }

  private func mend(_ words: [BareLine.Word], _ at: Int) -> String? {
    let readings = lexicon.readings(of: words[at].text)
    if let forms = readings.lazy.compactMap({ lexicon.lint.gendered[$0] }).first {
      return isOfAnother(words, at) ? nil : mark(forms)
    }
    guard let forms = readings.lazy.compactMap({ lexicon.lint.doubtful[$0] }).first else {
      return nil
    }
    let follows = words[at].text.dropLast(forms.count).last == "ש"
    return follows || isAheadOfGendered(words, at) ? mark(forms) : nil
  }

  private func mark(_ forms: String) -> String {
    forms.contains("|") ? "`{c:\(forms)}`, or `r` for the rep" : "a mark such as `{c:אתה|את}`"
  }

  /// Said of a thing or of somebody else: הטכנאי יכול, Netflix יכול, זה לא צריך.
  private func isOfAnother(_ words: [BareLine.Word], _ at: Int) -> Bool {
    var before = words[..<at].map(\.text)
    if let last = before.last, lexicon.lint.negations.contains(last) { before.removeLast() }
    guard let subject = before.last else { return false }
    let isDefinite = subject.first == lexicon.article && subject.count > 3
    let isForeign = subject.allSatisfy { $0.isASCII && $0.isLetter }
    return isDefinite || isForeign
      || lexicon.readings(of: subject).contains { lexicon.lint.others.contains($0) }
  }

  private func isAheadOfGendered(_ words: [BareLine.Word], _ at: Int) -> Bool {
    guard at + 1 < words.count else { return false }
    let next = words[at + 1].text
    return lexicon.lint.gendered[next] != nil
  }
}
