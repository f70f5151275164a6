package import Markup

/// A condition or a value, parsed, type-checked and ready. Asking it can not fail: what cannot be known is nil.
package struct Expression: Hashable, Sendable {
  package let text: String
  package let type: FactType
  /// The checked tree, for whoever must reason about it.
  package let term: Term
  /// What is surely there once this is true.
  package let proves: Set<Term>

  /// - Parameters:
  ///   - place: where the first letter of `text` stands; errors are counted from it.
  ///   - expecting: the type that is needed; nil for any.
  ///   - knowing: what is known to be there, as another condition proves it.
  /// - Throws: `MarkupError` at the word that is wrong, with the nearest known name where there is one.
  package init(
    parsing text: String, at place: Place, in schema: FactSchema, expecting: FactType? = nil,
    knowing: Set<Term> = []
  ) throws(MarkupError) {
    do {
      let checker = Checker(schema: schema, present: knowing)
      let checked = try checker.check(try Parser.parse(text), expecting: expecting)
      self.text = text
      type = checked.type
      term = checked.term
      proves = checked.presentIfTrue
    } catch {
      throw MarkupError(at: place.moved(by: error.offset), error.sentence)
    }
  }

  /// Reads a scalar of a YAML file.
  package init(
    _ node: Node, in schema: FactSchema, expecting: FactType? = nil, knowing: Set<Term> = []
  ) throws(MarkupError) {
    try self.init(
      parsing: try node.requiredText(), at: node.textPlace, in: schema, expecting: expecting,
      knowing: knowing)
  }

  package func value(_ facts: Facts, at time: DeskTime) -> FactValue? {
    Evaluator(facts: facts, time: time).value(of: term)
  }

  /// The answer of a condition; nil where it cannot be known.
  package func holds(_ facts: Facts, at time: DeskTime) -> Bool? {
    value(facts, at: time)?.truth
  }

  /// The value, and the facts that decided it.
  package func evaluate(_ facts: Facts, at time: DeskTime) -> Verdict {
    Explainer(facts: facts, time: time).verdict(on: term)
  }
}

/// What a condition came to, and why.
package struct Verdict: Hashable, Sendable {
  /// Nil where it cannot be known.
  package let value: FactValue?
  /// The facts that decided it, in the order in which they were asked, each once.
  package let because: [Because]

  package init(value: FactValue?, because: [Because]) {
    self.value = value
    self.because = because
  }
}

/// A fact that decided a verdict.
package struct Because: Hashable, Sendable {
  /// Its name from the top: `customer.invoices.status`.
  package let path: String
  /// Nil where it is absent.
  package let value: FactValue?
  /// The thing of a collection that it belongs to.
  package let element: FactRecord?

  package init(path: String, value: FactValue?, element: FactRecord? = nil) {
    self.path = path
    self.value = value
    self.element = element
  }
}

extension Node {
  /// Where the first letter of a scalar's text stands: behind the quote, where there is one.
  package var textPlace: Place {
    guard case .scalar(_, let isQuoted) = content, isQuoted else { return place }
    return Place(path: place.path, line: place.line, column: place.column + 1)
  }
}

extension Place {
  func moved(by offset: Int) -> Place {
    Place(path: path, line: line, column: column + offset)
  }
}
