/// What a typed text may mean, in order of trust. A store answers `account`, `mail` and `digits` first, then the steps in their
/// order until it has as many customers as it was asked for; a customer found by an earlier step is not moved by a later one.
package struct SearchQuery: Hashable, Sendable {
  /// How near a step's finds are to what was typed.
  package enum Trust: Int, Hashable, Comparable, Sendable, CaseIterable {
    case words, beginnings, otherLayout, spelling, near, spellingOnOtherLayout, nearOnOtherLayout
    package static func < (left: Trust, right: Trust) -> Bool { left.rawValue < right.rawValue }

    /// Whether what a step finds is more and less near: of those the nearest come first.
    package var isRanked: Bool { self >= .spelling }
  }

  /// A token of the index, whole or as the beginning of one.
  package struct Term: Hashable, Sendable {
    package let text: String
    package let isBeginning: Bool
    package init(_ text: String, isBeginning: Bool = false) {
      self.text = text
      self.isBeginning = isBeginning
    }
  }

  /// A customer is found where, for every word, any one of its terms is among his tokens. The first term of each is the
  /// word itself.
  package struct Step: Hashable, Sendable {
    package let trust: Trust
    package let words: [[Term]]
    package init(_ trust: Trust, _ words: [[Term]]) {
      self.trust = trust
      self.words = words
    }
  }

  /// The text trimmed of spaces, for an exact account.
  package let account: String
  /// The text in small letters where it holds an `@`.
  package let mail: String?
  /// Where the whole text is a number or a piece of one: its digits, to compare with the end of phones (4 to 7 digits) and with
  /// whole ones through `phone`.
  package let digits: String?
  /// The text as a whole number, in the spelling that is indexed; or the one in it that stands beside a name.
  package let phone: PhoneNumber?
  /// What follows the country's code in that number, or the 0 or 8 that stand for one: another country's may be written
  /// with either.
  package let phoneEnd: String?
  package let steps: [Step]

  /// Nobody's name and city are longer; what was pasted in beyond is not looked for.
  private static let longest = 120
  private static let mostWords = 12

  init(_ typed: String, names: NameTable) {
    let typed = String(typed.prefix(Self.longest))
    account = typed.trimmed
    mail = typed.contains("@") ? typed.trimmed.lowercased() : nil
    digits = PhoneNumber.digits(in: typed)
    let beside = PhoneNumber.beside(typed)
    phone = beside?.phone ?? PhoneNumber(typed)
    phoneEnd = phone?.end
    let name = beside?.words ?? typed
    let words = Array(NameWords.of(name).prefix(Self.mostWords))
    let slipped = KeyboardLayout.slipped(name).map(NameWords.of) ?? []
    let meant = Array(slipped.prefix(Self.mostWords))
    steps =
      ([
        Step(.words, words.eachOnce.map { [Term($0)] }),
        Step(.beginnings, words.eachOnce.map { [Term($0, isBeginning: true)] }),
        Step(.otherLayout, meant.eachOnce.map { [Term($0, isBeginning: true)] }),
      ] + SearchQuery.near(.spelling, .near, words, names)
      + SearchQuery.near(.spellingOnOtherLayout, .nearOnOtherLayout, meant, names))
      .filter { !$0.words.isEmpty }
  }

  /// The words as they stand, and then with a name of two written as one, or one as two: first where each is a whole name.
  private static func near(
    _ spelling: Trust, _ near: Trust, _ words: [String], _ names: NameTable
  ) -> [Step] {
    let all = [words] + names.otherwise(words).prefix(mostOtherwise)
    return all.map { self.spelling(spelling, $0, names) } + all.map { self.near(near, $0, names) }
  }

  private static let mostOtherwise = 4

  /// The word, what the table calls the same name, and what sounds the same.
  private static func spelling(_ trust: Trust, _ words: [String], _ names: NameTable) -> Step {
    let terms = words.eachOnce.map { word in
      ([word] + names.same(as: word) + SearchKeys.near(word)).map { Term($0) }
    }
    return Step(trust, terms)
  }

  /// The word or its beginning, what the table calls the same name, and near spellings; the last word may still be going on.
  private static func near(_ trust: Trust, _ words: [String], _ names: NameTable) -> Step {
    let terms = words.eachOnce.map { word in
      let keys = SearchKeys.near(word)
      let isLast = word == words.last && words.count { $0 == word } == 1
      return [Term(word, isBeginning: true)] + names.same(as: word).map { Term($0) }
        + keys.map { Term($0, isBeginning: isLast && $0.count >= shortestBeginning) }
    }
    return Step(trust, terms)
  }

  /// The mark and three codes: fewer begin half of all names.
  private static let shortestBeginning = 4
}
