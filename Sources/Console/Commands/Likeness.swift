internal import Casework

/// How well typed words fit a name: whole words, then beginnings, then slips of the finger.
struct Likeness: Hashable, Comparable {
  private let score: Int

  /// Nil where a typed word fits nothing.
  init?(_ typed: String, to names: [String]) {
    let asked = Self.words(typed)
    let best = names.enumerated().compactMap { rank, name in
      Self.score(asked, Self.words(name)).map { $0 - min(rank, 3) * 2 }
    }.max()
    guard let best, !asked.isEmpty else { return nil }
    score = best
  }

  /// How well they stand in texts that nobody looks for by name: every typed word begins one there, and a slip is none of
  /// it. Whatever fits a name is better.
  init?(_ typed: String, within texts: [String]) {
    let asked = Self.words(typed)
    let words = Set(texts.flatMap(Self.words))
    // What was typed on the other layout may be a comma between two letters, which begin words everywhere.
    let isThere = asked.allSatisfy { asked in
      asked.count > 1
        && words.contains { $0.starts(with: asked) || Self.isPrefixed($0, before: asked) }
    }
    guard isThere, !asked.isEmpty else { return nil }
    score = 0
  }

  /// A Hebrew word behind a letter that belongs to it in writing alone: `בנתב` holds `נתב`.
  private static func isPrefixed(_ word: [Character], before asked: [Character]) -> Bool {
    word.first.map { "בהוכלמש".contains($0) } == true && word.dropFirst().starts(with: asked)
  }

  static func < (left: Likeness, right: Likeness) -> Bool { left.score < right.score }

  private static func words(_ text: String) -> [[Character]] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(Array.init)
  }

  private static func score(_ asked: [[Character]], _ name: [[Character]]) -> Int? {
    var sum = 0
    for word in asked {
      guard let best = name.map({ fit(word, $0) }).max(), best > 0 else { return nil }
      sum += best
    }
    return sum * 10 / max(1, asked.count) - min(name.count, 9)
  }

  private static func fit(_ asked: [Character], _ word: [Character]) -> Int {
    if asked == word { return 100 }
    if word.starts(with: asked) { return 80 }
    let allowed = asked.count < 3 ? 0 : asked.count < 6 ? 1 : 2
    guard allowed > 0, isNear(asked, word) else { return 0 }
    let whole = distance(asked, word)
    // Three letters begin too many words but for one of them.
    let slips = asked.count == 3 ? whole : distance(asked, Array(word.prefix(asked.count + 1)))
    let least = min(slips, whole)
    return least <= allowed ? 60 - 20 * least : 0
  }

  /// A slip leaves one of the first two letters among the first three; most words are told apart by that alone.
  private static func isNear(_ asked: [Character], _ word: [Character]) -> Bool {
    asked.prefix(2).contains { word.prefix(3).contains($0) }
  }

  /// Edit distance in which two neighbours that changed places are one slip (optimal string alignment).
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var best = min(
          row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
