package import Casework

/// A fact's value. An absent one is nil wherever values are handled.
package enum FactValue: Hashable, Sendable {
  case truth(Bool)
  case number(Int64)
  case money(Money)
  case text(String)
  case words(LocalText)
  case choice(String)
  case day(Day)
  case instant(Instant)
  case duration(Duration)
  case workdays(Int)
  case record(FactRecord)
  case list([FactValue])

  package var truth: Bool? { if case .truth(let value) = self { value } else { nil } }
  package var number: Int64? { if case .number(let value) = self { value } else { nil } }
  package var money: Money? { if case .money(let value) = self { value } else { nil } }
  package var choice: String? { if case .choice(let value) = self { value } else { nil } }
  package var record: FactRecord? { if case .record(let value) = self { value } else { nil } }
  package var list: [FactValue]? { if case .list(let value) = self { value } else { nil } }

  /// The value at a path of field names below this one.
  package func value(at path: some Sequence<String>) -> FactValue? {
    var current = self
    for name in path {
      guard let next = current.record?[name] else { return nil }
      current = next
    }
    return current
  }
}

/// A record's values, in the order of its type's fields.
package struct FactRecord: Hashable, Sendable {
  /// Behind one reference, as evaluation passes records from hand to hand.
  private final class Body: Hashable, Sendable {
    let type: RecordType
    let key: String
    let values: [FactValue?]

    init(type: RecordType, key: String, values: [FactValue?]) {
      self.type = type
      self.key = key
      self.values = values
    }

    static func == (left: Body, right: Body) -> Bool {
      left === right
        || (left.type == right.type && left.key == right.key && left.values == right.values)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(key)
      hasher.combine(values)
    }
  }

  private var body: Body

  /// - Parameters:
  ///   - key: what tells it from its sisters in a collection: a bill's number. It is what a journal keeps of a pick.
  ///   - values: one for each field, in order; missing ones at the end are absent.
  package init(_ type: RecordType, key: String = "", _ values: [FactValue?]) {
    body = Body(type: type, key: key, values: values)
  }

  package var type: RecordType { body.type }
  package var key: String { body.key }
  package var values: [FactValue?] { body.values }

  package subscript(field: String) -> FactValue? {
    get { type.index(of: field).flatMap { self[$0] } }
    set {
      guard let index = type.index(of: field) else { return }
      var values = body.values
      while values.count <= index { values.append(nil) }
      values[index] = newValue
      body = Body(type: type, key: key, values: values)
    }
  }

  subscript(index: Int) -> FactValue? {
    index < body.values.count ? body.values[index] : nil
  }
}

/// Every fact that conditions may ask for, by the first word of its path.
package struct Facts: Hashable, Sendable {
  private var values: [String: FactValue]

  package init(_ values: [String: FactValue] = [:]) { self.values = values }

  package subscript(name: String) -> FactValue? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// The value of `customer.contract.ends`, given as its words.
  package func value(at path: [String]) -> FactValue? {
    guard let first = path.first else { return nil }
    return values[first]?.value(at: path.dropFirst())
  }

  /// The value of `customer.contract.ends`.
  package func value(at path: String) -> FactValue? {
    value(at: path.split(separator: ".").map(String.init))
  }
}
