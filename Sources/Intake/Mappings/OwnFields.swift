import Casework

/// The fields that the desk has declared for itself, as an import fills them: other extra facts go in as they are.
struct OwnFields {
  private let byName: [String: OwnField]

  /// A column is one of them by the field's key or by its title in any language.
  init(_ fields: [OwnField]) {
    let named = fields.flatMap { field in
      ([field.key] + field.title.byLanguage.values).map { ($0.lowercased(), field) }
    }
    byName = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// - Throws: `Row.Fault` where the value is none of the field's kind.
  func fill(_ customer: inout Customer, _ name: String, with text: String) throws(Row.Fault)
    -> Customer.Field
  {
    guard let field = byName[name.lowercased()] else {
      customer.extra[name] = text.isEmpty ? nil : text
      return .extra(name)
    }
    guard let kept = text.isEmpty ? "" : field.canonical(text) else {
      throw Row.Fault("not \(field.kind.sentence(field.choices))")
    }
    customer.extra[field.key] = kept.isEmpty ? nil : kept
    return .extra(field.key)
  }
}

extension OwnField.Kind {
  fileprivate func sentence(_ choices: [OwnField.Choice]) -> String {
    switch self {
    case .text: "a text"
    case .number: "a whole number"
    case .day: "a day of the form yyyy-MM-dd or dd/MM/yyyy or dd.MM.yyyy"
    case .choice: "one of \(choices.map(\.key).joined(separator: ", "))"
    }
  }
}
