/// A field of the customer that the desk has declared for itself. Its value is kept as text in `Customer.extra`, in the
/// one spelling that its kind has, so that every store and every import agrees on it.
package struct OwnField: Hashable, Sendable {
  /// What may be written in it, as `desk.yaml` declares it.
  package enum Kind: Hashable, Sendable { case text, number, day, choice }

  /// A value that it may have: the key that is kept, and the words that are read.
  package struct Choice: Hashable, Sendable {
    package let key: String
    package let title: LocalText
    package init(key: String, title: LocalText) {
      self.key = key
      self.title = title
    }
  }

  /// What was written in it, read by its kind; of a choice the key.
  package enum Value: Hashable, Sendable {
    case text(String)
    case number(Int64)
    case day(Day)
    case choice(String)
  }

  package let key: String
  package let title: LocalText
  package let kind: Kind
  /// What may be chosen; empty but for a choice.
  package let choices: [Choice]

  package init(key: String, title: LocalText, kind: Kind, choices: [Choice] = []) {
    self.key = key
    self.title = title
    self.kind = kind
    self.choices = choices
  }

  /// Reads a kept value; nil where it is none of this kind.
  package func value(of text: String) -> Value? {
    switch kind {
    case .text: .text(text)
    case .number: Int64(text).map(Value.number)
    case .day: Day(iso: text).map(Value.day)
    case .choice: choices.contains { $0.key == text } ? .choice(text) : nil
    }
  }

  /// What somebody typed or another system told, as it is kept; nil where it is no value of this kind. A choice may be
  /// named by its key or by its title in any language.
  package func canonical(_ typed: String) -> String? {
    switch kind {
    case .text: typed
    case .number: Int64(typed.filter { $0 != "," }).map { String($0) }
    case .day: Day(typed: typed)?.iso
    case .choice:
      choices.first { choice in
        choice.key == typed || choice.title.byLanguage.values.contains(typed)
      }?.key
    }
  }
}
