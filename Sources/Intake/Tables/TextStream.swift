/// The text of a file as UTF-8, piece by piece, in constant memory. Throws at the first byte that means nothing.
struct TextStream: ~Copyable {
  private let source: ByteSource
  private let encoding: Encoding
  private let converter: Converter?
  private var offset: Int
  private var cut: [UInt8] = []
  private var isAtEnd = false
  private var line = 1
  private var column = 1

  init(_ source: ByteSource, encoding: Encoding) throws {
    let mark = encoding.byteOrderMark
    let begin = mark.isEmpty ? [] : try source.read(0, mark.count)
    if let name = encoding.converter {
      converter = Converter(name)
    } else {
      converter = nil
    }
    self.source = source
    self.encoding = encoding
    offset = begin == mark ? mark.count : 0
  }

  /// Nil at the end.
  mutating func next() throws -> [UInt8]? {
    while !isAtEnd {
      let bytes = try source.read(offset, Encoding.chunkSize)
      offset += bytes.count
      isAtEnd = bytes.isEmpty
      let text = try decode(bytes)
      if !text.isEmpty { return text }
    }
    return nil
  }

  private mutating func decode(_ bytes: [UInt8]) throws -> [UInt8] {
    let (text, isBroken) = encoding == .utf8 ? readUTF8(bytes) : convert(bytes)
    if let zero = text.firstIndex(of: 0) {
      advance(text[..<zero])
      throw broken("a NUL stands here: this is a binary file, not a table")
    }
    advance(text[...])
    if isBroken {
      throw broken("these bytes are not \(encoding.rawValue); mend them or name the encoding")
    }
    return text
  }

  private func convert(_ bytes: [UInt8]) -> (text: [UInt8], isBroken: Bool) {
    converter?.utf8(bytes, isLast: isAtEnd) ?? ([], true)
  }

  private mutating func readUTF8(_ bytes: [UInt8]) -> (text: [UInt8], isBroken: Bool) {
    var all = cut + bytes
    let whole = isAtEnd ? all.count : wholeCharacters(all)
    cut = Array(all[whole...])
    all.removeSubrange(whole...)
    guard let end = firstBrokenByte(all[...]) else { return (all, false) }
    return (Array(all[..<end]), true)
  }

  private mutating func advance(_ text: ArraySlice<UInt8>) {
    for byte in text {
      if byte == 10 {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }

  private func broken(_ sentence: String) -> IntakeError {
    IntakeError(file: source.name, line: line, column: column, sentence)
  }
}
