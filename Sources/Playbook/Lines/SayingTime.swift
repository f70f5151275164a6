extension Words {
  /// How long a rep takes to say a text, from its letters at the language's pace and its pauses. A digit is said as a
  /// word and counts as several letters.
  package func sayingTime(of text: String) -> Duration {
    let letters = text.reduce(0) { $0 + ($1.isNumber ? lettersOfDigit : $1.isLetter ? 1 : 0) }
    let pauses = text.count { ".?!:".contains($0) }
    let pace = lexicon.pace
    let spoken = letters * 1000 / pace.lettersPerSecond
    return .milliseconds(spoken + pauses * pace.pauseMilliseconds)
  }

  private var lettersOfDigit: Int { 4 }
}
