import Casework

/// How near the words of a customer are to those of a step that looks for near ones.
struct Nearness {
  private struct Asked {
    let word: [UInt8]
    /// What the table calls the same name.
    var same: [[UInt8]] = []
    var keys: [[UInt8]] = []
    let voicing: Voicing
    /// How far names are that were met before.
    var known: [[UInt8]: Int] = [:]

    init(_ terms: [SearchQuery.Term]) {
      let text = terms.first?.text ?? ""
      word = Array(text.utf8)
      voicing = Voicing(text)
      for term in terms.dropFirst() {
        let isKey = term.text.first == SearchKeys.nearMark
        if isKey { keys.append(Array(term.text.utf8)) } else { same.append(Array(term.text.utf8)) }
      }
    }
  }

  private typealias Piece = Slice<UnsafeBufferPointer<UInt8>>

  /// Of a word that the table calls the same, of one that only begins so, and of one whose sounds do.
  private static let (sameName, beginning, soundingBeginning, other) = (1, 8, 11, 14)

  private var asked: [Asked]

  init(_ step: SearchQuery.Step) { asked = step.words.map(Asked.init) }

  /// - Parameter kept: the customer's words in UTF-8, with spaces between, behind each that sounds its near keys.
  /// - Returns: that of all words together, 0 where he has each as it was typed.
  mutating func distance(of kept: UnsafeBufferPointer<UInt8>) -> Int {
    var least = [Int](repeating: Self.other, count: asked.count)
    var word = kept[kept.startIndex..<kept.startIndex]
    for piece in kept.split(separator: UInt8(ascii: " ")) {
      let isKey = piece.starts(with: Self.mark)
      if !isKey { word = piece }
      for place in asked.indices {
        let distance = isKey ? sound(piece, of: word, place) : writing(piece, place)
        least[place] = min(least[place], distance)
      }
    }
    return least.reduce(0, +)
  }

  private func writing(_ word: Piece, _ place: Int) -> Int {
    if word.starts(with: asked[place].word) {
      return word.count == asked[place].word.count ? 0 : Self.beginning
    }
    return asked[place].same.contains { word.elementsEqual($0) } ? Self.sameName : Self.other
  }

  private mutating func sound(_ key: Piece, of word: Piece, _ place: Int) -> Int {
    guard let nearest = asked[place].keys.first(where: { key.starts(with: $0) }) else {
      return Self.other
    }
    guard asked[place].keys.contains(where: { key.elementsEqual($0) }) else {
      return nearest.count < key.count ? Self.soundingBeginning : Self.other
    }
    let name = Array(word)
    if let known = asked[place].known[name] { return known }
    let voicing = Voicing(String(decoding: name, as: UTF8.self))
    let distance = min(asked[place].voicing.distance(to: voicing) ?? Self.other, Self.beginning - 1)
    asked[place].known[name] = distance
    return distance
  }

  private static let mark = Array(String(SearchKeys.nearMark).utf8)
}
