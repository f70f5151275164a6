/// How much of what comes at once is taken, and where the rest is cut off: at the end of a line, else of a word, so that
/// no half of a number stands there as a whole one.
struct PasteLimit: Sendable {
  /// In bytes of a paste, in code points of a burst.
  let most: Int

  /// - Parameter text: all that there was room for, of something longer.
  func cut(_ text: String) -> String {
    let least = text.index(text.startIndex, offsetBy: text.count - text.count / 4)
    let tail = text[least...]
    guard let end = tail.lastIndex(of: "\n") ?? tail.lastIndex(where: \.isWhitespace) else {
      return text
    }
    return String(text[..<end])
  }
}
