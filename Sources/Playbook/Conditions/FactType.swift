/// What kind of thing a fact is. What may be absent is `optional`, and a condition must ask for it with
/// `exists` or give an `else`.
package indirect enum FactType: Hashable, Sendable {
  case truth
  /// A whole number.
  case number
  case money
  /// Text of one wording: a code, a name, what a customer wrote.
  case text
  /// Text that stands in every language of the desk; it can be shown, not compared.
  case words
  case choice(Choice)
  case day
  case instant
  case duration
  /// A number of working days: how long that is depends on the desk's calendar.
  case workdays
  case record(RecordType)
  case list(FactType)
  case optional(FactType)

  package var isOptional: Bool { if case .optional = self { true } else { false } }

  /// The type of the value when it is there.
  package var present: FactType { if case .optional(let type) = self { type } else { self } }

  /// The same, or absent; an optional of an optional is one optional.
  package var orAbsent: FactType { isOptional ? self : .optional(self) }

  /// As error sentences name it.
  package var sentence: String {
    switch self {
    case .truth: "a yes or no"
    case .number: "a number"
    case .money: "a sum of money"
    case .text: "a text"
    case .words: "a text in several languages"
    case .choice(let choice): "one of \(choice.values.joined(separator: ", "))"
    case .day: "a day"
    case .instant: "a time"
    case .duration: "a length of time"
    case .workdays: "a number of business days"
    case .record(let type): "a record (\(type.name))"
    case .list: "a list"
    case .optional(let type): "\(type.sentence), or nothing"
    }
  }
}

/// A fixed set of words; where it is ordered, the first is the least.
package struct Choice: Hashable, Sendable {
  package let values: [String]
  package let isOrdered: Bool

  package init(_ values: [String], isOrdered: Bool = false) {
    self.values = values
    self.isOrdered = isOrdered
  }

  func rank(_ value: String) -> Int? { values.firstIndex(of: value) }
}

/// The fields of a record. A class only so that a thousand records share one; it never changes.
package final class RecordType: Hashable, Sendable {
  /// A field by the name that conditions know it by. Its number in the record is where its value stands.
  package struct Field: Hashable, Sendable {
    package let name: String
    package let type: FactType

    package init(_ name: String, _ type: FactType) {
      self.name = name
      self.type = type
    }
  }

  package let name: String
  package let fields: [Field]
  /// The field that says when it was: `latest` goes by it.
  package let clock: String?

  package init(_ name: String, _ fields: [Field], clock: String? = nil) {
    self.name = name
    self.fields = fields
    self.clock = clock
  }

  package func index(of field: String) -> Int? { fields.firstIndex { $0.name == field } }

  package static func == (left: RecordType, right: RecordType) -> Bool {
    left === right
      || (left.name == right.name && left.clock == right.clock && left.fields == right.fields)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
