/// A table of comma-separated values (RFC 4180), with any line ends, in constant memory.
struct CSVStream: ~Copyable, RowStream {
  /// Room for so many cells is made ahead, whatever the rows before were like.
  private static let mostExpected = 256

  private let name: String
  private let separator: UInt8
  private let encoding: Encoding
  private var text: TextBuffer
  private var line = 1
  /// How many cells the row before had.
  private var width = 0
  private var followsReturn = false
  private var isFirst = true

  init(_ source: ByteSource, encoding: Encoding, separator: UInt8) throws {
    name = source.name
    self.separator = separator
    self.encoding = encoding
    text = try TextBuffer(source, encoding: encoding)
  }

  /// How far the file was read, in bytes.
  var offset: Int { text.offset }

  mutating func next() throws -> Row? {
    guard let (scan, raw) = try record() else { return nil }
    return raw.withUnsafeBufferPointer {
      CSVRecord(scan, raw: $0, line: line - scan.lineEnds - 1, encoding).row
    }
  }

  /// How many rows are left, read to the end.
  mutating func count() throws -> Int {
    var rows = 0
    while try skip() { rows += 1 }
    return rows
  }

  private mutating func skip() throws -> Bool { try record(keeps: false) != nil }

  /// The next row that is not blank; nil at the end.
  private mutating func record(keeps: Bool = true) throws -> (CSVScan, [UInt8])? {
    while true {
      var scan = CSVScan(separator: separator, width: width)
      var head: [UInt8] = []
      if try !fill(&scan, &head) {
        guard scan.length > 0 else { return nil }
        if scan.isOpen { throw unclosed(scan) }
        scan.finish()
      }
      width = min(scan.cells.count, Self.mostExpected)
      let end = text.start + scan.kept
      defer {
        followsReturn = end < text.bytes.count && text.bytes[end] == carriageReturn
        text.drop(to: min(end + 1, text.bytes.count))
        line += scan.lineEnds + 1
      }
      guard scan.length > 0 else { continue }
      if keeps, head.isEmpty {
        head = Array(text.bytes[text.start..<end].prefix(scan.isTooLong ? longestBeginning : .max))
      }
      defer { isFirst = false }
      if isFirst, namedSeparator(in: head) != nil { continue }
      return (scan, head)
    }
  }

  /// - Parameter head: gets the beginning of a row that is too long.
  /// - Returns: false where the file ended before the row did.
  private mutating func fill(_ scan: inout CSVScan, _ head: inout [UInt8]) throws -> Bool {
    while true {
      if followsReturn, text.start < text.bytes.count {
        followsReturn = false
        if text.bytes[text.start] == lineFeed { text.drop(to: text.start + 1) }
      }
      if text.bytes.withUnsafeBufferPointer({ scan.take($0[text.start...]) }) { return true }
      if scan.length > longestRow {
        if head.isEmpty { head = Array(text.bytes[text.start...].prefix(longestBeginning)) }
        scan.forget()
        text.drop(to: text.bytes.count)
      }
      guard try text.more() else { return false }
    }
  }

  /// The place of the quote is told as long as its row was kept.
  private func unclosed(_ scan: CSVScan) -> IntakeError {
    let before = text.bytes[text.start...].prefix(scan.isForgotten ? 0 : scan.cellStart)
    let ofLine = before.suffix(
      from: (before.lastIndex { $0 == lineFeed || $0 == carriageReturn })
        .map { $0 + 1 } ?? before.startIndex)
    let column = scan.isForgotten ? nil : ofLine.count { $0 & 0xC0 != 0x80 } + 1
    return IntakeError(
      file: name, line: line + scan.lineEndsBeforeCell, column: column,
      "intake.unclosed")
  }
}

/// The separator that a first line such as `sep=;` names, which Excel reads and writes.
func namedSeparator(in line: some Collection<UInt8>) -> UInt8? {
  guard line.count == 5, String(decoding: line, as: UTF8.self).lowercased().hasPrefix("sep=") else {
    return nil
  }
  return line.suffix(1).first
}

let lineFeed: UInt8 = 10
let carriageReturn: UInt8 = 13
