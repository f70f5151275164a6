/// Text of ASCII's letters, digits and signs and of Hebrew letters alone, as most lines are, read by its bytes: each is a
/// character of one column, and there is nothing to clean.
struct PlainLetters {
  let pieces: [Piece]
  /// A Hebrew letter stands in it.
  let mayTurn: Bool

  /// Nil where anything else stands in the text.
  init?(_ raw: String) {
    var raw = raw
    guard let letters = raw.withUTF8(PlainLetters.init(bytes:)) else { return nil }
    self = letters
  }

  private init?(bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var turns = false
    pieces = [Piece](unsafeUninitializedCapacity: bytes.count) { room, count in
      while index < bytes.count {
        let place = Int32(truncatingIfNeeded: count)
        switch bytes[index] {
        case let byte where (0x20...0x7E).contains(byte):
          let piece = Piece(Unicode.Scalar(byte), columns: 1, grapheme: place)
          room.initializeElement(at: count, to: piece)
          index += 1
        case 0xD7 where index + 1 < bytes.count && (0x90...0xAA).contains(bytes[index + 1]):
          let letter = PlainLetters.hebrew[Int(bytes[index + 1] - 0x90)]
          let piece = Piece(letter, columns: 1, grapheme: place, sort: .turning)
          room.initializeElement(at: count, to: piece)
          turns = true
          index += 2
        default: return
        }
        count += 1
      }
    }
    guard index == bytes.count else { return nil }
    mayTurn = turns
  }

  private static let hebrew = Array("אבגדהוזחטיךכלםמןנסעףפץצקרשת".unicodeScalars)
}
