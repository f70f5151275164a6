extension CardMask {
  /// Masks three or four digits beside the name of a card's security code: behind it, else before it.
  /// - Parameter caret: before the scalar of this index; digits that it touches are still typed, and stay.
  static func hideSecurityCodes(_ scalars: inout [Unicode.Scalar], sparing caret: Int? = nil) {
    let tokens = Token.all(in: scalars)
    var index = 0
    while index < tokens.count {
      guard let name = nameLength(tokens, at: index) else {
        index += 1
        continue
      }
      let code = code(in: tokens[(index + name)...]) ?? code(in: tokens[..<index].reversed())
      if let code, caret.map({ !(code[0]...code[code.count - 1] + 1).contains($0) }) ?? true {
        for place in code { scalars[place] = "*" }
      }
      index += name
    }
  }

  /// False where a glance shows that no word of the text can begin the name of a security code.
  static func mayNameSecurityCode(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      text.indices.contains { place in
        // Signs that are not seen may stand within a word; whoever writes them gets the closer look.
        if text[place] >= 0xC0, text[place] != 0xD7 { return true }
        return firstWords.contains { begins(text[place...], with: $0) }
      }
    }
  }

  private static func begins(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, with word: [UInt8]
  ) -> Bool {
    guard let first = text.first, small(first) == word[0], text.count >= word.count else {
      return false
    }
    return zip(text, word).allSatisfy { small($0) == $1 }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }

  /// The first words of `names`, in UTF-8.
  private static let firstWords = Set(names.compactMap(\.first)).sorted().map { Array($0.utf8) }

  /// The places of three or four digits at the start of the tokens, written together or one by one.
  private static func code(in tokens: some Collection<Token>) -> [Int]? {
    let near = tokens.drop { $0.isFiller }
    guard let first = near.first else { return nil }
    if first.digits.count > 1 { return first.mayBeCode ? first.digits : nil }
    let spelt = near.prefix { $0.digits.count == 1 }.flatMap(\.digits)
    if spelt.count > 1 { return [3, 4].contains(spelt.count) ? spelt : nil }
    // The 2 of CVV2, or how many digits were asked for.
    let second = near.dropFirst(spelt.count).drop { $0.isFiller }.first
    return spelt.count == 1 && second?.mayBeCode == true ? second?.digits : nil
  }

  /// How many tokens from this one on name a security code.
  private static func nameLength(_ tokens: [Token], at index: Int) -> Int? {
    guard tokens[index].digits.isEmpty else { return nil }
    return names.first { name in
      tokens.count - index >= name.count
        && zip(tokens[index...], name).allSatisfy { $0.isWord($1) }
    }?.count
  }

  /// As they are said and written, longest first; the last line is CVV and CVC typed with the Hebrew layout on.
  private static let names: [[String]] =
    [
      "ספרות בגב הכרטיס", "ספרות בגב", "ספרות מאחורי הכרטיס", "ספרות מאחור", "ספרות מאחורה",
      "קוד בגב הכרטיס", "קוד בגב", "בגב הכרטיס", "גב הכרטיס",
      "קוד אבטחה", "קוד האבטחה", "קוד ביטחון", "קוד הביטחון", "קוד בטחון", "קוד הבטחון",
      "סי וי וי", "סיוויוי",
      "digits on the back", "number on the back", "code on the back", "back of the card",
      "security code", "card verification value", "verification code", "card code",
      "cvv", "cvc", "cvn",
      "בהה", "בהב",
    ].map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }
}

/// A word of a text, or the places of digits that stand together.
private struct Token {
  private var word = ""
  private(set) var digits: [Int] = []

  var mayBeCode: Bool { digits.count == 3 || digits.count == 4 }

  /// A Hebrew prefix may stand before it: ה-CVV, והקוד.
  func isWord(_ name: String) -> Bool {
    word == name || (word.hasSuffix(name) && prefixes.contains(String(word.dropLast(name.count))))
  }

  /// It may stand between a code and its name: is, the, of the card.
  var isFiller: Bool { digits.isEmpty && (fillers.contains(word) || prefixes.contains(word)) }

  static func all(in scalars: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    var last: Kind?
    for (place, scalar) in scalars.enumerated() {
      guard let kind = Kind(scalar) else {
        if !scalar.properties.isDefaultIgnorableCodePoint { last = nil }
        continue
      }
      if kind != last { tokens.append(Token()) }
      last = kind
      switch kind {
      case .digit: tokens[tokens.count - 1].digits.append(place)
      case .letter: tokens[tokens.count - 1].word += scalar.properties.lowercaseMapping
      }
    }
    return tokens
  }

  private enum Kind {
    case digit, letter

    init?(_ scalar: Unicode.Scalar) {
      if CardMask.digit(scalar) != nil {
        self = .digit
      } else if scalar.properties.isAlphabetic {
        self = .letter
      } else {
        return nil
      }
    }
  }
}

private let prefixes: Set<String> = ["ה", "ו", "ב", "ל", "ש", "מ", "וה", "שה", "בה", "מה"]

private let fillers: Set<String> = [
  "is", "the", "of", "on", "code", "number", "no", "card", "it", "its", "my", "her", "his", "s",
  "הוא", "היא", "זה", "זו", "הם", "של", "שלה", "שלו", "מספר", "קוד", "כרטיס", "הכרטיס", "אמר",
  "אמרה", "מסר", "מסרה", "נמסר",
]
