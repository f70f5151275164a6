/// The text of a file as UTF-8, piece by piece, in constant memory. A byte that means nothing becomes `brokenByte`, which no text
/// in UTF-8 holds, so that the row in which it stands can be told from the others.
struct TextStream: ~Copyable {
  static let brokenByte: UInt8 = 0xFF

  private let source: ByteSource
  private let converter: Converter?
  private(set) var offset: Int
  private var isAtEnd = false

  init(_ source: ByteSource, encoding: Encoding) throws {
    let mark = encoding.byteOrderMark
    let begin = mark.isEmpty ? [] : try source.read(0, mark.count)
    if let name = encoding.converter {
      guard let opened = Converter(name) else {
        throw IntakeError(
          file: source.name,
          Reason("intake.no-converter", ["encoding": .text(encoding.rawValue)]))
      }
      converter = consume opened
    } else {
      converter = nil
    }
    self.source = source
    offset = begin == mark ? mark.count : 0
  }

  /// Nil at the end. In UTF-8 a piece may end within a character.
  mutating func next() throws -> [UInt8]? {
    while !isAtEnd {
      let bytes = try source.read(offset, Encoding.chunkSize)
      offset += bytes.count
      isAtEnd = bytes.isEmpty
      let text = converter?.utf8(bytes, isLast: isAtEnd) ?? bytes
      if !text.isEmpty { return text }
    }
    return nil
  }
}

/// The text that is being read: pieces are put together as long as a row needs them.
struct TextBuffer: ~Copyable {
  private var text: TextStream
  private(set) var bytes: [UInt8] = []
  /// What stands before was read.
  private(set) var start = 0

  init(_ source: ByteSource, encoding: Encoding) throws {
    text = try TextStream(source, encoding: encoding)
  }

  /// How far the file was read, in bytes of the file.
  var offset: Int { text.offset }

  mutating func drop(to place: Int) { start = place }

  /// Adds the next piece behind what was not read yet, which then begins at 0.
  /// - Returns: false at the end.
  mutating func more() throws -> Bool {
    guard let piece = try text.next() else { return false }
    if start == bytes.count {
      bytes = piece
    } else {
      bytes.removeSubrange(..<start)
      bytes += piece
    }
    start = 0
    return true
  }
}
