extension CardMask {
  /// Masks three or four digits beside the name of a card's security code: behind it, else before it.
  /// - Parameter caret: before the scalar of this index; digits that it touches are still typed, and stay.
  static func hideSecurityCodes(_ scalars: inout [Unicode.Scalar], sparing caret: Int? = nil) {
    let tokens = Token.all(in: scalars)
    var index = 0
    while index < tokens.count {
      let names = nameLengths(tokens, at: index)
      guard let name = names.first else {
        index += 1
        continue
      }
      let found = code(beside: tokens, at: index, names, in: scalars)
      if let found, caret.map({ !(found[0]...found[found.count - 1] + 1).contains($0) }) ?? true {
        for place in found { scalars[place] = "*" }
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
      !nameLengths(tokens, at: index).isEmpty && ambiguous.isDisjoint(with: tokens[index].names)
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

  /// - Parameter names: of how many tokens the name that begins there may be.
  private static func code(
    beside tokens: [Token], at index: Int, _ names: [Int], in scalars: [Unicode.Scalar]
  ) -> [Int]? {
    let behind = names.map { tokens[(index + $0)...].drop { $0.isTelling } }
    let isMasked = behind.contains { holdsMask(scalars, before: $0.first?.start ?? scalars.count) }
    if isMasked { return nil }
    return behind.lazy.compactMap { code(in: $0) }.first
      ?? code(before: tokens[...index], in: scalars)
  }

  /// In the same sentence as the name, which is the last of the tokens.
  private static func code(
    before tokens: ArraySlice<Token>, in scalars: [Unicode.Scalar]
  ) -> [Int]? {
    let starts = tokens.indices.reversed().prefix { index in
      index == tokens.endIndex - 1 || !endsSentence(scalars, before: tokens[index + 1].start)
    }
    return code(in: starts.dropFirst().map { tokens[$0] })
  }

  /// Of what stands there between two words or numbers.
  private static func endsSentence(_ scalars: [Unicode.Scalar], before place: Int) -> Bool {
    let gap = scalars[..<place].reversed().prefix { !isLetter($0) && digit($0) == nil }
    return holdsMask(scalars, before: place) || gap.contains { "!?;".unicodeScalars.contains($0) }
      || zip(gap, gap.dropFirst()).contains { isSpace($0) && $1 == "." }
  }

  /// A code was masked there already.
  private static func holdsMask(_ scalars: [Unicode.Scalar], before place: Int) -> Bool {
    let gap = scalars[..<place].reversed().prefix { !isLetter($0) && digit($0) == nil }
    return gap.count { $0 == "*" } > 2
  }

  /// The places of three or four digits at the start of the tokens, written together or one by one.
  private static func code(in tokens: some Collection<Token>) -> [Int]? {
    let near = tokens.drop { $0.isFiller }
    guard let first = near.first else { return nil }
    if first.digits.count > 1 { return first.mayBeCode ? first.digits : nil }
    let spelt = near.prefix { $0.digits.count == 1 }.flatMap(\.digits)
    if spelt.count > 1 { return [3, 4].contains(spelt.count) ? spelt : nil }
    // The 2 of CVV2, or how many digits were asked for.
    let second = near.dropFirst(spelt.count).drop { $0.isTelling }.first
    return spelt.count == 1 && second?.mayBeCode == true ? second?.digits : nil
  }

  /// How many tokens from this one on name a security code, the most first.
  private static func nameLengths(_ tokens: [Token], at index: Int) -> [Int] {
    tokens[index].names.lazy.compactMap { namesByFirstWord[$0] }.joined().filter { name in
      tokens.count - index >= name.count
        && zip(tokens[index...], name).allSatisfy { $0.names.contains($1) }
    }.map(\.count).sorted(by: >)
  }

  private static let namesByFirstWord = Dictionary(grouping: names) { $0[0] }

  /// As they are said and written; the last line is CVV and CVC typed with the Hebrew layout on.
  fileprivate static let names: [[String]] =
    [
      "ספרות בגב הכרטיס", "ספרות בגב", "ספרות מאחורי הכרטיס", "ספרות מאחור", "ספרות מאחורה",
      "ספרות אחרונות בגב הכרטיס", "ספרות אחרונות בגב", "ספרות אחרונות מאחורי הכרטיס",
      "ספרות אחרונות מאחור", "ספרות אחרונות מאחורה",
      "מספר אבטחה", "מספר האבטחה",
      "קוד בגב הכרטיס", "קוד בגב", "בגב הכרטיס", "גב הכרטיס", "גב כרטיס",
      "קוד אבטחה", "קוד האבטחה", "קוד ביטחון", "קוד הביטחון", "קוד בטחון", "קוד הבטחון",
      "סי וי וי", "סיוויוי", "סיויוי",
      "digits on the back", "number on the back", "code on the back", "back of the card",
      "security code", "security number", "card verification value", "verification code",
      "card code",
      "cvv", "cvc", "cvn", "csc", "cid", "c v v", "c v c", "cv 2",
      "cvv 2", "cvc 2",
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

  var start: Int { scalars.startIndex }

  var mayBeCode: Bool { digits.count == 3 || digits.count == 4 }

  private var word: String {
    scalars.reduce(into: "") { word, scalar in
      if kind == .letter, Kind(scalar) == .letter {
        word += scalar.narrow.properties.lowercaseMapping
      }
    }
  }

  /// What it may name: the word, and what stands in it behind a Hebrew prefix: ה-CVV, והקוד; or the 2 of CV2.
  var names: [String] {
    if kind == .digit { return scalars.count == 1 ? [String(scalars[scalars.startIndex])] : [] }
    guard kind == .letter, let first = scalars.first, beginnings.contains(first.narrow) else {
      return []
    }
    let word = word
    let prefixed = (1...2).filter { prefixes.contains(String(word.prefix($0))) }
    return [word] + prefixed.map { String(word.dropFirst($0)) }
  }

  /// It may stand between a code and its name: is, the, of the card.
  var isFiller: Bool {
    guard kind == .letter, case let word = word else { return false }
    return fillers.contains(word) || prefixes.contains(word)
  }

  /// It may stand there too where the name comes first: who told it, and how many digits it has.
  var isTelling: Bool { isFiller || kind == .letter && tellers.contains(word) }

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

extension Unicode.Scalar {
  /// A letter as it is where it was typed in full width: Ｃ.
  fileprivate var narrow: Unicode.Scalar {
    guard ("\u{FF21}"..."\u{FF5A}").contains(self) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
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

private let tellers: Set<String> = [
  "was", "he", "she", "they", "gave", "told", "said", "me", "us", "three", "four", "digits",
  "שהיא", "שהוא", "נתן", "נתנה", "שמסר", "שמסרה", "שנתן", "שנתנה", "שאמר", "שאמרה", "לי", "לנו",
  "היה",
  "הייתה", "שלוש", "ארבע", "ספרות", "אחרונות", "האחרונות", "בן", "בת",
]
