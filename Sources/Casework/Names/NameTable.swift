/// Names that are one name in two languages though no spelling tells: יצחק is Isaac, שרה is Sally to her friends.
package struct NameTable: Hashable, Sendable {
  package static let empty = NameTable(groups: [])

  private let groups: [[String]]
  private let groupsOfWord: [String: [Int]]
  private let particles: Set<String>

  /// - Parameters:
  ///   - groups: each the spellings of one name, in any script; a name of two words is found by each of them.
  ///   - particles: words that begin a name of two (בן, abu, O'), which many write as one.
  package init(groups: [[String]], particles: [String] = []) {
    self.particles = Set(particles.flatMap(NameWords.of))
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

  /// The words with one name written otherwise: בן גוריון as one word, or בנגוריון as two. Each other writing by itself.
  package func otherwise(_ words: [String]) -> [[String]] {
    var all: [[String]] = []
    for (place, word) in words.enumerated() {
      let before = words[..<place]
      if particles.contains(word), place + 1 < words.count {
        all.append(before + [word + words[place + 1]] + words[(place + 2)...])
      }
      all += parted(word).map { before + $0 + words[(place + 1)...] }
    }
    return all
  }

  /// The particles with which a word begins, each with its rest: two letters more begin too many names.
  private func parted(_ word: String) -> [[String]] {
    let lengths = 1...max(1, word.count - Self.shortestRest)
    return lengths.map { [String(word.prefix($0)), String(word.dropFirst($0))] }
      .filter { particles.contains($0[0]) && $0[1].count >= Self.shortestRest }
  }

  private static let shortestRest = 3
}
