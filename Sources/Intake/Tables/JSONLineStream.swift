/// A table of JSON lines: one object a line. Nested values are columns too: `via.channel`, `tags.0`.
struct JSONLineStream: ~Copyable, RowStream {
  private let name: String
  private let header: [String]
  private var text: TextStream
  private var chunk: [UInt8] = []
  private var index = 0
  private var line = 1

  /// - Parameter header: the columns in the order of a row's cells.
  init(_ source: ByteSource, encoding: Encoding, header: [String]) throws {
    name = source.name
    self.header = header
    text = try TextStream(source, encoding: encoding)
  }

  mutating func next() throws -> Row? {
    guard let object = try nextObject() else { return nil }
    switch object.columns {
    case .failure(let fault):
      return Row(line: object.line, cells: [], raw: object.raw, fault: fault)
    case .success(let columns):
      let values = Dictionary(columns) { _, last in last }
      let cells = header.map {
        Row.Cell(text: values[$0] ?? "", line: object.line, column: 1)
      }
      return Row(line: object.line, cells: cells, raw: object.raw, fault: nil)
    }
  }

  struct Object {
    let line: Int
    let raw: [UInt8]
    let columns: Result<[(String, String)], Row.Fault>
  }

  /// The next line that is not blank; nil at the end.
  mutating func nextObject() throws -> Object? {
    while let (raw, line) = try nextLine() {
      if raw.allSatisfy({ $0 == 32 || $0 == 9 }) { continue }
      do {
        var parser = JSONParser(raw)
        return Object(line: line, raw: raw, columns: .success(try parser.object()))
      } catch {
        let fault = Row.Fault("not a JSON object: \(error.what), at character \(error.column)")
        return Object(line: line, raw: raw, columns: .failure(fault))
      }
    }
    return nil
  }

  private mutating func nextLine() throws -> ([UInt8], Int)? {
    var raw: [UInt8] = []
    var hasLine = false
    while let byte = try nextByte() {
      hasLine = true
      if byte == lineFeed { break }
      raw.append(byte)
      guard raw.count <= longestRow else {
        throw IntakeError(file: name, line: line, column: 1, "this line is longer than 1 MB")
      }
    }
    guard hasLine else { return nil }
    if raw.last == carriageReturn { raw.removeLast() }
    defer { line += 1 }
    return (raw, line)
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
}
