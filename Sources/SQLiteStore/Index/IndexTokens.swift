import Casework

/// What stands in the index for a word: the word itself, and each of its first beginnings, so that a typed letter is one
/// look-up whatever it begins.
enum IndexTokens {
  /// In code points. What is typed beyond is looked for among whole words.
  static let longestBeginning = 6
  /// Fewer codes of a near key are never asked for.
  private static let shortestNear = 4

  static func whole(_ word: String) -> String { "=" + word }
  static func beginning(_ text: String) -> String { "<" + text }

  /// The tokens of a word, in UTF-8.
  static func each(of word: ArraySlice<UInt8>, _ take: (UnsafeBufferPointer<UInt8>) -> Void) {
    var marked = [equals] + word
    marked.withUnsafeBufferPointer(take)
    marked[0] = less
    let isNear = word.starts(with: nearMark)
    var length = 0
    for end in 1..<marked.count where isBoundary(marked, end + 1) {
      length += 1
      if length > longestBeginning { return }
      if isNear, length < shortestNear { continue }
      marked[...end].withUnsafeBufferPointer(take)
    }
  }

  private static func isBoundary(_ word: [UInt8], _ place: Int) -> Bool {
    place == word.count || word[place] & 0xC0 != 0x80
  }

  private static let equals = UInt8(ascii: "=")
  private static let less = UInt8(ascii: "<")
  private static let nearMark = Array(String(SearchKeys.nearMark).utf8)
}
