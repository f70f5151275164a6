package import Casework
package import Markup

extension Facts {
  /// What a schema's facts are where nothing is said: lists are empty, what may be absent is, numbers are 0, a
  /// choice is its first. Tests of rules and scripts begin from it.
  package init(blank schema: FactSchema, currency: Currency = .shekel) {
    self.init()
    for field in schema.fields { self[field.name] = FactValue(blank: field.type, currency) }
  }

  /// Sets `{call.mood: angry, customer.payment: {kind: card}}` over these facts. Times may be said from now: `-3 days`.
  package mutating func set(
    _ given: Node, in schema: FactSchema, at time: DeskTime
  ) throws(MarkupError) {
    guard let pairs = given.pairs else {
      throw MarkupError(at: given.place, "a map of facts is needed here")
    }
    for pair in pairs {
      let path = try pair.key.requiredText().split(separator: ".").map(String.init)
      guard let type = schema.type(at: path) else {
        throw MarkupError(
          at: pair.key.place,
          unknown("fact", path.joined(separator: "."), among: schema.paths))
      }
      set(path, to: try FactValue(pair.value, as: type, at: time), in: schema)
    }
  }

  /// Sets a fact at its path; a record on the way that is absent is made blank first.
  package mutating func set(_ path: [String], to value: FactValue, in schema: FactSchema) {
    guard let first = path.first, let type = schema.type(of: first) else { return }
    self[first] = value.placed(at: path.dropFirst(), in: self[first], of: type)
  }
}

extension FactValue {
  /// This value put at a path below `outer`, which is of `type`.
  fileprivate func placed(
    at path: ArraySlice<String>, in outer: FactValue?, of type: FactType
  ) -> FactValue? {
    guard let name = path.first else { return self }
    guard case .record(let recordType) = type.present,
      let index = recordType.index(of: name),
      var record = outer?.record ?? FactValue(blank: type.present, .shekel)?.record
    else { return outer }
    record[name] = placed(
      at: path.dropFirst(), in: record[name], of: recordType.fields[index].type)
    return .record(record)
  }

  fileprivate init?(blank type: FactType, _ currency: Currency) {
    switch type {
    case .truth: self = .truth(false)
    case .number: self = .number(0)
    case .money: self = .money(Money(minorUnits: 0, currency: currency))
    case .text: self = .text("")
    case .words: self = .words([:])
    case .choice(let choice): self = .choice(choice.values.first ?? "")
    case .day: self = .day(Day(number: 0))
    case .instant: self = .instant(Instant(milliseconds: 0))
    case .duration: self = .duration(.zero)
    case .workdays: self = .workdays(0)
    case .list: self = .list([])
    case .record(let type):
      self = .record(
        FactRecord(type, type.fields.map { FactValue(blank: $0.type, currency) }))
    case .optional: return nil
    }
  }

  /// Reads a value that stands in a file, by the type that is needed.
  package init(_ node: Node, as type: FactType, at time: DeskTime) throws(MarkupError) {
    switch type.present {
    case .text: self = .text(try node.requiredText())
    case .words: self = .words(try LocalText(node))
    case .truth: self = .truth(try node.requiredTruth())
    case .choice(let choice):
      let word = try node.requiredText()
      guard choice.values.contains(word) else {
        throw MarkupError(at: node.place, unknown("value", word, among: choice.values))
      }
      self = .choice(word)
    case .record(let record): self = .record(try FactRecord(node, as: record, at: time))
    case .list(let element):
      var items: [FactValue] = []
      for item in try node.requiredItems() {
        items.append(try FactValue(item, as: element, at: time))
      }
      self = .list(items)
    default: self = try FactValue(literal: node, as: type.present, at: time)
    }
  }

  /// A number, sum or time, as a condition writes it; a time may also be a span from now.
  private init(
    literal node: Node, as type: FactType, at time: DeskTime
  ) throws(MarkupError) {
    var text = try node.requiredText()
    let isTime = type == .instant || type == .day
    if isTime, text.hasPrefix("-") || text.hasPrefix("+") {
      text = "\(type == .day ? "today" : "now") \(text.prefix(1)) \(text.dropFirst())"
    }
    let expression = try Expression(
      parsing: text, at: node.textPlace, in: FactSchema(), expecting: type)
    guard let value = expression.value(Facts(), at: time) else {
      throw MarkupError(at: node.place, "this comes to nothing")
    }
    self = value
  }
}

extension FactRecord {
  fileprivate init(
    _ node: Node, as type: RecordType, at time: DeskTime
  ) throws(MarkupError) {
    try node.allowOnly(type.fields.map(\.name) + ["key"])
    var record = FactRecord(
      type, key: node["key"]?.text ?? "",
      type.fields.map { FactValue(blank: $0.type, time.currency) })
    for field in type.fields {
      guard let value = node[field.name] else { continue }
      record[field.name] = try FactValue(value, as: field.type, at: time)
    }
    self = record
  }
}

extension LocalText {
  /// A text in several languages, or one wording for all.
  package init(_ node: Node) throws(MarkupError) {
    if let text = node.text {
      self.init(verbatim: text)
      return
    }
    guard let pairs = node.pairs else {
      throw MarkupError(at: node.place, "a text in each language is needed here")
    }
    var texts: [String: String] = [:]
    for pair in pairs { texts[try pair.key.requiredText()] = try pair.value.requiredText() }
    self.init(texts)
  }
}
