/// The fields of a customer that an act can change, by the names that scripts use for them. Any other name is one of
/// the customer's own fields.
extension Customer {
  /// Those that the house knows; the customer's own fields come beside them.
  package static let changeableFields = [
    "name", "address", "form", "language", "city", "street", "phone", "mail", "idLastFour", "born",
    "care",
  ]

  package func value(ofField field: String) -> String {
    switch field {
    case "name": name
    case "address": address
    case "form": form.rawValue
    case "language": language
    case "city": city
    case "street": street
    case "phone": contactPoints.first { $0.kind == .phone }?.value ?? ""
    case "mail": contactPoints.first { $0.kind == .mail }?.value ?? ""
    case "idLastFour": idLastFour ?? ""
    case "born": born?.iso ?? ""
    case "care": care
    default: extra[field] ?? ""
    }
  }

  /// - Returns: false where `value` is none that the field can have; nothing is changed then.
  package mutating func set(field: String, to value: String) -> Bool {
    switch field {
    case "name": name = value
    case "address": address = value
    case "language": language = value
    case "city": city = value
    case "street": street = value
    case "care": care = value
    case "form", "born", "idLastFour": return setChecked(field, to: value)
    case "phone": setFirst(.phone, to: value)
    case "mail": setFirst(.mail, to: value)
    default: extra[field] = value.isEmpty ? nil : value
    }
    return true
  }

  private mutating func setChecked(_ field: String, to value: String) -> Bool {
    if field == "form" {
      guard let read = FormOfAddress(rawValue: value) else { return false }
      form = read
    } else if field == "born" {
      let read = Day(iso: value)
      guard read != nil || value.isEmpty else { return false }
      born = read
    } else {
      let isFour = value.utf8.count == 4 && value.utf8.allSatisfy(\.isDigit)
      guard isFour || value.isEmpty else { return false }
      idLastFour = value.isEmpty ? nil : value
    }
    return true
  }

  private mutating func setFirst(_ kind: ContactPoint.Kind, to value: String) {
    let place = contactPoints.firstIndex { $0.kind == kind }
    switch (place, value.isEmpty) {
    case (let place?, true): contactPoints.remove(at: place)
    case (let place?, false): contactPoints[place].value = value
    case (nil, true): break
    case (nil, false): contactPoints.append(ContactPoint(kind, value))
    }
  }
}
