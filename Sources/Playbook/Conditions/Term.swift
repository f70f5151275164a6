/// A checked condition: names are resolved, types fit, and every absence is asked for.
package indirect enum Term: Hashable, Sendable {
  case literal(FactValue)
  case now
  case today
  case fact(FactPath)
  /// A field of what another term gives.
  case field(Term, index: Int, name: String)
  case not(Term)
  case and([Term])
  case or([Term])
  /// `order` where the two are of an ordered choice.
  case compare(Comparison, Term, Term, order: Choice?)
  case member(Term, of: [Term])
  case between(Term, Term, Term, order: Choice?)
  case exists(Term)
  case otherwise(Term, Term)
  case arithmetic(Arithmetic, Term, Term)
  case timing(Timing, Term, span: Term)
  /// The things of a list for which a condition holds.
  case filtered(Term, where: Term)
  case any(Term)
  case all(Term, where: Term)
  case count(Term)
  /// `zero` is the type of what is added: an empty list has a sum too.
  case sum(Term, over: Term, zero: FactType)
  /// The first thing of a list, as the file has them.
  case first(Term)
  /// The thing whose field `clock` is greatest; the later in the list of equals.
  case latest(Term, clock: Int)
}

extension Term {
  /// The terms that it is made of, in the order in which they are written.
  package var children: [Term] {
    switch self {
    case .literal, .now, .today, .fact: []
    case .field(let inner, _, _), .not(let inner), .exists(let inner), .any(let inner),
      .count(let inner), .first(let inner), .latest(let inner, _):
      [inner]
    case .and(let parts), .or(let parts): parts
    case .compare(_, let left, let right, _), .otherwise(let left, let right),
      .arithmetic(_, let left, let right), .timing(_, let left, let right),
      .filtered(let left, let right), .all(let left, let right), .sum(let left, let right, _):
      [left, right]
    case .member(let value, let members): [value] + members
    case .between(let value, let low, let high, _): [value, low, high]
    }
  }

  /// Every fact that it asks for, in the order in which they are written.
  package var facts: [FactPath] {
    if case .fact(let path) = self { [path] } else { children.flatMap(\.facts) }
  }
}

/// How two values are compared, spelt as a condition spells it.
package enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal = "is"
  case unequal = "is not"
  case atLeast = "at least"
  case atMost = "at most"
  case less = "<"
  case greater = ">"
}

/// What is worked out of two whole numbers or two sums, spelt as a condition spells it.
package enum Arithmetic: String, Hashable, Sendable, CaseIterable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  /// Towards zero, as money and counts are whole; by zero it is unknown.
  case divided = "/"
}

/// How far an instant or a day lies from now, measured by a span of time.
package enum Timing: String, Hashable, Sendable, CaseIterable {
  /// From now on, and not further ahead than the span.
  case within
  /// Not after now, and not longer ago than the span.
  case withinLast = "within last"
  /// Longer ago than the span.
  case olderThan = "older than"
}

/// The name of a fact, resolved to where its value stands. A class only so that asking for it copies nothing.
package final class FactPath: Hashable, Sendable {
  /// Where the path begins: at a fact by its name, or at a thing of a list.
  package enum Root: Hashable, Sendable {
    case name(String)
    /// The thing that a `where` looks at; the outermost is 0.
    case element(Int)
  }

  package let root: Root
  /// The fields on the way, by their number in the record.
  package let indexes: [Int]
  /// From the top, as a person would write it: `customer.invoices.status`.
  package let text: String

  init(root: Root, indexes: [Int] = [], text: String) {
    self.root = root
    self.indexes = indexes
    self.text = text
  }

  package static func == (left: FactPath, right: FactPath) -> Bool {
    left === right
      || (left.root == right.root && left.indexes == right.indexes && left.text == right.text)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(root)
    hasher.combine(indexes)
  }
}
