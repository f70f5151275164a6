/// What a store indexes of a customer, and what it asks that index for a text that was typed. One index of tokens serves all:
/// near keys begin with `nearMark`, which no word holds.
package enum SearchKeys {
  /// A letter of Unicode's private use: full-text indexes take it as a part of a word.
  package static let nearMark: Character = "\u{E000}"

  /// The tokens of a customer, each once: words of the names, of the city and of the mail addresses, the account in small
  /// letters, and near keys of the names and the city. Numbers are not here: index `PhoneNumber.digits` apart, reversed too, for ends.
  package static func indexed(
    name: String, otherNames: [String] = [], city: String = "", account: String = "",
    mails: [String] = [], near: (String) -> [String] = SearchKeys.near
  ) -> [String] {
    let names = ([name] + otherNames + [city]).flatMap(NameWords.of)
    let rest = ([account] + mails).flatMap(NameWords.of)
    let joined = NameWords.of(account).joined()
    let all = names + rest + [joined] + names.flatMap(near)
    return all.filter { !$0.isEmpty }.eachOnce
  }

  package static func indexed(
    _ customer: Customer, near: (String) -> [String] = SearchKeys.near
  ) -> [String] {
    indexed(
      name: customer.name, otherNames: customer.otherNames + customer.authorised,
      city: customer.city, account: customer.account,
      mails: customer.contactPoints.filter { $0.kind == .mail }.map(\.value),
      near: near)
  }

  /// The texts of a customer whose words are indexed: those that are also found by how they sound, and the others. For a store that
  /// reads each word once.
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
