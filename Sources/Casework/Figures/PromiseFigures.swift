/// What became of the promises that came due in a period, each by the time at which it was due at first: an agreed later
/// time takes none out of it.
package struct PromiseFigures: Hashable, Sendable {
  /// What became of one promise; each is counted once.
  package enum End: String, Hashable, Sendable, CaseIterable {
    case keptInTime = "kept-in-time"
    /// After its time, or after the later one that was agreed.
    case keptLate = "kept-late"
    /// Told as kept, without a word of when.
    case keptUndated = "kept-undated"
    /// A later time was agreed: it was kept by then, given up, or still runs.
    case renegotiated
    case broken
    /// Its time is over, and nobody has said what became of it.
    case open
  }

  package let ends: [End: Int]

  package init(_ ends: [End: Int]) { self.ends = ends }

  package subscript(end: End) -> Int { ends[end] ?? 0 }

  package var cameDue: Int { ends.values.reduce(0, +) }

  /// In time, as it was promised; those of which nobody knows when they were kept count neither way.
  package var kept: Share { Share(self[.keptInTime], of: cameDue - self[.keptUndated]) }
}

extension PromiseFigures: Encodable {
  private enum CodingKeys: CodingKey {
    case cameDue, keptInTime, keptLate, keptUndated, renegotiated, broken, open, kept
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(cameDue, forKey: .cameDue)
    try container.encode(self[.keptInTime], forKey: .keptInTime)
    try container.encode(self[.keptLate], forKey: .keptLate)
    try container.encode(self[.keptUndated], forKey: .keptUndated)
    try container.encode(self[.renegotiated], forKey: .renegotiated)
    try container.encode(self[.broken], forKey: .broken)
    try container.encode(self[.open], forKey: .open)
    try container.encode(kept, forKey: .kept)
  }
}
