package import Casework

/// What may stand in a slot.
package enum LineValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case money(Money)
  case day(Day)
  case instant(Instant)
  /// In any spelling; shown and said in groups.
  case phone(String)
  case person(Person)
  /// Joined with commas and the language's "and".
  case list([LineValue])

  /// A name is known for one, so that no ה is put before it.
  package struct Person: Hashable, Sendable {
    package let name: String
    package let form: FormOfAddress

    package init(name: String, form: FormOfAddress = .unknown) {
      self.name = name
      self.form = form
    }
  }

  /// What a value is without what it says: it decides which forms a slot may ask for.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case text, number, money, day, instant, phone, person, list
  }

  package var kind: Kind {
    switch self {
    case .text: .text
    case .number: .number
    case .money: .money
    case .day: .day
    case .instant: .instant
    case .phone: .phone
    case .person: .person
    case .list: .list
    }
  }
}

extension LineValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int) { self = .number(number) }
}
