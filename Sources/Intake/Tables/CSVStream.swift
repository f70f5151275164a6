/// A table of comma-separated values (RFC 4180), with any line ends, read byte by byte in constant memory.
struct CSVStream: ~Copyable, RowStream {
  private let name: String
  private let separator: UInt8
  private var text: TextStream
  private var chunk: [UInt8] = []
  private var index = 0
  private var place = TextPlace()

  init(_ source: ByteSource, encoding: Encoding, separator: UInt8) throws {
    name = source.name
    self.separator = separator
    text = try TextStream(source, encoding: encoding)
  }

  mutating func next() throws -> Row? { try record()?.row() }

  /// How many rows are left, read to the end.
  mutating func count() throws -> Int {
    var rows = 0
    while try record(keepsTexts: false) != nil { rows += 1 }
    return rows
  }

  /// The next row that is not blank; nil at the end.
  private mutating func record(keepsTexts: Bool = true) throws -> CSVRecord? {
    while true {
      var record = CSVRecord(separator: separator, at: place, keepsTexts: keepsTexts)
      let isEnded = try fill(&record)
      if record.isBlank {
        if isEnded { continue }
        return nil
      }
      guard isEnded || record.openQuote == nil else { throw unclosed(record) }
      return record
    }
  }

  /// - Returns: false where the file ended before the row did.
  private mutating func fill(_ record: inout CSVRecord) throws -> Bool {
    while let byte = try nextByte() {
      let here = place
      place.pass(byte)
      if byte == lineFeed, here.followsReturn, record.isUntouched {
        record.begin(at: place)
        continue
      }
      if record.take(byte, at: here) { return true }
      if record.size > longestRow { throw tooLong(record) }
    }
    return false
  }

  private mutating func nextByte() throws -> UInt8? {
    if index == chunk.count {
      guard let more = try text.next() else { return nil }
      chunk = more
      index = 0
    }
    defer { index += 1 }
    return chunk[index]
  }

  private func unclosed(_ record: CSVRecord) -> IntakeError {
    let open = record.openQuote ?? record.start
    return IntakeError(
      file: name, line: open.line, column: open.column, "the quote that opens here never closes")
  }

  private func tooLong(_ record: CSVRecord) -> IntakeError {
    let open = record.openQuote ?? record.start
    return IntakeError(
      file: name, line: open.line, column: open.column,
      record.openQuote == nil
        ? "the row that begins here is longer than 1 MB"
        : "the quote that opens here does not close within 1 MB")
  }
}

let lineFeed: UInt8 = 10
let carriageReturn: UInt8 = 13

/// A place in a text whose lines end in LF, CRLF or CR.
struct TextPlace: Hashable {
  private(set) var line = 1
  private(set) var column = 1
  private(set) var followsReturn = false

  mutating func pass(_ byte: UInt8) {
    let endsLine = byte == carriageReturn || (byte == lineFeed && !followsReturn)
    if endsLine {
      line += 1
      column = 1
    } else if byte != lineFeed, byte & 0xC0 != 0x80 {
      column += 1
    }
    followsReturn = byte == carriageReturn
  }
}
