/// Hides payment card numbers: of 13 to 19 digits that are one, only the last four stay, and of the security code that
/// stands beside its name, none.
package enum CardMask {
  /// The text with each card number and security code masked, whatever stands between the digits and in whatever
  /// digits they are written.
  package static func mask(_ text: String) -> String {
    let digits = digitCount(text)
    let mayNameCode = digits >= 3 && mayNameSecurityCode(text)
    guard digits >= 13 || mayNameCode else { return text }
    var scalars = Array(text.unicodeScalars)
    if digits >= 13 {
      hideCards(&scalars)
      hideSpreadCards(&scalars)
      hidePartedCards(&scalars)
    }
    if mayNameCode { hideSecurityCodes(&scalars) }
    return String(scalars)
  }

  /// What of a text may stand in a field while it is typed: each card masked as soon as it is whole, and as soon as the
  /// caret has left them each security code and three digits more behind a card of sixteen, which may be its own. Until
  /// then they may yet become another number.
  /// - Parameter caret: before the character of this index; nil where nobody types.
  package static func typed(_ text: String, caret: Int?) -> String {
    let digits = digitCount(text)
    guard digits >= 3 else { return text }
    var scalars = Array(text.unicodeScalars)
    let caret = caret.map { text.prefix($0).unicodeScalars.count }
    if digits >= 5 {
      hideCards(&scalars)
      hideLastThree(&scalars, sparing: caret)
    }
    if digits >= 13 {
      hideSpreadCards(&scalars)
      hidePartedCards(&scalars)
    }
    if mayNameSecurityCode(text) { hideSecurityCodes(&scalars, sparing: caret) }
    return String(scalars)
  }

  private static func hideCards(_ scalars: inout [Unicode.Scalar]) {
    forEachRun(of: &scalars) { run, hidden, scalars in
      hideCards(in: run, behind: hidden, &scalars)
    }
  }

  /// Of a card of nineteen that was masked at its sixteenth digit and goes on in a group of its own.
  private static func hideLastThree(_ scalars: inout [Unicode.Scalar], sparing caret: Int?) {
    forEachRun(of: &scalars) { run, hidden, scalars in
      guard hidden == 12, run.count == 7, endOfGroup(run, with: 3) == 4 else { return }
      let end = scalars[(run[6].place + 1)...].prefix(while: isSeparator).endIndex
      if let caret, (run[4].place...end).contains(caret) { return }
      for digit in run[4...] { scalars[digit.place] = "*" }
    }
  }

  /// Every run of digits that only separators part, with how many digits of a card are masked before it.
  private static func forEachRun(
    of scalars: inout [Unicode.Scalar],
    _ body: (_ run: [Digit], _ hidden: Int, _ scalars: inout [Unicode.Scalar]) -> Void
  ) {
    var index = 0
    while index < scalars.count {
      let run = digitRun(scalars, from: index)
      guard !run.isEmpty else {
        index += 1
        continue
      }
      body(run, hiddenDigits(scalars, before: index), &scalars)
      index = run[run.count - 1].place + 1
    }
  }

  private struct Digit {
    let place: Int
    let value: Int
  }

  /// What is seen between two digits of one number.
  private struct Gap {
    private var width = 0
    private var isBlank = true

    func mayGrow(by scalar: Unicode.Scalar) -> Bool { width < 4 || isBlank && isSpace(scalar) }

    mutating func grow(by scalar: Unicode.Scalar) {
      width += 1
      isBlank = isBlank && isSpace(scalar)
    }
  }

  /// Up to 13: most texts hold fewer than three digits, and are left at a glance.
  private static func digitCount(_ text: String) -> Int {
    var digits = 0
    for scalar in text.unicodeScalars where digit(scalar) != nil {
      digits += 1
      if digits == 13 { break }
    }
    return digits
  }

  /// The digits from `start` on that only white space parts, in any width, or at most four separators that are seen.
  private static func digitRun(_ scalars: [Unicode.Scalar], from start: Int) -> [Digit] {
    var run: [Digit] = []
    var gap = Gap()
    for place in start..<scalars.count {
      if let value = digit(scalars[place]) {
        run.append(Digit(place: place, value: value))
        gap = Gap()
      } else if run.isEmpty {
        break
      } else if isUnseen(scalars[place]) {
        continue
      } else if gap.mayGrow(by: scalars[place]),
        isSeparator(scalars[place]) || joins(scalars, at: place)
      {
        gap.grow(by: scalars[place])
      } else {
        break
      }
    }
    return run
  }

  /// These stand in lists, times and amounts too: between two groups of at least three digits, and nothing beside them.
  private static func joins(_ scalars: [Unicode.Scalar], at place: Int) -> Bool {
    guard groupSeparators.contains(scalars[place]) else { return false }
    return [place - 3..<place, place + 1..<place + 4].allSatisfy { group in
      scalars.indices.contains(group.lowerBound) && scalars.indices.contains(group.upperBound - 1)
        && scalars[group].allSatisfy { digit($0) != nil }
    }
  }

  static let groupSeparators = Set(":,;|*+=#'~•\\xX".unicodeScalars)

  /// A direction mark, or what makes a keycap of a digit.
  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .enclosingMark: true
    default: scalar == "\u{FE0F}"
    }
  }

  /// How many digits of a card were masked just before there; the next four are its last.
  private static func hiddenDigits(_ scalars: [Unicode.Scalar], before place: Int) -> Int {
    var hidden = 0
    var gap = Gap()
    for scalar in scalars[..<place].reversed() {
      if scalar == "*" {
        hidden += 1
        gap = Gap()
      } else if gap.mayGrow(by: scalar), isSeparator(scalar) {
        gap.grow(by: scalar)
      } else {
        break
      }
    }
    return hidden
  }

  /// Masks the first and longest card of the run, then looks on behind it.
  private static func hideCards(
    in run: [Digit], behind hidden: Int, _ scalars: inout [Unicode.Scalar]
  ) {
    // A star or two before a card are a bullet, or make it bold.
    var start = hidden >= 4 ? min(4, run.count) : 0
    let end = endOfGroup(run, with: 3)
    if hidden >= 9, end > 4, hidden + end <= longest {
      // A longer card than it seemed while it was typed.
      for digit in run[..<(end - 4)] { scalars[digit.place] = "*" }
      start = end
    }
    // A mobile number of thirteen digits with its country's, as some of Germany's are, is no card.
    let isPhone = run.first.map { scalars[..<$0.place].last { !isUnseen($0) } == "+" } ?? false
    var behindCard = start
    while run.count - start >= 13 {
      let length = stride(from: min(longest, run.count - start), through: 13, by: -1)
        .first { length in
          mayStandAlone(run, start, length, behind: behindCard)
            && !(isPhone && start == 0 && length == 13)
            && isCard(run[start..<start + length].map(\.value))
        }
      guard let length else {
        start += 1
        continue
      }
      // Digits that follow at once may be those of a longer card, as they are where it is typed.
      let whole = endOfGroup(run, with: start + length - 1)
      let end = whole - start <= longest ? whole : start + length
      for digit in run[start..<end - 4] { scalars[digit.place] = "*" }
      start = end
      behindCard = end
    }
  }

  private static let longest = 19

  /// How many digits there are to the end of the group that holds the digit of this index.
  private static func endOfGroup(_ run: [Digit], with index: Int) -> Int {
    guard run.indices.contains(index) else { return run.count }
    return run.indices.dropFirst(index + 1).first { run[$0].place - run[$0 - 1].place > 1 }
      ?? run.count
  }

  /// A card begins where a group of digits does, or behind another card, and ends where a group does; one of sixteen, or of
  /// fifteen with a code behind it, also within the group in which it began (digits that were typed on after it). Without
  /// this two phone numbers in a row, or an order's, would often hold a card.
  private static func mayStandAlone(
    _ run: [Digit], _ start: Int, _ length: Int, behind card: Int
  ) -> Bool {
    func isBreak(_ index: Int) -> Bool {
      index == 0 || index == card || index == run.count
        || run[index].place - run[index - 1].place > 1
    }
    let end = start + length
    guard isBreak(start), !isBreak(end) else { return isBreak(start) }
    let isOneGroup = run[end - 1].place - run[start].place == length - 1
    let typedOn = endOfGroup(run, with: end) - end
    return isOneGroup && (length == 16 || length == 15 && typedOn > 2)
  }

  static func isCard(_ digits: [Int]) -> Bool {
    isIssued(digits) && passesLuhn(digits)
  }

  /// The ranges and lengths of the issuers whose cards are in use (ISO/IEC 7812 identification numbers).
  private static func isIssued(_ digits: [Int]) -> Bool {
    let four = digits.prefix(4).reduce(0) { $0 * 10 + $1 }
    switch four {
    case 4000...4999: return [13, 16, 19].contains(digits.count)
    case 5100...5599, 2221...2720: return digits.count == 16
    case 3400...3499, 3700...3799: return digits.count == 15
    case 3000...3059, 3095, 3600...3699, 3800...3999: return (14...19).contains(digits.count)
    case 3528...3589: return (16...19).contains(digits.count)
    case 2200...2204: return (16...19).contains(digits.count)
    case 3088, 3096, 3112, 3120, 3158, 3337, 9792: return digits.count == 16
    case 6011, 6221...6229, 6440...6599: return (16...19).contains(digits.count)
    case 6000...6099, 8200...8299: return digits.count == 16
    case 5000...5099, 5600...5899, 6300...6399, 6700...6799: return true
    case 6200...6299, 8100...8199: return (16...19).contains(digits.count)
    default: return false
    }
  }

  /// ISO/IEC 7812-1, annex B.
  private static func passesLuhn(_ digits: [Int]) -> Bool {
    var sum = 0
    for (offset, digit) in digits.reversed().enumerated() {
      let doubled = offset % 2 == 0 ? digit : digit * 2
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum % 10 == 0
  }

  /// A digit of any script: 4, ٤, ４.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.value < 128 {
      return (48...57).contains(scalar.value) ? Int(scalar.value) - 48 : nil
    }
    // Asking what a letter is takes long, and most are these.
    if ("\u{0590}"..."\u{05FF}").contains(scalar) { return nil }
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    return ("\u{05D0}"..."\u{05EA}").contains(scalar) || scalar.properties.isAlphabetic
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .control, .lineSeparator: true
    default: false
    }
  }

  /// White space, dashes, maqaf, dots, slashes, brackets and what is not seen, such as direction marks; a comma with a
  /// space parts two numbers.
  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .dashPunctuation, .spaceSeparator, .format, .control, .lineSeparator: true
    default: "./_·()[]\u{2212}".unicodeScalars.contains(scalar)
    }
  }
}

extension String {
  fileprivate init(_ scalars: [Unicode.Scalar]) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    self.init(text)
  }
}
