/// A sentence that a person reads on the screen, before it is worded: its key in Resources/words and what
/// stands in its slots.
package struct Phrase: Hashable, Sendable {
  package let key: String
  package let slots: [String: String]

  package init(_ key: String, _ slots: [String: String] = [:]) {
    self.key = key
    self.slots = slots
  }
}

/// Why the engine did not do what was asked. Nothing was changed.
package struct Refusal: Error, Hashable, Sendable {
  package let phrase: Phrase

  package init(_ key: String, _ slots: [String: String] = [:]) { phrase = Phrase(key, slots) }
}
