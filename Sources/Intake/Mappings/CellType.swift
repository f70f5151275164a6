import Casework

/// What the text of a cell must be, and the form in which it goes on.
package enum CellType: Hashable, Sendable {
  case text
  case integer
  case money
  /// A day in one of these orders, kept as `2026-11-22`.
  case day([DayFormat])
  /// The same, and none that is still to come.
  case pastDay([DayFormat])
  /// A day in the past, kept as whole months until the day of the import.
  case monthsSince([DayFormat])
  case phone
  case mail
  /// A longer number, of which only the last four digits are kept.
  case lastFour

  /// - Throws: `Row.Fault` with a reason that does not repeat the value.
  func read(_ text: String, on today: Day) throws(Row.Fault) -> String {
    switch self {
    case .text: return text
    case .integer:
      guard let number = Int(text) else { throw Row.Fault("intake.not-number") }
      return String(number)
    case .money:
      guard let amount = Money(decimal: text, currency: .shekel) else {
        throw Row.Fault("intake.not-money")
      }
      return amount.decimal
    case .day(let formats): return try CellType.day(text, formats).iso
    case .pastDay(let formats): return try CellType.day(text, formats, until: today).iso
    case .monthsSince(let formats):
      return String(months(from: try CellType.day(text, formats, until: today), to: today))
    case .phone: return try CellType.phone(text)
    case .mail: return try CellType.mail(text)
    case .lastFour:
      let digits = text.utf8.filter(\.isDigit)
      guard digits.count >= 4 else { throw Row.Fault("intake.four-digits") }
      return String(decoding: digits.suffix(4), as: UTF8.self)
    }
  }

  /// The type of a day on which something was that cannot be yet to come, such as a birth.
  var past: CellType {
    switch self {
    case .day(let formats): .pastDay(formats)
    case .text: .pastDay(DayFormat.usual)
    default: self
    }
  }

  private static func day(
    _ text: String, _ formats: [DayFormat], until last: Day? = nil
  ) throws(Row.Fault) -> Day {
    guard let day = formats.lazy.compactMap({ $0.read(text) }).first else {
      throw Row.Fault(.noDay(of: formats))
    }
    try Earliest.check(day)
    if let last, day > last { throw Row.Fault("intake.future") }
    return day
  }

  private static func phone(_ text: String) throws(Row.Fault) -> String {
    if isPlainPhone(text) { return text }
    guard !text.holdsMaskedCard else { throw Row.Fault("intake.card") }
    let digits = text.unicodeScalars.filter { $0.properties.numericType == .decimal }.count
    let others = text.unicodeScalars.filter {
      $0.properties.numericType != .decimal
        && !"+-()./* \u{05BE}\u{2010}\u{2011}".unicodeScalars.contains($0)
    }
    guard (3...15).contains(digits), others.isEmpty else {
      throw Row.Fault("intake.not-phone")
    }
    return text
  }

  /// Digits and hyphens, as most are written.
  private static func isPlainPhone(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      if byte.isDigit {
        digits += 1
      } else if byte != UInt8(ascii: "-") {
        return false
      }
    }
    return (3...15).contains(digits)
  }

  private static func mail(_ text: String) throws(Row.Fault) -> String {
    guard !text.holdsMaskedCard else { throw Row.Fault("intake.card") }
    if isPlainMail(text) { return text }
    guard ContactPoint.isMail(text) else { throw Row.Fault("intake.not-mail") }
    return text
  }

  /// `dana@example.com`, told by its bytes, as most are written.
  private static func isPlainMail(_ text: String) -> Bool {
    var at = 0
    var dots = 0
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "@") where at == 0 && last != 0: at += 1
      case UInt8(ascii: ".") where last != UInt8(ascii: "@"): dots += at
      case UInt8(ascii: "@"), UInt8(ascii: "."), ...32, 127...: return false
      default: break
      }
      last = byte
    }
    return dots > 0 && last != UInt8(ascii: ".")
  }
}

/// Whole months between two days.
func months(from start: Day, to end: Day) -> Int {
  let whole = (end.year - start.year) * 12 + end.month - start.month
  return max(0, end.day < start.day ? whole - 1 : whole)
}

/// The order of year, month and day in a text, such as `dd/MM/yyyy`.
package struct DayFormat: Hashable, Sendable {
  package let pattern: String
  private let order: [Character]
  private let separator: Character

  /// - Parameter pattern: `yyyy`, `MM` and `dd` in any order with one separator. Nil for anything else.
  package init?(_ pattern: String) {
    guard let separator = pattern.first(where: { !$0.isLetter }) else { return nil }
    let parts = pattern.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.sorted() == ["MM", "dd", "yyyy"] else { return nil }
    self.pattern = pattern
    self.separator = separator
    order = parts.compactMap(\.first)
  }

  /// Those in which lists of customers are mostly written.
  static let usual = ["yyyy-MM-dd", "dd/MM/yyyy", "dd.MM.yyyy", "yyyy/MM/dd", "dd-MM-yyyy"]
    .compactMap { DayFormat($0) }

  /// A day written with or without leading zeros, and perhaps a time of that day behind it; nil where it is none.
  func read(_ text: String) -> Day? {
    let end = separator == " " ? nil : text.firstIndex { $0 == "T" || $0 == " " }
    guard let end else { return day(text[...]) }
    return isTimeOfDay(text[end...].dropFirst()) ? day(text[..<end]) : nil
  }

  private func day(_ text: Substring) -> Day? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    var numbers: [Character: Int] = [:]
    for (letter, part) in zip(order, parts) {
      guard part.utf8.allSatisfy(\.isDigit),
        part.utf8.count == 4 || letter != "y" && part.utf8.count <= 2
      else {
        return nil
      }
      numbers[letter] = Int(part)
    }
    guard let year = numbers["y"], let month = numbers["M"], let day = numbers["d"]
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}

extension Reason {
  static func noDay(of formats: [DayFormat]) -> Reason {
    Reason("intake.day-form", ["forms": .either(formats.map(\.pattern))])
  }
}

/// `00:00`, `12:00:00 AM`, `00:00:00.000Z`, `00:00:00+02:00`.
private func isTimeOfDay(_ text: Substring) -> Bool {
  let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == ":" || $0 == "." }
  let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
  let isTime =
    (2...3).contains(parts.count) && parts.allSatisfy { Double($0) != nil }
    && parts.prefix(2).allSatisfy { $0.utf8.count <= 2 }
  let rest = String(text[digits.endIndex...]).trimmed.uppercased()
  let isOffset = "+-".contains(rest.prefix(1)) && Int(rest.filter { $0 != ":" }) != nil
  return isTime && (["", "AM", "PM", "Z", "UTC"].contains(rest) || isOffset)
}
