/// What a store indexes of a customer, and what it asks that index for a text that was typed. One index of tokens serves all:
/// near keys begin with `nearMark`, which no word holds.
package enum SearchKeys {
  /// A letter of Unicode's private use: full-text indexes take it as a part of a word.
  package static let nearMark: Character = "\u{E000}"

  /// The texts of a customer whose words are indexed: those that are also found by how they sound, and the others; of the
  /// account all its words as one beside. Numbers are not here: index `PhoneNumber.digits` apart, reversed too, for ends.
  package static func texts(of customer: Customer) -> (sounding: [String], silent: [String]) {
    let mails = customer.contactPoints.compactMap { $0.kind == .mail ? $0.value : nil }
    return (
      [customer.name] + customer.otherNames + customer.authorised + [customer.city],
      [customer.account] + mails
    )
  }

  /// The near keys of one normalised word, the likeliest first, each with its mark: כהן and Cohen share one.
  package static func near(_ word: String) -> [String] {
    Skeleton.of(word).map { String(nearMark) + $0 }
  }

  /// What to look for when `typed` was typed, so far.
  /// - Parameter names: names that translate each other (יצחק, Isaac); they are looked for with the near spellings.
  package static func query(_ typed: String, names: NameTable = .empty) -> SearchQuery {
    SearchQuery(typed, names: names)
  }
}
