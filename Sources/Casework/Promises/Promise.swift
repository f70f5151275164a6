/// What we said we would do, and by when. A promise without a date is none.
package struct Promise: Hashable, Codable, Sendable {
  /// `moved` is a promise for which a later time was agreed and that was then settled; while it is open its first time is
  /// in `firstDue`.
  package enum Status: String, Codable, Sendable { case open, kept, broken, moved }

  /// The store's number; zero until it is kept there.
  package var id: Int64
  package var what: LocalText
  package var due: Instant
  package var made: Instant
  /// Who gave it.
  package var by: String
  package var status: Status
  package var issue: Int64?
  /// Who keeps it, where that is somebody else than who gave it.
  package var owner: String?
  /// To whom it was given, where that is not the customer himself.
  package var to: String?
  /// What it was due at first, where a later time was agreed.
  package var firstDue: Instant?
  /// When it was kept, or given up.
  package var settled: Instant?
  /// What shows that it was kept; or why it was not, or was moved.
  package var evidence: String?
  /// When it was given up, and why, where something else became of it since.
  package var broken: Instant?
  package var whyBroken: String?

  package init(
    id: Int64 = 0, what: LocalText, due: Instant, made: Instant, by: String,
    status: Status = .open, issue: Int64? = nil, owner: String? = nil, to: String? = nil,
    firstDue: Instant? = nil, settled: Instant? = nil, evidence: String? = nil
  ) {
    self.id = id
    self.what = what
    self.due = due
    self.made = made
    self.by = by
    self.status = status
    self.issue = issue
    self.owner = owner
    self.to = to
    self.firstDue = firstDue
    self.settled = settled
    self.evidence = evidence
  }

  /// Who has to keep it now.
  package var keeper: String { owner ?? by }

  /// How long one that was not kept is raised again: as long as the moments of truth and the remedies that ship raise it.
  package static let raisedFor = Duration.days(60)

  /// Broken, and so lately that it may be why somebody calls.
  package func isRaised(at now: Instant) -> Bool {
    isBroken(at: now) && due >= now - Promise.raisedFor
  }

  /// Not kept by its time, whether or not somebody has marked it so.
  package func isBroken(at now: Instant) -> Bool {
    status == .broken || (status == .open && due < now)
  }
}
