import Chance

/// Notes as they are typed on a desk, some with a card in any spelling and most with other long numbers.
extension Chance {
  struct CardNote {
    let text: String
    /// All but the last four digits, which nobody may read any more.
    let secret: String
  }

  mutating func cardNote() -> CardNote {
    let card = card()
    let spelt = spelt(card)
    return CardNote(
      text: sentence(around: inOtherDigits(spelt)), secret: String(card.dropLast(4)))
  }

  /// Phones, ids, orders, IMEIs, amounts, dates, addresses.
  mutating func plainNote() -> String {
    (0..<number(1...4)).map { _ in sentence(around: otherNumber()) }.joined(separator: ". ")
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

  private mutating func spelt(_ card: String) -> String {
    let separator = [
      " ", "-", "\u{5BE}", "\u{A0}", ".", "  ", " - ", "\u{2013}", "\u{200F}", "\u{200E} ", "\n",
    ]
    .randomElement(using: &self)!
    let groups: [Int]
    switch number(0...5) {
    case 0, 1: return card
    case 2: groups = Array(repeating: 1, count: card.count)
    case 3 where card.count == 15: groups = [4, 6, 5]
    default: groups = Array(repeating: 4, count: card.count / 4) + [card.count % 4]
    }
    var rest = card[...]
    return groups.filter { $0 > 0 }.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: separator)
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
    switch number(0...15) {
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
