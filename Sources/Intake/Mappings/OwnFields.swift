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
    guard let kept = text.isEmpty ? "" : field.read(text) else {
      throw Row.Fault(field.kind.reason(field.choices))
    }
    customer.extra[field.key] = kept.isEmpty ? nil : kept
    return .extra(field.key)
  }
}

extension OwnField {
  /// Systems write days in more ways than people type them.
  fileprivate func read(_ text: String) -> String? {
    let day = kind == .day ? DayFormat.usual.lazy.compactMap { $0.read(text) }.first : nil
    return day?.iso ?? canonical(text)
  }
}

extension OwnField.Kind {
  /// Why a value is none of it.
  fileprivate func reason(_ choices: [OwnField.Choice]) -> Reason {
    switch self {
    case .text: "intake.not-text"
    case .number: "intake.not-number"
    case .day:
      .noDay(of: DayFormat.usual)
    case .choice: .noneOf(choices.map(\.key))
    }
  }
}
