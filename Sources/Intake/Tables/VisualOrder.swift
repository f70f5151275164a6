/// Hebrew as old terminals kept it, in the order in which it stands on the glass, from left to right: םולש.
enum VisualOrder {
  /// The text in the order in which it is read: a line that holds Hebrew is turned around, and in it what is read from left to
  /// right (numbers, Latin) back again.
  static func logical(_ text: String) -> String {
    guard text.contains(where: isHebrew) else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(line)
      .joined(separator: "\n")
  }

  private static func line(_ text: Substring) -> String {
    guard text.contains(where: isHebrew) else { return String(text) }
    let turned = text.reversed().map { mirrored[$0] ?? $0 }
    var read: [Character] = []
    var at = 0
    while at < turned.count {
      let end = endOfRun(turned, from: at)
      read += end > at ? turned[at..<end].reversed().map { mirrored[$0] ?? $0 } : [turned[at]]
      at = max(end, at + 1)
    }
    return String(read)
  }

  /// From a letter or digit that is not Hebrew to the last one before the next Hebrew letter.
  private static func endOfRun(_ line: [Character], from start: Int) -> Int {
    guard isFromLeft(line[start]) else { return start }
    let next = line[start...].firstIndex(where: isHebrew) ?? line.endIndex
    return (line[start..<next].lastIndex(where: isFromLeft) ?? start) + 1
  }

  private static func isHebrew(_ letter: Character) -> Bool {
    letter.unicodeScalars.contains { (0x05D0...0x05EA).contains($0.value) }
  }

  private static func isFromLeft(_ letter: Character) -> Bool {
    !isHebrew(letter) && (letter.isLetter || letter.isNumber)
  }

  private static let mirrored: [Character: Character] = [
    "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "<": ">", ">": "<",
  ]
}
