/// Reads BidiTest.txt a byte at a time: half a million lines, in a debug build.
struct BidiTestFile {
  struct Case {
    /// The line of the file, from 1.
    let line: Int
    let text: [UInt16]
    /// Bit 0: first strong, bit 1: left to right, bit 2: right to left.
    let directions: UInt8
    /// `removed` where the algorithm takes the character out.
    let levels: [UInt8]
    let order: [Int32]
  }

  static let removed: UInt8 = 0xFF

  private var levels: [UInt8] = []
  private var order: [Int32] = []

  /// Calls `body` for every case of the lines whose number is `part` modulo `parts`.
  static func forEach(
    in bytes: [UInt8], part: Int, of parts: Int, _ body: (Case) -> Void
  ) {
    var file = BidiTestFile()
    bytes.withUnsafeBufferPointer { bytes in
      var number = 0
      var start = 0
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        number += 1
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        file.read(line, number: number, isWanted: number % parts == part, body)
        start = end + 1
      }
    }
  }

  private mutating func read(
    _ line: UnsafeBufferPointer<UInt8>, number: Int, isWanted: Bool, _ body: (Case) -> Void
  ) {
    guard let first = line.first, first != UInt8(ascii: "#") else { return }
    if first == UInt8(ascii: "@") {
      readExpectation(line)
    } else if isWanted {
      let (text, directions) = BidiTestFile.input(line)
      body(
        Case(line: number, text: text, directions: directions, levels: levels, order: order))
    }
  }

  private mutating func readExpectation(_ line: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: line, as: UTF8.self)
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "\t" })
    switch parts[0] {
    case "@Levels:": levels = parts.dropFirst().map { UInt8($0) ?? BidiTestFile.removed }
    case "@Reorder:": order = parts.dropFirst().map { Int32($0)! }
    default: break
    }
  }

  /// `L LRE R; 7`, each class as one code point of that class.
  private static func input(_ line: UnsafeBufferPointer<UInt8>) -> ([UInt16], UInt8) {
    var text: [UInt16] = []
    var name: UInt32 = 0
    for (index, byte) in line.enumerated() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: ";"):
        if name != 0 { text.append(unit(name)) }
        name = 0
        if byte == UInt8(ascii: ";") { return (text, line[index + 2] - 0x30) }
      default: name = name << 8 | UInt32(byte)
      }
    }
    return (text, 0)
  }

  private static func unit(_ name: UInt32) -> UInt16 { units[name]! }

  private static let units: [UInt32: UInt16] = Dictionary(
    uniqueKeysWithValues: [
      ("L", 0x61), ("R", 0x5D0), ("AL", 0x628), ("EN", 0x31), ("AN", 0x661), ("ES", 0x2D),
      ("ET", 0x25), ("CS", 0x2C), ("NSM", 0x300), ("BN", 0xAD), ("B", 0x2029), ("S", 0x09),
      ("WS", 0x20), ("ON", 0x26), ("LRE", 0x202A), ("RLE", 0x202B), ("PDF", 0x202C),
      ("LRO", 0x202D), ("RLO", 0x202E), ("LRI", 0x2066), ("RLI", 0x2067), ("FSI", 0x2068),
      ("PDI", 0x2069),
    ].map { name, unit in (name.utf8.reduce(0) { $0 << 8 | UInt32($1) }, unit) })
}
