/// Where a contact stands: a fold over its entries, and nothing else.
package struct ContactState: Hashable, Sendable {
  package let id: ContactID
  package private(set) var entries: [Entry] = []
  package private(set) var facts = ContactFacts()

  package init(id: ContactID, entries: [Entry] = []) {
    self.id = id
    append(entries)
  }

  /// A clock that was set back does not turn the order of entries around.
  package func notBefore(_ now: Instant) -> Instant {
    max(now, entries.last?.at ?? now, facts.opened ?? now)
  }

  package var lastSequence: Int { entries.last?.sequence ?? 0 }

  /// An undo changes what earlier entries mean, so it folds them all again.
  package mutating func append(_ new: [Entry]) {
    entries += new
    let undoes = new.contains { if case .undone = $0.act { true } else { false } }
    if undoes {
      refold()
    } else {
      for entry in new { facts.apply(entry) }
    }
  }

  /// Sequences of entries that no longer count.
  package var undone: Set<Int> {
    Set(entries.compactMap { if case .undone(let sequence) = $0.act { sequence } else { nil } })
  }

  private mutating func refold() {
    let undone = undone
    facts = ContactFacts()
    for entry in entries where !undone.contains(entry.sequence) { facts.apply(entry) }
  }
}
