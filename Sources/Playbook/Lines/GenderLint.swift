/// Words outside marks that are true of one gender alone.
struct GenderLint {
  let lexicon: Lexicon

  func findings(in line: Line, _ bare: BareLine) -> [LineFinding] {
    let words = bare.words
    return words.indices.compactMap { at in
      guard let mend = mend(words, at) else { return nil }
      return LineFinding(
        at: line.place(atOffset: words[at].offset), .gendered,
        "`\(words[at].text)` is said to one gender, or by one", mend: "write it as \(mend)")
    }
  }

  private func mend(_ words: [BareLine.Word], _ at: Int) -> String? {
    let text = words[at].text
    if let forms = forms(of: text, in: lexicon.lint.gendered) ?? formsOfDoing(text) {
      return isOfAnother(words, at) ? nil : mark(forms)
    }
    if let forms = forms(of: text, in: lexicon.lint.impersonal) {
      return isOfPerson(words, at) ? mark(forms) : nil
    }
    guard let doubtful = forms(of: text, in: lexicon.lint.doubtful) else { return nil }
    let follows = text != doubtful && isRelative(text, before: doubtful)
    return follows || isAheadOfGendered(words, at) ? mark(doubtful) : nil
  }

  private func forms(of text: String, in list: [String: String]) -> String? {
    lexicon.readings(of: text).lazy.compactMap { list[$0] }.first
  }

  private func formsOfDoing(_ text: String) -> String? {
    let reading = lexicon.readings(of: text).first { lexicon.lint.participles[$0] != nil }
    guard let reading, !isRelative(text, before: reading) else { return nil }
    return lexicon.lint.participles[reading]
  }

  private func isRelative(_ text: String, before reading: String) -> Bool {
    guard let last = text.dropLast(reading.count).last else { return false }
    return last == lexicon.relative
  }

  private func mark(_ forms: String) -> String {
    forms.contains("|") ? "`{c:\(forms)}`, or `r` for the rep" : "a mark such as `{c:אתה|את}`"
  }

  /// Said of a thing or of somebody else: הטכנאי יכול, Netflix יכול, זה לא צריך.
  private func isOfAnother(_ words: [BareLine.Word], _ at: Int) -> Bool {
    var before = words[..<at].map(\.text)
    while let last = before.last, lexicon.lint.between.contains(last) { before.removeLast() }
    guard let subject = before.last else { return false }
    let isDefinite = subject.first == lexicon.article && subject.count > 3
    let isForeign = subject.allSatisfy { $0.isASCII && $0.isLetter }
    return isDefinite || isForeign
      || lexicon.readings(of: subject).contains { lexicon.lint.others.contains($0) }
  }

  private func isOfPerson(_ words: [BareLine.Word], _ at: Int) -> Bool {
    words[..<at].suffix(2).contains { word in
      lexicon.readings(of: word.text).contains { lexicon.lint.persons.contains($0) }
    }
  }

  private func isAheadOfGendered(_ words: [BareLine.Word], _ at: Int) -> Bool {
    guard at + 1 < words.count else { return false }
    let next = words[at + 1].text
    let lint = lexicon.lint
    return [lint.gendered, lint.participles, lint.impersonal].contains { $0[next] != nil }
  }
}
