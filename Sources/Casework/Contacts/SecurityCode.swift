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

  /// Whether a text, such as the name of a column, names a card's security code: `Card CVV`, `cardCvv`. By names that mean
  /// nothing else: a column `CID` may hold customers' or circuits' ids.
  package static func namesSecurityCode(_ text: String) -> Bool {
    var parted: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar.properties.isUppercase, parted.last?.properties.isLowercase == true {
        parted.append(" ")
      }
      parted.append(scalar)
    }
    let tokens = Token.all(in: parted)
    return tokens.indices.contains { index in
      nameLength(tokens, at: index) != nil && ambiguous.isDisjoint(with: tokens[index].names)
    }
  }

  private static let ambiguous: Set = ["cid", "csc", "card", "verification"]

  /// False where a glance shows that no word of the text can begin the name of a security code.
  static func mayNameSecurityCode(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      text.indices.contains { place in
        switch text[place] {
        case hebrew:
          let letter = place + 1 < text.count ? text[place + 1] : 0
          return firstWords[Int(letter)].contains { begins(text[place...], with: $0) }
        // Signs that are not seen may stand within a word; whoever writes them gets the closer look.
        case 0xC0...: return true
        case 0x80...: return false
        case let byte:
          return firstWords[Int(small(byte))].contains { begins(text[place...], with: $0) }
        }
      }
    }
  }

  /// The first of the two bytes of a Hebrew letter.
  private static let hebrew: UInt8 = 0xD7

  /// Does the text begin with the word, and not with a longer one?
  private static func begins(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, with word: [UInt8]
  ) -> Bool {
    guard let first = text.first, small(first) == word[0], text.count >= word.count else {
      return false
    }
    return zip(text, word).allSatisfy { small($0) == $1 }
      && !isLetter(text.dropFirst(word.count))
  }

  /// Is the first of these bytes that of a letter, English or Hebrew?
  private static func isLetter(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first else { return false }
    guard first == hebrew else {
      return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(small(first))
    }
    return text.dropFirst().first.map { (0x90...0xAA).contains($0) } ?? false
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }

  /// The first words of `names` in UTF-8, by the byte in which their first letters differ.
  private static let firstWords: [[[UInt8]]] = {
    var words = Array(repeating: [[UInt8]](), count: 256)
    for word in Set(names.compactMap(\.first)) {
      let bytes = Array(word.utf8)
      words[Int(bytes[0] == hebrew ? bytes[1] : bytes[0])].append(bytes)
    }
    return words
  }()

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
    tokens[index].names.lazy.compactMap { namesByFirstWord[$0] }.joined().filter { name in
      tokens.count - index >= name.count
        && zip(tokens[index...], name).allSatisfy { $0.names.contains($1) }
    }.map(\.count).max()
  }

  private static let namesByFirstWord = Dictionary(grouping: names) { $0[0] }

  /// As they are said and written; the last line is CVV and CVC typed with the Hebrew layout on.
  fileprivate static let names: [[String]] =
    [
      "ספרות בגב הכרטיס", "ספרות בגב", "ספרות מאחורי הכרטיס", "ספרות מאחור", "ספרות מאחורה",
      "מספר אבטחה", "מספר האבטחה",
      "קוד בגב הכרטיס", "קוד בגב", "בגב הכרטיס", "גב הכרטיס",
      "קוד אבטחה", "קוד האבטחה", "קוד ביטחון", "קוד הביטחון", "קוד בטחון", "קוד הבטחון",
      "סי וי וי", "סיוויוי",
      "digits on the back", "number on the back", "code on the back", "back of the card",
      "security code", "security number", "card verification value", "verification code",
      "card code",
      "cvv", "cvc", "cvn", "csc", "cid", "c v v", "c v c", "cv 2",
      "בהה", "בהב",
    ].map { $0.split(separator: " ").map(String.init) }
}

/// A word of a text, or digits that stand together.
private struct Token {
  private let kind: Kind
  /// What it is made of, and signs that are not seen among it.
  private let scalars: ArraySlice<Unicode.Scalar>

  /// The places of its digits.
  var digits: [Int] {
    kind == .digit ? scalars.indices.filter { Kind(scalars[$0]) == .digit } : []
  }

  var mayBeCode: Bool { digits.count == 3 || digits.count == 4 }

  private var word: String {
    scalars.reduce(into: "") { word, scalar in
      if kind == .letter, Kind(scalar) == .letter { word += scalar.properties.lowercaseMapping }
    }
  }

  /// What it may name: the word, and what stands in it behind a Hebrew prefix: ה-CVV, והקוד; or the 2 of CV2.
  var names: [String] {
    if kind == .digit { return scalars.count == 1 ? [String(scalars[scalars.startIndex])] : [] }
    guard kind == .letter, let first = scalars.first, beginnings.contains(first) else { return [] }
    let word = word
    let prefixed = (1...2).filter { prefixes.contains(String(word.prefix($0))) }
    return [word] + prefixed.map { String(word.dropFirst($0)) }
  }

  /// It may stand between a code and its name: is, the, of the card.
  var isFiller: Bool {
    guard kind == .letter, case let word = word else { return false }
    return fillers.contains(word) || prefixes.contains(word)
  }

  static func all(in scalars: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    var start = 0
    var last: Kind?
    for place in 0...scalars.count {
      let scalar = scalars.indices.contains(place) ? scalars[place] : " "
      let kind = Kind(scalar)
      guard kind != last, kind != nil || !scalar.properties.isDefaultIgnorableCodePoint else {
        continue
      }
      if let last { tokens.append(Token(kind: last, scalars: scalars[start..<place])) }
      (start, last) = (place, kind)
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

/// The letters with which a word of a name can begin, or the prefix before one.
private let beginnings = Set(
  (CardMask.names.flatMap { $0 } + prefixes).flatMap {
    $0.prefix(1).unicodeScalars + $0.prefix(1).uppercased().unicodeScalars
  })

private let fillers: Set<String> = [
  "is", "are", "the", "of", "on", "code", "number", "no", "card", "it", "its", "my", "her", "his",
  "s", "value",
  "הוא", "היא", "זה", "זו", "הם", "הן", "של", "שלה", "שלו", "מספר", "קוד", "כרטיס", "הכרטיס", "אמר",
  "אמרה", "מסר", "מסרה", "נמסר",
]
