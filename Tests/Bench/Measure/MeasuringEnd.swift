/// What the measuring end knows of terminals: to answer as one, and to read text off the bytes sent to one.
enum MeasuringEnd {
  /// Answers at once, as terminals do, so that nobody is measured waiting for an answer: what it is, and
  /// "no such mode" for every mode that is asked about.
  static func answer(to bytes: [UInt8]) -> [UInt8] {
    sequences(in: bytes).flatMap { sequence -> [UInt8] in
      switch (sequence.first, sequence.last) {
      case (_, UInt8(ascii: "p")) where sequence.contains(UInt8(ascii: "$")):
        let asked = sequence.filter { $0 != UInt8(ascii: "$") }.dropLast()
        return Array("\u{1b}[".utf8) + asked + Array(";0$y".utf8)
      case (UInt8(ascii: ">"), UInt8(ascii: "c")): return Array("\u{1b}[>41;380;0c".utf8)
      case (_, UInt8(ascii: "c")): return Array("\u{1b}[?62;22c".utf8)
      case (_, UInt8(ascii: "n")) where sequence.count == 2: return Array("\u{1b}[0n".utf8)
      default: return []
      }
    }
  }

  /// What follows each `ESC [`, up to its last byte.
  private static func sequences(in bytes: [UInt8]) -> [[UInt8]] {
    bytes.indices.dropLast().filter { bytes[$0] == 27 && bytes[$0 + 1] == UInt8(ascii: "[") }
      .compactMap { start in
        let body = bytes[(start + 2)...]
        return body.firstIndex { (64...126).contains($0) }.map { Array(body[...$0]) }
      }
  }

  /// The text among the bytes; where the cursor jumps, words are parted by a blank.
  static func text(of bytes: [UInt8]) -> String {
    var shown: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] != 27 {
        shown.append(bytes[place])
        place += 1
        continue
      }
      place = end(of: bytes, from: place)
      if shown.last != UInt8(ascii: " ") { shown.append(UInt8(ascii: " ")) }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  private static func end(of bytes: [UInt8], from escape: Int) -> Int {
    guard escape + 1 < bytes.count else { return bytes.count }
    let rest = bytes[(escape + 2)...]
    switch bytes[escape + 1] {
    case UInt8(ascii: "["):
      return (rest.firstIndex { (64...126).contains($0) } ?? bytes.count - 1) + 1
    case UInt8(ascii: "]"): return (rest.firstIndex { $0 == 7 || $0 == 92 } ?? bytes.count - 1) + 1
    case UInt8(ascii: "("), UInt8(ascii: ")"): return min(escape + 3, bytes.count)
    default: return escape + 2
    }
  }
}
