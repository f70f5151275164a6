/// What the register of those who want no marketing calls said of his number, and on what day. It is kept among the
/// fields that other systems tell, so that a list of the register can be imported too: `listed 2026-11-22`, `free
/// 2026-11-22`.
package struct RegisterCheck: Hashable, Sendable {
  package let isListed: Bool
  /// Nil where nobody said when.
  package let on: Day?

  /// The field of the customer that holds it.
  package static let field = "do-not-call"
  /// How long it may be relied on.
  package static let days = 15

  package init(isListed: Bool, on day: Day?) {
    self.isListed = isListed
    on = day
  }

  /// What it says that is not understood is read as a no.
  package init?(_ text: String) {
    let words = text.split(separator: " ")
    guard let first = words.first else { return nil }
    isListed = first != "free"
    on = words.last.flatMap { Day(iso: String($0)) }
  }

  package var text: String {
    (isListed ? "listed" : "free") + (on.map { " \($0.iso)" } ?? "")
  }

  /// Whether it says, not too long ago, that he may be called.
  package func isFree(on today: Day) -> Bool {
    guard let on, !isListed else { return false }
    return (0...Self.days).contains(today.number - on.number)
  }
}

extension Customer {
  /// Nil where nobody has looked.
  package var register: RegisterCheck? { extra[RegisterCheck.field].flatMap(RegisterCheck.init) }
}
