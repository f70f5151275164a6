/// For terminals that shape each word on its own and turn it round where its first letter is of a right-to-left script,
/// as kitty does.
///
/// A word whose Hebrew stands to the left of its Latin cannot be had: whichever way it is sent, the terminal reads its
/// first letter the wrong way.
enum WordTurning {
  static func sent(_ picture: [SentGlyph]) -> [SentGlyph] {
    var sent: [SentGlyph] = []
    sent.reserveCapacity(picture.count)
    var rest = picture[...]
    while !rest.isEmpty {
      let blanks = rest.prefix(while: \.isBlank)
      sent += blanks
      rest = rest.dropFirst(blanks.count)
      let word = rest.prefix { !$0.isBlank }
      sent += turned(word)
      rest = rest.dropFirst(word.count)
    }
    return sent
  }

  private static func turned(_ word: ArraySlice<SentGlyph>) -> [SentGlyph] {
    let last = word.last { $0.base.properties.isAlphabetic }
    guard last?.turns == true else { return Array(word) }
    return word.reversed().map { $0.mirrored() }
  }
}
