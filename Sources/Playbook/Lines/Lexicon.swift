/// What one language knows of numbers, days, money and sounds: `lexicon.LANGUAGE.yaml`.
package struct Lexicon: Hashable, Sendable {
  package let language: String
  package let isRightToLeft: Bool
  /// Letters that join the word after them: ב ל מ ה ש ו כ.
  let prefixes: [Character]
  /// Prefixes that join a whole clause, and so change nothing in the word: ו ש כש.
  let conjunctions: [String]
  /// Begins what is said of the word before it: ש.
  let relative: Character?
  /// The prefix that is dropped before a name: ה.
  let article: Character?
  let weekdays: [String]
  let weekdaysShort: [String]
  let months: [String]
  let monthsShort: [String]
  let formats: [String: Line]
  let plurals: [String: PluralTable]
  /// By ISO code, the plural tables of its units.
  let currencies: [String: CurrencyNouns]
  let pace: Pace
  let lint: LintLists
}

/// A noun with its numbers: one, two where the language has it, other; and many, from eleven on, where they are not the
/// same: 3 ימים, 30 יום.
struct PluralTable: Hashable, Sendable {
  let zero: Line?
  let one: Line
  let two: Line?
  let other: Line
  let many: Line?

  func line(for count: Int) -> Line {
    switch count {
    case 0: zero ?? other
    case 1: one
    case 2: two ?? other
    case 11...: many ?? other
    default: other
    }
  }
}

struct CurrencyNouns: Hashable, Sendable {
  /// Shekels, agorot: names of plural tables.
  let whole: String
  let part: String
}

/// How fast a rep speaks, so that a script knows how long it is.
struct Pace: Hashable, Sendable {
  let lettersPerSecond: Int
  /// After each full stop, question mark or colon.
  let pauseMilliseconds: Int
}

/// What `LineLint` and `WordsLint` look for.
struct LintLists: Hashable, Sendable {
  /// A word said to one gender alone, and the forms of its mark.
  let gendered: [String: String]
  /// The same of what somebody does now: as often it is said of a thing.
  let participles: [String: String]
  /// Those that are said of nobody too (כאן צריך סכום), and the words after which they are not.
  let impersonal: [String: String]
  let persons: [String]
  /// Gendered words that are also something else (את): flagged only ahead of another gendered word or after ש.
  let doubtful: [String: String]
  /// Subjects of somebody else's doing (זה, הוא), after which no such word is flagged, and what may stand between.
  let others: [String]
  let between: [String]
  let refusals: [String]
  let alternatives: [String]
  /// Last parts of slot names that are dates and sums, where no type is known.
  let dates: [String]
  let sums: [String]
  let meanings: [Meaning]

  /// A word that is taken for one thing, or not said at all.
  struct Meaning: Hashable, Sendable {
    let word: String
    /// Parts of keys under which it must not stand; empty means nowhere.
    let neverIn: [String]
    /// Only where it is the whole text.
    let isBare: Bool
    let use: String
  }
}
