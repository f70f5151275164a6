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
      guard let day = Day(typed: text, near: today) else { throw Refusal("refusal.not-date") }
      return .day(day)
    case .phone:
      let digits = text.filter(\.isASCIIDigit)
      guard (9...15).contains(digits.count) else { throw Refusal("refusal.not-phone") }
      return .text(text.hasPrefix("+") ? "+" + digits : digits)
    case .text, .pick: return .text(text)
    case .choice, .yesNo: throw Refusal("refusal.choose-digit")
    }
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}
