import Chance

/// Notes as they are typed on a desk, some with a card in any spelling and most with other long numbers.
extension Chance {
  struct CardNote {
    let text: String
    /// All but the last four digits, which nobody may read any more.
    let secret: String
  }

  struct CodeNote {
    let text: String
    /// As it is written there behind its name.
    let code: String
  }

  mutating func cardNote() -> CardNote {
    let card = card()
    let spelt = spelt(card)
    return CardNote(
      text: sentence(around: inOtherDigits(spelt)), secret: String(card.dropLast(4)))
  }

  /// Digits of a security code beside what it is called, in either language.
  mutating func codeNote() -> CodeNote {
    let code = digits(number(3...4))
    let spelt = inOtherDigits(once(in: 6) ? code.map(String.init).joined(separator: " ") : code)
    let named = codeName() + spelt
    return CodeNote(text: sentence(around: named), code: named)
  }

  private mutating func codeName() -> String {
    let isHebrew = once(in: 2)
    let name = isHebrew ? pick(Self.hebrewCodes) : pick(Self.englishCodes)
    let link = isHebrew ? pick(Self.hebrewLinks) : pick(Self.englishLinks)
    return name + link
  }

  private static let hebrewCodes = [
    "CVV", "cvv", "ה-CVV", "שלוש ספרות בגב", "שלוש ספרות אחרונות בגב", "הספרות האחרונות מאחור",
    "3 ספרות בגב הכרטיס", "הספרות מאחור", "קוד האבטחה", "מספר אבטחה", "סי וי וי", "סיוויוי",
    "סיויוי",
    "גב כרטיס", "והקוד בגב הכרטיס", "ＣＶＶ",
  ]
  private static let englishCodes = [
    "CVV", "cvv", "CVV2", "CVC", "cvc2", "c.v.v.", "C V V", "security code", "the security number",
    "3 digits on the back", "code on the back of the card", "card verification value", "CSC", "CID",
  ]
  private static let hebrewLinks = [
    " ", ": ", " - ", " הוא ", " הן ", " שהיא מסרה ", " שהוא מסר ", " שנתן לי: ", " שלה ", " היה ",
    " (", " = ", "\n",
  ]
  private static let englishLinks = [
    " ", ": ", " - ", " is ", " was ", " he gave me was ", " she gave me is ", " they told us: ",
    " of her card is ", " is four digits ", " = ", " (", "\n",
  ]

  /// Phones, ids, orders, IMEIs, amounts, dates, addresses, and numbers that are nearly cards.
  mutating func plainNote() -> String {
    (0..<number(1...4)).map { _ in
      sentence(around: once(in: 4) ? nearlyCard() : otherNumber())
    }.joined(separator: ". ")
  }

  /// As long as a card: it begins like one, and its check digit tells that it is none; or that is right and nobody issues
  /// such cards.
  private mutating func nearlyCard() -> String {
    let name = pick(["הזמנה", "order", "IMEI", "tracking", "מספר משלוח", "ref", "מס׳ מונה"])
    let length = number(13...16)
    let written: String
    if once(in: 3) {
      let body = pick(["1", "7", "9", "0", "84"]) + digits(length - 3)
      written = body + String((0...9).first { passesLuhn(body + String($0)) }!)
    } else {
      let start = pick(["4", "4580", "51", "2221", "35", "353", "37", "36", "62", "6304", "5018"])
      let body = start + digits(length - start.count - 1)
      written = body + String((0...9).filter { !passesLuhn(body + String($0)) }[number(0...8)])
    }
    return name + " " + (once(in: 4) ? spelt(written) : written)
  }

  /// Of an issuer in use, with its check digit.
  private mutating func card() -> String {
    let (start, length) = [
      ("4", 16), ("4", 16), ("4580", 16), ("4", 13), ("4", 19), ("51", 16), ("55", 16),
      ("2221", 16),
      ("2720", 16), ("34", 15), ("37", 15), ("300", 14), ("36", 14), ("3530", 16), ("6011", 16),
      ("65", 16), ("62", 16), ("62", 19), ("50", 16), ("6304", 18),
    ].randomElement(using: &self)!
    let body = start + digits(length - start.count - 1)
    return body + String((0...9).first { passesLuhn(body + String($0)) }!)
  }

  func passesLuhn(_ number: String) -> Bool {
    let sum = number.reversed().enumerated().reduce(0) { sum, item in
      let digit = item.element.wholeNumberValue! * (item.offset % 2 == 0 ? 1 : 2)
      return sum + (digit > 9 ? digit - 9 : digit)
    }
    return sum % 10 == 0
  }

  /// In groups with what stands between the digits of one number, not the same everywhere; or with one sign at every
  /// break: of fours, halves, pairs or digits.
  private mutating func spelt(_ card: String) -> String {
    switch number(0...9) {
    case 0, 1, 2: return card
    case 3: return joined(card, groups(of: 1, in: card))
    case 4: return signed(card, groups(of: number(1...2), in: card))
    case 5: return signed(card, groups(of: card.count == 16 ? 8 : 4, in: card))
    case 6 where card.count == 15: return joined(card, [4, 6, 5])
    case 7: return joined(card, [number(4...9), card.count])
    default: return joined(card, groups(of: 4, in: card))
    }
  }

  private func groups(of size: Int, in card: String) -> [Int] {
    Array(repeating: size, count: card.count / size) + [card.count % size]
  }

  private mutating func joined(_ card: String, _ groups: [Int]) -> String {
    let one = separator()
    let isMixed = once(in: 2)
    return parts(card, groups).reduce("") { text, part in
      text.isEmpty ? part : text + (isMixed ? separator() : one) + part
    }
  }

  private mutating func separator() -> String {
    pick([
      " ", "-", "\u{5BE}", "\u{A0}", ".", "  ", " - ", "\u{2013}", "\u{200F}", "\u{200E} ", "\n",
      "\n    ", "        ", "\t\t\t\t\t", "/", "_",
    ])
  }

  private mutating func signed(_ card: String, _ groups: [Int]) -> String {
    let sign = pick([",", ";", ":", "|", "+"])
    let between = pick(["", " "]) + sign + pick(["", " ", "\n      "])
    return parts(card, groups).joined(separator: between)
  }

  private func parts(_ card: String, _ groups: [Int]) -> [String] {
    var rest = card[...]
    return groups.filter { $0 > 0 }.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.filter { !$0.isEmpty }
  }

  private mutating func inOtherDigits(_ text: String) -> String {
    guard
      let zero: UInt32 = [nil, nil, nil, nil, 0x660, 0x6F0, 0xFF10].randomElement(using: &self)!
    else { return text }
    let scalars = text.unicodeScalars.map { scalar in
      (48...57).contains(scalar.value) ? Unicode.Scalar(zero + scalar.value - 48)! : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func otherNumber() -> String {
    switch number(0...20) {
    case 0: "05\(digit())-\(digits(7))"
    case 1: "+972-5\(digit())-\(digits(3))-\(digits(4))"
    case 2: "0\(number(2...9))-\(digits(7)) 05\(digit())\(digits(7))"
    case 3: "ת.ז. \(digits(9))"
    case 4: "ת.ז. \(digits(9)) טלפון 05\(digit())-\(digits(7))"
    case 5: "הזמנה \(digits(12))"
    case 6: "order \(digits(10)), tracking RR\(digits(9))IL"
    case 7: "IMEI 35\(digits(13))"
    case 8: "IMEI: 86 \(digits(6)) \(digits(6)) \(digit())"
    case 9: "\(number(10...999)).\(digits(2)) ₪, ועוד \(number(10...99)).90 ₪"
    case 10:
      "2026-11-\(number(10...28)) 1\(digit()):\(number(10...59)):\(number(10...59)).\(digits(3))"
    case 11: "חשבון בנק 12-\(digits(3))-\(digits(6))"
    case 12: "SIM 8997201\(digits(12))"
    case 13: "http://192.168.1.\(digit()):8080/\(digits(8))"
    case 14: "ח.פ. 51\(digits(7)), 1-800-\(digits(3))-\(digits(3))"
    case 15: "הזמנות 4580\(digits(4)), 4580\(digits(4))"
    case 16: "05\(digit())\(digits(7))          0\(number(2...9))\(digits(7))"
    case 17: "ה-CVV לא נמסר, קוד כניסה \(digits(4))"
    case 18: "CVV was asked \(digit()) times, ref \(number(10000...99999))"
    case 19:
      (0..<8).map { "\(30 + $0 * 3)" }.joined(separator: ", ") + " (\(number(100...999)))"
    default: "****\(digits(4)), \(number(10...12))/2\(digit())"
    }
  }

  private mutating func sentence(around middle: String) -> String {
    let (before, after) = [
      ("הלקוחה מסרה ", " וביקשה חזרה עד מחר"), ("", ""), ("card ", " exp 12/27"),
      ("כרטיס: ", ", תוקף 11/28"), ("he said ", "; call back at 16:00"), ("(", ")"),
      ("050-5550123 ", ""), ("שולם 149.90, ", " תודה"), ("דירה 4, ", "."), ("ref 48213: ", " ok"),
    ].randomElement(using: &self)!
    return before + middle + after
  }

  private mutating func digit() -> String { String(number(0...9)) }
  private mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in digit() }.joined()
  }
}
