/// Joins an English name with its numbers, `Windows 11`, `Galaxy S23 Ultra 256GB`, a number with its unit, `100 Mbps`, and a
/// sentence with the numbers in it, `call me at 050-1234567`, which would change places in a Hebrew line.
struct LatinPhrases {
  private let pieces: [Piece]

  init(_ pieces: [Piece]) { self.pieces = pieces }

  func joined(_ tokens: [Token]) -> [Token] {
    tokens.joiningRuns(to: { end(tokens, from: $0) }) { run, whole in
      // Words alone stand right without help.
      guard run.contains(where: { !$0.isWord }) else { return Array(run) }
      var phrase = whole
      phrase.letters = max(whole.letters, 1)
      return [phrase]
    }
  }

  private func end(_ tokens: [Token], from start: Int) -> Int {
    var end = start
    guard isPlain(tokens[start]) || isUnit(tokens, after: start) else { return start }
    guard tokens[start].letters > 0 || isUnit(tokens, after: start) else { return start }
    while end + 1 < tokens.count, tokens[end].touches(tokens[end + 1]) {
      guard
        isPlain(tokens[end + 1]) || isSpokenOf(tokens, at: end + 1) || isUnit(tokens, after: end)
      else { break }
      end += 1
    }
    return end
  }

  /// A long number of which the word before it speaks, `at 050-1234567`, `paid 1,234.50`: in small letters, where a name has
  /// a capital.
  private func isSpokenOf(_ tokens: [Token], at index: Int) -> Bool {
    let word = tokens[index - 1]
    guard tokens[index].isNumber, word.isWord else { return false }
    return pieces[word.range].allSatisfy { $0.base.properties.isLowercase }
  }

  /// A word, a code or a short number: not an address, not a phone.
  private func isPlain(_ token: Token) -> Bool {
    guard !token.isSign, token.masks == 0 else { return false }
    return token.letters > 0 ? !token.isAddress : isShortNumber(token)
  }

  private func isShortNumber(_ token: Token) -> Bool {
    guard (1...4).contains(token.digits), !token.isJoined else { return false }
    return token.range.allSatisfy { index in
      pieces[index].base == "." || pieces[index].sort == .digit
    }
  }

  private func isUnit(_ tokens: [Token], after index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].isNumber else { return false }
    guard tokens[index].touches(tokens[index + 1]) else { return false }
    let range = tokens[index + 1].range
    guard range.count <= LatinPhrases.longestUnit else { return false }
    return LatinPhrases.units.contains(pieces[range].reduce(into: "") { $0 += $1.glyph.text })
  }

  private static let longestUnit = 4

  private static let units: Set<String> = [
    "KB", "MB", "GB", "TB", "Kb", "Mb", "Gb", "kb", "mb", "gb", "Kbps", "Mbps", "Gbps", "MBps",
    "Hz", "MHz", "GHz", "W", "kW", "kWh", "V", "A", "mA", "mAh", "dB", "dBm", "ms", "kg", "g", "km",
    "m", "cm", "mm", "ml", "am", "pm", "AM", "PM", "ILS", "NIS", "USD", "EUR", "GBP",
    "Kb/s", "KB/s", "Mb/s", "MB/s", "Gb/s", "GB/s", "km/h", "m/s", "\u{B0}C", "\u{B0}F",
  ]
}
