package import Casework

/// The fields that a desk has declared for itself, as facts beside those that every desk has: `customer.own.household`.
package struct OwnFacts: Hashable, Sendable {
  package static let none = OwnFacts([])

  package let fields: [OwnField]
  /// Of `customer`, with these fields in it.
  let customer: RecordType
  private let own: RecordType

  package init(_ fields: [OwnField]) {
    self.fields = fields
    own = RecordType(
      "own", fields.map { RecordType.Field($0.key, .optional($0.factType)) })
    customer = RecordType.customer(with: own)
  }

  /// What his file has of them; a value that is none of its field's kind is as good as none.
  func record(of customer: Customer) -> FactRecord {
    FactRecord(
      own,
      fields.map { field in
        guard let text = customer.extra[field.key], !text.isEmpty else { return nil }
        return field.value(of: text).map(FactValue.init)
      })
  }

  /// A choice as a person reads it; nil for what says itself.
  func title(at path: [String], _ value: FactValue) -> LocalText? {
    guard path.count == 3, path[0] == "customer", path[1] == "own", let word = value.choice
    else { return nil }
    let field = fields.first { $0.key == path[2] }
    return field?.choices.first { $0.key == word }?.title
  }
}

extension OwnField {
  fileprivate var factType: FactType {
    switch kind {
    case .text: .text
    case .number: .number
    case .day: .day
    case .choice: .choice(Playbook.Choice(choices.map(\.key)))
    }
  }
}

extension FactValue {
  fileprivate init(_ value: OwnField.Value) {
    switch value {
    case .text(let text): self = .text(text)
    case .number(let number): self = .number(number)
    case .day(let day): self = .day(day)
    case .choice(let choice): self = .choice(choice)
    }
  }
}
