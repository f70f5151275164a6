package import Casework

extension Line {
  /// The line as it is said or shown now. A value that is missing is shown by its name, so that it is seen.
  /// - Parameters:
  ///   - values: by slot; `lead.name` is found as the person `lead` too.
  ///   - people: how each person of the call is addressed; a value that is a person says so itself.
  package func render(
    values: [String: LineValue], people: [String: FormOfAddress] = [:], words: Words, zone: Zone
  ) -> String {
    let wording = Wording(lexicon: words.lexicon, zone: zone)
    return filled(in: words.lexicon) { slot in
      guard let value = values.value(of: slot.name) else { return nil }
      let isName = value.kind == .person || slot.name.hasSuffix(".name")
      return Filling(text: wording.words(for: value, as: slot.form), isName: isName)
    } gender: { gender in
      gender.form(for: people[gender.person] ?? values.form(of: gender.person))
    }
  }

  struct Filling {
    let text: String
    /// A name takes no article.
    let isName: Bool
  }

  /// Puts the pieces together and joins prefixes to what fills the slots.
  func filled(
    in lexicon: Lexicon, slot: (Slot) -> Filling?, gender: (Gender) -> String
  ) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let plain): text += plain
      case .gender(let word): text += gender(word)
      case .slot(let place):
        let filling =
          slot(place) ?? Filling(text: Words.missing(place.name), isName: false)
        text.append(filling, after: lexicon)
      }
    }
    return text
  }
}

extension [String: LineValue] {
  fileprivate func value(of name: String) -> LineValue? {
    if let value = self[name] { return value }
    guard name.hasSuffix(".name") else { return nil }
    let person = self[String(name.dropLast(".name".count))]
    return person?.kind == .person ? person : nil
  }

  fileprivate func form(of name: String) -> FormOfAddress {
    if case .person(let person) = self[name] { person.form } else { .unknown }
  }
}

extension String {
  /// Joins a value to the prefix letters that the text ends with: ב-רמת גן is ברמת גן, ב12:00 is ב-12:00, ה-יעל is יעל.
  fileprivate mutating func append(_ filling: Line.Filling, after lexicon: Lexicon) {
    guard let prefix = lexicon.prefix(endingIn: self) else { return self += filling.text }
    if hasSuffix("-") { removeLast() }
    let dropsArticle = filling.isName && prefix.last == lexicon.article
    if dropsArticle { removeLast() }
    let isAlone = dropsArticle && prefix.count == 1
    if !isAlone, filling.text.first?.isHebrewLetter != true { self += "-" }
    self += filling.text
  }
}

extension Lexicon {
  /// The prefix letters, at most three, that are the whole last word of a text; a hyphen after them does not count.
  func prefix(endingIn text: String) -> String? {
    let stem = text.hasSuffix("-") ? text.dropLast() : Substring(text)
    let word = stem.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "-" }
    guard (1...3).contains(word.count), word.allSatisfy(prefixes.contains) else { return nil }
    return String(word.reversed())
  }
}
