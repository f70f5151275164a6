/// The items of a JSON document, of which the objects are rows and all others faults: those of the array that it is, or of the array that it keeps under one name, as the pages of an
/// export do (`{"tickets": [...], "count": 1000}`). Several documents may follow one another. Beside the rows stand lists of
/// what they speak of (`"users": [...]`).
struct JSONDocumentStream: ~Copyable, RowStream {
  private let name: String
  /// The rows' own name, and those of the lists beside them.
  private let lists: [[UInt8]]
  private let objects: JSONRows
  private let beside: Beside
  private var text: TextBuffer
  private var scan = JSONScan()
  private var line = 1

  /// - Parameters:
  ///   - list: under what name the rows stand where the document is no array.
  ///   - beside: what is known of the lists beside the rows.
  init(
    _ source: ByteSource, encoding: Encoding, header: [String], list: String, beside: Beside
  ) throws {
    name = source.name
    lists = ([list] + beside.lists).map { Array($0.utf8) }
    self.beside = beside
    objects = JSONRows(header: header, encoding)
    text = try TextBuffer(source, encoding: encoding)
  }

  var offset: Int { text.offset }

  mutating func next() throws -> Row? {
    while let (object, list) = try nextObject() {
      if list == nil { return objects.row(object, beside) }
    }
    return nil
  }

  /// - Returns: the object, and the list where it is none of the rows.
  /// - Throws: `IntakeError` where the document ends before its brackets close.
  mutating func nextObject() throws -> (JSONRows.Object, list: String?)? {
    while true {
      if let object = takeObject() { return object }
      if scan.isTooLong { text.drop(to: text.bytes.count) }
      scan.moveToStart(of: text.start)
      guard try text.more() else {
        guard !scan.isInside else {
          throw IntakeError(file: name, line: line, "intake.breaks-off")
        }
        return nil
      }
    }
  }

  /// Looks on through what was read; what no object needs is dropped.
  private mutating func takeObject() -> (JSONRows.Object, list: String?)? {
    while scan.place < text.bytes.count {
      let byte = text.bytes[scan.place]
      if byte == lineFeed { line += 1 }
      let event = scan.take(byte, lists: lists)
      switch event {
      case .began: text.drop(to: scan.place - 1)
      case .ended:
        let list = scan.list == 0 ? nil : String(decoding: lists[scan.list], as: UTF8.self)
        return (ended(), list)
      case .outside: if !scan.isInItem { text.drop(to: scan.place) }
      }
    }
    return nil
  }

  private mutating func ended() -> JSONRows.Object {
    var raw = Array(text.bytes[text.start..<scan.place])
    let start = line - raw.count { $0 == lineFeed }
    while raw.last.map(isSpace) ?? false { raw.removeLast() }
    defer { text.drop(to: scan.place) }
    return scan.wasTooLong
      ? JSONRows.Object(tooLong: Array(raw.prefix(longestBeginning)), line)
      : objects.object(raw, start)
  }
}

/// Where in a document it is, byte by byte: inside which brackets, and whether in a text.
struct JSONScan {
  enum Event { case outside, began, ended }

  private(set) var place = 0
  /// How many brackets are open.
  private var depth = 0
  /// Within how many the objects of a list stand; nil outside of the lists.
  private var rowsDepth: Int?
  /// Which of the lists the object is in that ended last.
  private(set) var list = 0
  private var isInText = false
  private var isEscaped = false
  private var key: [UInt8] = []
  private var lastText: [UInt8] = []
  private var length = 0
  private(set) var isInItem = false
  /// Whether it is a text, a number or a word, which what follows ends.
  private var isPlain = false
  private(set) var wasTooLong = false

  var isInside: Bool { depth > 0 || isInText }
  var isTooLong: Bool { isInItem && length > longestRow }

  /// What was read before `start` is gone.
  mutating func moveToStart(of start: Int) { place = max(0, place - start) }

  mutating func take(_ byte: UInt8, lists: [[UInt8]]) -> Event {
    place += 1
    if isInItem { length += 1 }
    if isInText {
      takeText(byte)
      return .outside
    }
    if isPlain, isEnd(byte) { return endPlain() }
    let begins = !isInItem && rowsDepth == depth && !isEnd(byte) && !isSpace(byte)
    switch byte {
    case quote:
      isInText = true
      lastText = []
    case UInt8(ascii: ":"): key = lastText
    case UInt8(ascii: "["), UInt8(ascii: "{"): open(isArray: byte == UInt8(ascii: "["), lists)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return close()
    default: break
    }
    return begins
      ? begin(isPlain: byte != UInt8(ascii: "[") && byte != UInt8(ascii: "{")) : .outside
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  /// The byte behind it is then looked at once more.
  private mutating func endPlain() -> Event {
    place -= 1
    length -= 1
    isPlain = false
    return end()
  }

  private mutating func takeText(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == quote {
      isInText = false
    }
    if !isInItem, isInText, lastText.count < 64 { lastText.append(byte) }
  }

  private mutating func open(isArray: Bool, _ lists: [[UInt8]]) {
    let found = depth == 0 ? 0 : depth == 1 ? lists.firstIndex(of: key) : nil
    depth += 1
    if isArray, rowsDepth == nil, let found {
      rowsDepth = depth
      list = found
    }
  }

  private mutating func begin(isPlain: Bool) -> Event {
    isInItem = true
    self.isPlain = isPlain
    wasTooLong = false
    length = 1
    return .began
  }

  private mutating func close() -> Event {
    depth = max(0, depth - 1)
    if isInItem, depth == rowsDepth { return end() }
    if let rowsDepth, depth < rowsDepth { self.rowsDepth = nil }
    return .outside
  }

  private mutating func end() -> Event {
    wasTooLong = isTooLong
    isInItem = false
    return .ended
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 32 || byte == 9 || byte == lineFeed || byte == carriageReturn
}
