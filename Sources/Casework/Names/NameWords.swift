/// A text as the words by which it is found: letter case, accents, nikud, geresh and final letters make no difference;
/// maqaf, hyphens and all other marks part words.
package enum NameWords {
  package static func of(_ text: String) -> [String] {
    var text = text
    return text.withUTF8(PlainWords.of) ?? words(in: text)
  }

  private static func words(in text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch Letter(scalar) {
      case .plain(let folded): word.append(contentsOf: folded.unicodeScalars)
      case .silent: continue
      case .gap: words.close(&word)
      }
    }
    words.close(&word)
    return words
  }
}

extension [String] {
  /// Each once, where it stands first.
  var eachOnce: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}

/// Words of ASCII and the plain letters of Hebrew, which is nearly all that is ever read: told by their bytes.
private enum PlainWords {
  /// Nil where there is any other letter or mark.
  static func of(_ text: UnsafeBufferPointer<UInt8>) -> [String]? {
    var words: [String] = []
    var word: [UInt8] = []
    var place = 0
    while place < text.count {
      let byte = text[place]
      place += 1
      switch byte {
      case small, digits: word.append(byte)
      case capital: word.append(byte + 32)
      case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): continue
      case 0xD7 where place < text.count && (0x90...0xAA).contains(text[place]):
        word += [byte, folded(text[place])]
        place += 1
      case 0x80...: return nil
      default: close(&word, &words)
      }
    }
    close(&word, &words)
    return words
  }

  private static func close(_ word: inout [UInt8], _ words: inout [String]) {
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    word.removeAll(keepingCapacity: true)
  }

  /// The second byte of ך ם ן ף ץ becomes that of the letter that follows each in Unicode.
  private static func folded(_ second: UInt8) -> UInt8 {
    switch second {
    case 0x9A, 0x9D, 0x9F, 0xA3, 0xA5: second + 1
    default: second
    }
  }

  private static let small = UInt8(ascii: "a")...UInt8(ascii: "z")
  private static let capital = UInt8(ascii: "A")...UInt8(ascii: "Z")
  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
}

extension [String] {
  fileprivate mutating func close(_ word: inout String.UnicodeScalarView) {
    if !word.isEmpty { append(String(word)) }
    word = String.UnicodeScalarView()
  }
}

/// What one code point is worth in a word.
private enum Letter {
  case plain(String)
  /// Is written inside a word and does not change it: nikud, geresh, a direction mark.
  case silent
  case gap

  init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self = Letter(ascii: scalar)
    } else if Letter.isPlainHebrew(scalar) {
      self = .plain(String(scalar))
    } else if let folded = Letter.folds[scalar] {
      self = .plain(folded)
    } else if Letter.quotes.contains(scalar) {
      self = .silent
    } else {
      self = Letter(category: scalar)
    }
  }

  private init(ascii scalar: Unicode.Scalar) {
    switch scalar {
    case "a"..."z", "0"..."9": self = .plain(String(scalar))
    case "A"..."Z":
      self = .plain(String(UnicodeScalar(UInt8(scalar.value) + 32)))
    case "'", "\"", "`": self = .silent
    default: self = .gap
    }
  }

  /// א to ת without the final letters: most of what is ever read here, so it is told without a table.
  private static func isPlainHebrew(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x05DA, 0x05DD, 0x05DF, 0x05E3, 0x05E5: false
    case 0x05D0...0x05EA: true
    default: false
    }
  }

  private init(category scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: self = .silent
    case .decimalNumber: self = .plain(String(Int(scalar.properties.numericValue ?? 0)))
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter: self = .plain(Letter.bare(scalar))
    case .otherLetter, .modifierLetter: self = .plain(String(scalar))
    default: self = .gap
    }
  }

  /// Unicode names an accented letter by its base: LATIN SMALL LETTER E WITH ACUTE.
  private static func bare(_ scalar: Unicode.Scalar) -> String {
    let small = scalar.properties.lowercaseMapping
    let name = scalar.properties.name ?? ""
    guard name.hasPrefix("LATIN ") else { return small }
    let words = name.split(separator: " ")
    guard let at = words.firstIndex(of: "WITH"), at > 0, words[at - 1].utf8.count == 1 else {
      return small
    }
    return words[at - 1].lowercased()
  }

  /// ' " as typists, word processors and Hebrew (geresh, gershayim) write them.
  private static let quotes: Set<Unicode.Scalar> = [
    "\u{05F3}", "\u{05F4}", "\u{2018}", "\u{2019}", "\u{201B}", "\u{201C}", "\u{201D}", "\u{201E}",
    "\u{2032}", "\u{2033}", "\u{00B4}", "\u{02BC}", "\u{02BB}",
  ]

  private static let folds: [Unicode.Scalar: String] = [
    "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
    "\u{05F0}": "וו", "\u{05F1}": "וי", "\u{05F2}": "יי",
    "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ð": "d",
    "Ð": "d", "ı": "i", "ё": "е", "Ё": "е",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي",
  ]
}
