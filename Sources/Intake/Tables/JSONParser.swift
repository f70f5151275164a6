/// A JSON object as a row of a table.
struct JSONRecord {
  /// What is nested has a name with dots, null is an empty text.
  var columns: [(String, String)] = []
  /// The objects of each array of objects: their columns.
  var lists: [String: [[String: String]]] = [:]
}

/// Reads one JSON object (RFC 8259) as columns. Objects of an array are a list of their own; those that say which field has
/// which value (`{"id": 7, "value": "x"}`) are columns too: `custom_fields.7`.
struct JSONParser {
  struct Failure: Error {
    let what: Reason
    /// In bytes, from 1.
    let column: Int
  }

  private static let maximumDepth = 32
  private let bytes: [UInt8]
  private var index = 0
  private var record = JSONRecord()

  /// - Parameter bytes: valid UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func object() throws(Failure) -> JSONRecord {
    skipSpace()
    guard peek == UInt8(ascii: "{") else {
      throw failure(Reason("intake.json.begin", ["brace": "{"]))
    }
    try value(named: "", depth: 0)
    skipSpace()
    guard index == bytes.count else { throw failure("intake.json.follows") }
    return record
  }

  private mutating func value(named name: String, depth: Int) throws(Failure) {
    guard depth <= Self.maximumDepth else { throw failure("intake.json.deep") }
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): try members(of: name, depth: depth)
    case UInt8(ascii: "["): try items(of: name, depth: depth)
    case UInt8(ascii: "\""): record.columns.append((name, try string()))
    case UInt8(ascii: "t"): try word("true", named: name, "true")
    case UInt8(ascii: "f"): try word("false", named: name, "false")
    case UInt8(ascii: "n"): try word("null", named: name, "")
    default: record.columns.append((name, try number()))
    }
  }

  private mutating func members(of name: String, depth: Int) throws(Failure) {
    try list(until: UInt8(ascii: "}")) { parser, _ throws(Failure) in
      parser.skipSpace()
      let key = try parser.string()
      parser.skipSpace()
      guard parser.peek == UInt8(ascii: ":") else { throw parser.failure("intake.json.colon") }
      parser.index += 1
      try parser.value(named: name.isEmpty ? key : "\(name).\(key)", depth: depth + 1)
    }
  }

  private mutating func items(of name: String, depth: Int) throws(Failure) {
    record.lists[name] = record.lists[name] ?? []
    try list(until: UInt8(ascii: "]")) { parser, position throws(Failure) in
      parser.skipSpace()
      if parser.peek == UInt8(ascii: "{") {
        try parser.item(of: name, depth: depth + 1)
      } else {
        try parser.value(named: "\(name).\(position)", depth: depth + 1)
      }
    }
  }

  private mutating func item(of name: String, depth: Int) throws(Failure) {
    var outer = JSONRecord()
    swap(&outer, &record)
    try value(named: "", depth: depth)
    let item = Dictionary(record.columns) { _, last in last }
    swap(&outer, &record)
    record.lists[name, default: []].append(item)
    if let id = item["id"], let value = item["value"] ?? listed(in: item) {
      record.columns.append(("\(name).\(id)", value))
    }
  }

  /// A value that is a list: what was chosen of several.
  private func listed(in item: [String: String]) -> String? {
    let values = (0..<item.count).compactMap { item["value.\($0)"] }
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  private mutating func list(
    until end: UInt8, each item: (inout JSONParser, Int) throws(Failure) -> Void
  ) throws(Failure) {
    index += 1
    skipSpace()
    if peek == end {
      index += 1
      return
    }
    var position = 0
    while true {
      try item(&self, position)
      position += 1
      skipSpace()
      guard let byte = peek, byte == end || byte == UInt8(ascii: ",") else {
        throw failure("intake.json.comma")
      }
      index += 1
      if byte == end { return }
    }
  }

  private mutating func word(
    _ word: String, named name: String, _ text: String
  )
    throws(Failure)
  {
    guard bytes[index...].starts(with: word.utf8) else { throw failure("intake.json.no-value") }
    index += word.utf8.count
    record.columns.append((name, text))
  }

  private mutating func number() throws(Failure) -> String {
    let start = index
    while let byte = peek, isOfNumber(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard Double(text) != nil else {
      index = start
      throw failure("intake.json.value")
    }
    return text
  }

  private mutating func string() throws(Failure) -> String {
    guard peek == UInt8(ascii: "\"") else { throw failure("intake.json.quotes") }
    index += 1
    var text: [UInt8] = []
    while let byte = peek {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escape().utf8
      case 0..<32: throw failure("intake.json.control")
      default: text.append(byte)
      }
    }
    throw failure("intake.json.text-end")
  }

  private mutating func escape() throws(Failure) -> String {
    guard let byte = peek else { throw failure("intake.json.text-end") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return String(UnicodeScalar(byte))
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint()
    default: throw failure("intake.json.no-escape")
    }
  }

  /// `\uD83D\uDE00` is one character in two halves; a half alone is none.
  private mutating func codePoint() throws(Failure) -> String {
    var units = [try unit()]
    if UTF16.isLeadSurrogate(units[0]), bytes[index...].starts(with: Array("\\u".utf8)) {
      index += 2
      units.append(try unit())
    }
    guard let text = String(validating: units, as: UTF16.self), !text.utf8.contains(0) else {
      throw failure("intake.json.escape")
    }
    return text
  }

  private mutating func unit() throws(Failure) -> UInt16 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(isHex),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("intake.json.hex") }
    index += 4
    return unit
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 32 || byte == 9 || byte == 10 || byte == 13 { index += 1 }
  }

  private func failure(_ what: Reason) -> Failure { Failure(what: what, column: index + 1) }
}

private func isOfNumber(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
    UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
    true
  default: false
  }
}

private func isHex(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
    UInt8(ascii: "A")...UInt8(ascii: "F"):
    true
  default: false
  }
}
