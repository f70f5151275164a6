/// A table of JSON lines: one object a line. Nested values are columns too: `via.channel`, `tags.0`.
struct JSONLineStream: ~Copyable, RowStream {
  private let objects: JSONRows
  private var text: TextBuffer
  private var line = 1

  /// - Parameter header: the columns in the order of a row's cells.
  init(_ source: ByteSource, encoding: Encoding, header: [String]) throws {
    objects = JSONRows(header: header, encoding)
    text = try TextBuffer(source, encoding: encoding)
  }

  var offset: Int { text.offset }

  mutating func next() throws -> Row? { try nextObject().map { objects.row($0) } }

  /// The next line that is not blank; nil at the end.
  mutating func nextObject() throws -> JSONRows.Object? {
    while let (raw, line, isWhole) = try nextLine() {
      if raw.allSatisfy({ $0 == 32 || $0 == 9 }) { continue }
      return isWhole ? objects.object(raw, line) : JSONRows.Object(tooLong: raw, line)
    }
    return nil
  }

  /// Of a line that is too long only the beginning.
  private mutating func nextLine() throws -> (raw: [UInt8], line: Int, isWhole: Bool)? {
    var looked = 0
    var length = 0
    var head: [UInt8] = []
    while true {
      let rest = text.bytes[(text.start + looked)...]
      if let end = rest.firstIndex(of: lineFeed) {
        length += end - text.start - looked
        if head.isEmpty { head = Array(text.bytes[text.start..<end]) }
        text.drop(to: end + 1)
        return ended(head, length)
      }
      length += rest.count
      looked += rest.count
      if length > longestRow {
        if head.isEmpty { head = Array(text.bytes[text.start...].prefix(longestBeginning)) }
        text.drop(to: text.bytes.count)
        looked = 0
      }
      guard try text.more() else {
        guard length > 0 else { return nil }
        if head.isEmpty { head = Array(text.bytes[text.start...]) }
        text.drop(to: text.bytes.count)
        return ended(head, length)
      }
    }
  }

  private mutating func ended(
    _ head: [UInt8], _ length: Int
  ) -> (raw: [UInt8], line: Int, isWhole: Bool) {
    defer { line += 1 }
    let isWhole = length <= longestRow
    var raw = isWhole ? head : Array(head.prefix(longestBeginning))
    if isWhole, raw.last == carriageReturn { raw.removeLast() }
    return (raw, line, isWhole)
  }
}
