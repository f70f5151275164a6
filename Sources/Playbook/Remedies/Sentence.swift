package import Casework
import Markup

/// A sentence in every language of the desk, with facts in its slots.
package struct Sentence: Hashable, Sendable {
  /// By language.
  package let lines: [String: Line]
  /// The expression of each slot, by the slot's name.
  let slots: [String: Expression]

  /// - Throws: where a language is missing, a slot names no fact, its fact may be absent although `rule` holds, or the
  ///   languages do not have the same slots.
  init(_ node: Node, languages: [String], rule: Rule) throws(MarkupError) {
    try node.allowOnly(languages)
    var lines: [String: Line] = [:]
    var slots: [String: Expression] = [:]
    for language in languages {
      let line = try Line(try node.required(language))
      for slot in line.slots {
        slots[slot.name] = try Sentence.fact(slot, of: line, rule: rule)
      }
      lines[language] = line
    }
    self.lines = lines
    self.slots = slots
    try checkSlots(of: languages)
  }

  private static func fact(
    _ slot: Slot, of line: Line, rule: Rule
  ) throws(MarkupError) -> Expression {
    let place = Place(
      path: line.place.path, line: line.place.line, column: line.place.column + slot.offset + 1)
    let fact = try Expression(
      parsing: slot.name, at: place, in: rule.schema, knowing: rule.when.proves)
    if fact.type.isOptional {
      throw MarkupError(
        at: place, "`\(slot.name)` may be absent; ask `\(slot.name) exists` in `when`")
    }
    guard fact.type.canBeWorded else {
      throw MarkupError(at: place, "\(fact.type.sentence) cannot be put into a sentence")
    }
    return fact
  }

  private func checkSlots(of languages: [String]) throws(MarkupError) {
    guard let first = languages.first, let model = lines[first] else { return }
    let needed = Set(model.slots.map(\.name))
    for language in languages.dropFirst() {
      guard let line = lines[language] else { continue }
      let present = Set(line.slots.map(\.name))
      if let missing = needed.symmetricDifference(present).sorted().first {
        throw MarkupError(
          at: line.place,
          "the slot `\(missing)` does not stand in both `\(first)` and `\(language)`")
      }
    }
  }

  func worded(with facts: Facts, at time: DeskTime) -> WordedSentence {
    WordedSentence(lines: lines, values: slots.compactMapValues { $0.value(facts, at: time) })
  }
}

/// A sentence with its facts, to be put into words of the language that is read.
package struct WordedSentence: Hashable, Sendable {
  private let lines: [String: Line]
  /// By slot.
  package let values: [String: FactValue]

  init(lines: [String: Line], values: [String: FactValue]) {
    self.lines = lines
    self.values = values
  }

  package func text(in words: Words, people: [String: FormOfAddress] = [:]) -> String {
    guard let line = lines[words.language] else { return "" }
    return line.render(
      values: values.compactMapValues { $0.lineValue(in: words.language) }, people: people,
      words: words, zone: words.zone)
  }
}

extension FactType {
  /// Whether a value of it can stand in a slot.
  package var canBeWorded: Bool {
    switch present {
    case .number, .money, .text, .words, .day, .instant, .workdays: true
    case .truth, .choice, .duration, .record, .list, .optional: false
    }
  }
}

extension FactValue {
  /// As a slot takes it; nil where it has no words of its own.
  package func lineValue(in language: String) -> LineValue? {
    switch self {
    case .number(let number): .number(Int(clamping: number))
    case .workdays(let count): .number(count)
    case .money(let money): .money(money)
    case .text(let text): .text(text)
    case .words(let words): .text(words[language])
    case .day(let day): .day(day)
    case .instant(let instant): .instant(instant)
    case .truth, .choice, .duration, .record, .list: nil
    }
  }
}
