/// Names that are one name in two languages though no spelling tells: יצחק is Isaac, שרה is Sally to her friends.
package struct NameTable: Hashable, Sendable {
  package static let empty = NameTable(groups: [])

  private let groups: [[String]]
  private let groupsOfWord: [String: [Int]]

  /// - Parameter groups: each the spellings of one name, in any script; a name of two words is found by each of them.
  package init(groups: [[String]]) {
    self.groups = groups.map { $0.flatMap(NameWords.of) }
    var places: [String: [Int]] = [:]
    for (at, group) in self.groups.enumerated() {
      for word in group where places[word]?.last != at { places[word, default: []].append(at) }
    }
    groupsOfWord = places
  }

  /// The other spellings of a normalised word, in the order of the table.
  package func same(as word: String) -> [String] {
    var seen: Set<String> = [word]
    return (groupsOfWord[word] ?? []).flatMap { groups[$0] }.filter { seen.insert($0).inserted }
  }
}
