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
    if new.contains(where: { $0.act.target != nil }) {
      refold()
    } else {
      for entry in new { facts.apply(entry) }
    }
  }

  private mutating func refold() {
    let uncounted = uncounted
    facts = ContactFacts()
    for entry in entries where !uncounted.contains(entry.sequence) { facts.apply(entry) }
  }

  /// Sequences of entries that do not count: undone, or withdrawn by an entry that counts itself.
  package var uncounted: Set<Int> {
    var uncounted: Set<Int> = []
    for entry in entries.reversed() where !uncounted.contains(entry.sequence) {
      if let target = entry.act.target { uncounted.insert(target) }
    }
    return uncounted
  }
}

extension Act {
  /// The entry that no longer counts because of this act.
  package var target: Int? {
    switch self {
    case .undone(let sequence), .withdrawn(let sequence): sequence
    default: nil
    }
  }
}
