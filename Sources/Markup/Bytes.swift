/// A compact form of a node, for keeping what was read so that a start needs no YAML.
///
/// `MKN1`, the path, then the nodes in depth-first order. A node is a tag (0 plain scalar, 1 quoted scalar, 2 list,
/// 3 map), its line and column, then its text, items or pairs. Numbers are LEB128; a text is its length and its UTF-8.
extension Node {
  package func bytes() -> [UInt8] {
    var writer = NodeWriter(bytes: Node.magic)
    writer.write(place.path)
    writer.write(self)
    return writer.bytes
  }

  /// - Throws: `MarkupError` where the bytes are cut off, of another version, or otherwise not what `bytes()` wrote.
  package init(bytes: [UInt8]) throws(MarkupError) {
    var reader = NodeReader(bytes: bytes)
    try reader.expect(Node.magic)
    reader.path = try reader.readText()
    self = try reader.readNode(depth: 0)
    guard reader.isAtEnd else { throw reader.error("has more behind its end") }
  }

  fileprivate static var magic: [UInt8] { Array("MKN1".utf8) }
}

private struct NodeWriter {
  var bytes: [UInt8]

  mutating func write(_ node: Node) {
    switch node.content {
    case .scalar(let text, let isQuoted):
      writeHead(isQuoted ? 1 : 0, node.place)
      write(text)
    case .list(let items):
      writeHead(2, node.place)
      write(items.count)
      for item in items { write(item) }
    case .map(let pairs):
      writeHead(3, node.place)
      write(pairs.count)
      for pair in pairs {
        write(pair.key)
        write(pair.value)
      }
    }
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += Array(text.utf8)
  }

  private mutating func writeHead(_ tag: UInt8, _ place: Place) {
    bytes.append(tag)
    write(place.line)
    write(place.column)
  }

  private mutating func write(_ number: Int) {
    var rest = UInt64(max(0, number))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

private struct NodeReader {
  let bytes: [UInt8]
  var path = ""
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  func error(_ what: String) -> MarkupError {
    MarkupError(
      at: Place(path: path, line: 1, column: 1), "the compiled form \(what) (byte \(position))")
  }

  mutating func expect(_ head: [UInt8]) throws(MarkupError) {
    guard bytes.starts(with: head) else { throw error("is of another version") }
    position = head.count
  }

  mutating func readNode(depth: Int) throws(MarkupError) -> Node {
    guard depth <= Node.maximumDepth else { throw error("is nested too deep") }
    let tag = try readByte()
    let place = Place(path: path, line: try readNumber(), column: try readNumber())
    switch tag {
    case 0, 1:
      return Node(content: .scalar(try readText(), isQuoted: tag == 1), place: place)
    case 2: return Node(content: .list(try readItems(depth: depth)), place: place)
    case 3: return Node(content: .map(try readPairs(depth: depth)), place: place)
    default: throw error("has an unknown mark")
    }
  }

  private mutating func readItems(depth: Int) throws(MarkupError) -> [Node] {
    var items: [Node] = []
    for _ in 0..<(try readCount()) { items.append(try readNode(depth: depth + 1)) }
    return items
  }

  private mutating func readPairs(depth: Int) throws(MarkupError) -> [Node.Pair] {
    var pairs: [Node.Pair] = []
    for _ in 0..<(try readCount()) {
      let key = try readNode(depth: depth + 1)
      pairs.append(Node.Pair(key: key, value: try readNode(depth: depth + 1)))
    }
    return pairs
  }

  mutating func readText() throws(MarkupError) -> String {
    let length = try readCount()
    let slice = bytes[position..<(position + length)]
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw error("holds bytes that are no text")
    }
    position += length
    return text
  }

  /// A count of things of at least one byte each: more than there are bytes left is a lie.
  private mutating func readCount() throws(MarkupError) -> Int {
    let count = try readNumber()
    guard count <= bytes.count - position else { throw error("is cut off") }
    return count
  }

  private mutating func readNumber() throws(MarkupError) -> Int {
    var number = 0
    for shift in stride(from: 0, to: 35, by: 7) {
      let byte = try readByte()
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    throw error("holds a number that is too large")
  }

  private mutating func readByte() throws(MarkupError) -> UInt8 {
    guard position < bytes.count else { throw error("is cut off") }
    defer { position += 1 }
    return bytes[position]
  }
}
