import Casework

/// What was typed, read as the question wants it.
struct TypedAnswer {
  let text: String
  let today: Day
  let currency: Currency

  init(text: String, today: Day, _ currency: Currency) {
    self.text = text
    self.today = today
    self.currency = currency
  }

  func answer(to input: Ask.Input) throws(Refusal) -> Answer {
    switch input {
    case .number:
      guard let number = Int64(text) else { throw Refusal("refusal.not-number") }
      return .number(number)
    case .money:
      guard let money = Money(decimal: text, currency: currency) else {
        throw Refusal("refusal.not-money")
      }
      return .money(money)
    case .date:
      guard let day else { throw Refusal("refusal.not-date") }
      return .day(day)
    case .phone:
      let digits = text.filter(\.isASCIIDigit)
      guard (9...15).contains(digits.count) else { throw Refusal("refusal.not-phone") }
      return .text(text.hasPrefix("+") ? "+" + digits : digits)
    case .text, .pick: return .text(text)
    case .choice, .yesNo: throw Refusal("refusal.choose-digit")
    }
  }

  /// `2026-11-22`, `22.11.2026`, `22/11/26`, `22.11`: without a year the day that is nearest to today.
  private var day: Day? {
    if let day = Day(iso: text) { return day }
    let parts = text.split { !$0.isASCIIDigit }.compactMap { Int($0) }
    guard (2...3).contains(parts.count) else { return nil }
    if parts.count == 3 {
      return Day(
        year: parts[2] < 100 ? 2000 + parts[2] : parts[2], month: parts[1], day: parts[0])
    }
    return (today.year - 1...today.year + 1)
      .compactMap { Day(year: $0, month: parts[1], day: parts[0]) }
      .min { abs($0 - today) < abs($1 - today) }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
