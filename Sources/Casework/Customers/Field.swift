extension Customer {
  /// What one source may know of a customer while another does not: so that a list gives what it has, and the rest stays.
  package enum Field: Hashable, Codable, Sendable {
    case kind, name, otherNames, address, form, language, city, street, phones, mails, idLastFour
    case born, monthsWithUs, hasLeft, care, authorised
    /// One of `extra`, by its name.
    case extra(String)

    /// Every field but the extra ones.
    package static let named: [Field] = [
      .kind, .name, .otherNames, .address, .form, .language, .city, .street, .phones, .mails,
      .idLastFour, .born, .monthsWithUs, .hasLeft, .care, .authorised,
    ]
  }

  /// This customer with these fields as `other` has them; one that `other` has empty becomes empty.
  package func taking(_ fields: Set<Field>, from other: Customer) -> Customer {
    var customer = self
    for field in Field.named where fields.contains(field) { customer.take(field, from: other) }
    for case .extra(let name) in fields { customer.extra[name] = other.extra[name] }
    return customer
  }

  private mutating func take(_ field: Field, from other: Customer) {
    switch field {
    case .kind: kind = other.kind
    case .name: name = other.name
    case .otherNames: otherNames = other.otherNames
    case .address: address = other.address
    case .form: form = other.form
    case .language: language = other.language
    case .city: city = other.city
    case .street: street = other.street
    case .phones: takePoints(.phone, from: other)
    case .mails: takePoints(.mail, from: other)
    case .idLastFour: idLastFour = other.idLastFour
    case .born: born = other.born
    case .monthsWithUs: monthsWithUs = other.monthsWithUs
    case .hasLeft: hasLeft = other.hasLeft
    case .care: care = other.care
    case .authorised: authorised = other.authorised
    case .extra(let name): extra[name] = other.extra[name]
    }
  }

  /// The other's points of this kind, where the first of his own stood.
  private mutating func takePoints(_ kind: ContactPoint.Kind, from other: Customer) {
    let place = contactPoints.firstIndex { $0.kind == kind } ?? contactPoints.endIndex
    contactPoints.removeAll { $0.kind == kind }
    contactPoints.insert(contentsOf: other.contactPoints.filter { $0.kind == kind }, at: place)
  }
}
