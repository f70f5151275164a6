package import Markup

/// What is wrong with a line though it parses, and how to mend it.
package struct LineFinding: Hashable, Sendable, CustomStringConvertible {
  /// The fault, by a name that stays the same in every language.
  package enum Code: String, Hashable, Sendable, CaseIterable {
    /// A word that is true of one gender alone stands outside a mark.
    case gendered
    /// A slash or brackets: there is no way to say them.
    case unsayable
    /// A number beside a noun that does not change with it.
    case count
    /// No plural table has this name.
    case plural
    /// A prefix letter touches a slot without its hyphen.
    case prefix
    /// A date or a sum is read out as figures.
    case figures
    /// A no, and no alternative in the next two sentences.
    case refusal
    /// A word is used for another thing than the one it is fixed to.
    case meaning
  }

  package let place: Place
  package let code: Code
  package let sentence: String
  package let mend: String

  package init(at place: Place, _ code: Code, _ sentence: String, mend: String) {
    self.place = place
    self.code = code
    self.sentence = sentence
    self.mend = mend
  }

  package var description: String { "\(place): \(code.rawValue): \(sentence); \(mend)" }
}
