/// Why something does not go in: a key of the words, under `intake`, and what fills its slots. Whoever tells a person puts
/// it into words.
package struct Reason: Hashable, Sendable, ExpressibleByStringLiteral {
  /// What fills a slot of the sentence.
  package enum Value: Hashable, Sendable, ExpressibleByStringInterpolation {
    case text(String)
    /// One of these, as "a or b or c".
    case either([String])
    /// Told one after another.
    case reasons([Reason])

    package init(stringLiteral value: String) { self = .text(value) }
  }

  package let key: String
  package let slots: [String: Value]

  package init(_ key: String, _ slots: [String: Value]) {
    self.key = key
    self.slots = slots
  }

  package init(stringLiteral key: String) { self.init(key, [:]) }
}

extension Reason {
  static func noneOf(_ known: [String]) -> Reason {
    Reason("intake.not-one-of", ["known": .text(known.joined(separator: ", "))])
  }
}
