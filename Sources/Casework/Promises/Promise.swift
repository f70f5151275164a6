/// What we said we would do, and by when. A promise without a date is none.
package struct Promise: Hashable, Codable, Sendable {
  package enum Status: String, Codable, Sendable { case open, kept, broken, moved }

  /// The store's number; zero until it is kept there.
  package var id: Int64
  package var what: LocalText
  package var due: Instant
  package var made: Instant
  package var by: String
  package var status: Status
  package var issue: Int64?

  package init(
    id: Int64 = 0, what: LocalText, due: Instant, made: Instant, by: String,
    status: Status = .open, issue: Int64? = nil
  ) {
    self.id = id
    self.what = what
    self.due = due
    self.made = made
    self.by = by
    self.status = status
    self.issue = issue
  }

  /// Not kept by its time, whether or not somebody has marked it so.
  package func isBroken(at now: Instant) -> Bool {
    status == .broken || (status == .open && due < now)
  }
}
