import Casework

/// The words of one step of a query, to be held against the words of a customer as they are kept.
struct AskedWords {
  private struct Term {
    let text: [UInt8]
    let isBeginning: Bool

    /// - Parameter word: a word of the customer.
    func fits(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
      guard isBeginning ? word.count >= text.count : word.count == text.count else { return false }
      return word.starts(with: text)
    }
  }

  private let words: [[Term]]

  init(_ step: SearchQuery.Step) {
    words = step.words.map { terms in
      terms.map { Term(text: Array($0.text.utf8), isBeginning: $0.isBeginning) }
    }
  }

  /// Whether the customer has every one of them.
  /// - Parameter kept: his words in UTF-8, with spaces between.
  func areAll(in kept: UnsafeBufferPointer<UInt8>) -> Bool {
    var missing = Array(words.indices)
    var start = kept.startIndex
    while start < kept.endIndex {
      let end = kept[start...].firstIndex(of: UInt8(ascii: " ")) ?? kept.endIndex
      let word = kept[start..<end]
      missing.removeAll { words[$0].contains { $0.fits(word) } }
      if missing.isEmpty { return true }
      start = end + 1
    }
    return words.isEmpty
  }
}
