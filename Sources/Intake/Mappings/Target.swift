import Casework

/// A place in the customer's file that a mapping can fill, by the name it has in the mapping.
package enum Target: Hashable, Sendable {
  case customer(CustomerField)
  case extra(String)
  case contract(ContractField)
  case payment(PaymentField)

  /// What a mapping can tell of the customer himself, by the name that it has there.
  package enum CustomerField: String, CaseIterable, Sendable {
    case account, kind, name, address, form, language, city, street, phone, mobile, mail, born
    case care, authorised
    case otherName = "other-name"
    case idLastFour = "id-last-four"
    case monthsWithUs = "months-with-us"
    case hasLeft = "has-left"
  }

  /// What a mapping can tell of his contract.
  package enum ContractField: String, CaseIterable, Sendable { case term, ends }

  /// What a mapping can tell of how he pays.
  package enum PaymentField: String, CaseIterable, Sendable {
    case kind, expires
    case lastFour = "last-four"
  }

  /// Puts a value where it belongs. An empty one is what a mapping writes where nothing shall stand.
  /// - Returns: the field of the customer that it filled; nil for his account, and for what is in another section.
  /// - Throws: `Row.Fault` where the value is none that may stand there.
  func fill(
    _ update: inout FileUpdate, with value: String, own: OwnFields
  ) throws(Row.Fault) -> Customer.Field? {
    switch self {
    case .customer(let field):
      try field.fill(&update.customer, with: value)
      return field.field
    case .extra(let name): return try own.fill(&update.customer, name, with: value)
    case .contract(let field):
      var contract = update.contract ?? Contract(term: .monthly)
      switch field {
      case .term:
        contract.term = try choice(
          value, ["monthly": .monthly, "one-year": .oneYear, "two-years": .twoYears])
      case .ends: contract.ends = try day(value)
      }
      update.contract = contract
    case .payment(let field):
      var method = update.paymentMethods?.first ?? PaymentMethod(kind: .card)
      try field.fill(&method, with: value)
      update.paymentMethods = [method]
    }
    return nil
  }
}

extension Target.ContractField {
  var field: Contract.Field {
    switch self {
    case .term: .term
    case .ends: .ends
    }
  }
}

extension Target.PaymentField {
  var field: PaymentMethod.Field {
    switch self {
    case .kind: .kind
    case .expires: .expires
    case .lastFour: .lastFour
    }
  }
}

extension Target.CustomerField {
  fileprivate var field: Customer.Field? {
    switch self {
    case .account: nil
    case .kind: .kind
    case .name: .name
    case .otherName: .otherNames
    case .address: .address
    case .form: .form
    case .language: .language
    case .city: .city
    case .street: .street
    case .phone, .mobile: .phones
    case .mail: .mails
    case .born: .born
    case .care: .care
    case .authorised: .authorised
    case .idLastFour: .idLastFour
    case .monthsWithUs: .monthsWithUs
    case .hasLeft: .hasLeft
    }
  }

  fileprivate func fill(_ customer: inout Customer, with value: String) throws(Row.Fault) {
    switch self {
    case .account:
      guard !value.holdsMaskedCard else { throw Row.Fault("intake.card-key") }
      customer.account = value
    case .kind: customer.kind = try choice(value, ["person": .person, "business": .business])
    case .name: customer.name = value
    case .otherName: customer.otherNames += value.isEmpty ? [] : [value]
    case .address: customer.address = value
    case .form:
      customer.form = try choice(
        value, Dictionary(uniqueKeysWithValues: FormOfAddress.allCases.map { ($0.rawValue, $0) }))
    case .language: customer.language = value
    case .city: customer.city = value
    case .street: customer.street = value
    case .phone, .mobile: customer.add(.phone, value)
    case .mail: customer.add(.mail, value)
    case .born: customer.born = value.isEmpty ? nil : try day(value)
    case .care: customer.care = value
    case .authorised: customer.authorised += value.isEmpty ? [] : [value]
    case .idLastFour: customer.idLastFour = value.isEmpty ? nil : value
    case .monthsWithUs:
      guard let months = Int(value), (0...1800).contains(months) else {
        throw Row.Fault("intake.not-months")
      }
      customer.monthsWithUs = months
    case .hasLeft: customer.hasLeft = try choice(value, ["true": true, "false": false])
    }
  }
}

extension Customer {
  fileprivate mutating func add(_ kind: ContactPoint.Kind, _ value: String) {
    if !value.isEmpty { contactPoints.append(ContactPoint(kind, value)) }
  }
}

extension Target.PaymentField {
  fileprivate func fill(_ method: inout PaymentMethod, with value: String) throws(Row.Fault) {
    switch self {
    case .kind:
      method.kind = try choice(
        value,
        [
          "card": .card, "bank-order": .bankOrder, "bank-transfer": .bankTransfer,
          "electronic-check": .electronicCheck, "mailed-check": .mailedCheck,
        ])
    case .lastFour: method.lastFour = value
    case .expires: method.expires = try day(value)
    }
  }
}

private func choice<Choice>(_ value: String, _ known: [String: Choice]) throws(Row.Fault) -> Choice
{
  guard let choice = known[value] else {
    throw Row.Fault(.noneOf(known.keys.sorted()))
  }
  return choice
}

private func day(_ value: String) throws(Row.Fault) -> Day {
  guard let day = Day(iso: value) else { throw Row.Fault("intake.not-day") }
  return day
}
