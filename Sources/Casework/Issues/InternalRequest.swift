/// Work asked of another department, with its clock.
package struct InternalRequest: Hashable, Codable, Sendable {
  /// An answer, good or not, ends its clock.
  package enum Status: String, Codable, Sendable { case open, answered }

  /// Whether the answer was good, and the thanks that go with it: a mark for who helped, never a board of blame.
  package struct Tick: Hashable, Codable, Sendable {
    package var isGood: Bool
    package var words: String
    package var by: String
    package init(isGood: Bool, words: String = "", by: String) {
      self.isGood = isGood
      self.words = words
      self.by = by
    }
  }

  /// The store's number; zero until it is kept there.
  package var id: Int64
  package var department: String
  package var what: String
  package var asked: Instant
  package var due: Instant
  package var status: Status
  package var issue: Int64?
  /// Who asked.
  package var by: String?
  package var answer: String?
  package var answered: Instant?
  /// Who answered, by name.
  package var answeredBy: String?
  package var tick: Tick?

  package init(
    id: Int64 = 0, department: String, what: String, asked: Instant, due: Instant,
    status: Status = .open, issue: Int64? = nil, by: String? = nil, answer: String? = nil,
    answered: Instant? = nil, answeredBy: String? = nil, tick: Tick? = nil
  ) {
    self.id = id
    self.department = department
    self.what = what
    self.asked = asked
    self.due = due
    self.status = status
    self.issue = issue
    self.by = by
    self.answer = answer
    self.answered = answered
    self.answeredBy = answeredBy
    self.tick = tick
  }

  /// Not answered by its time; for good where the answer came late.
  package func isLate(at now: Instant) -> Bool {
    due < (answered ?? now) && (status == .open || answered != nil)
  }
}

extension InternalRequest {
  /// Entries that were kept before requests had numbers are requests too.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decodeIfPresent(Int64.self, forKey: .id) ?? 0
    department = try container.decode(String.self, forKey: .department)
    what = try container.decode(String.self, forKey: .what)
    asked = try container.decode(Instant.self, forKey: .asked)
    due = try container.decode(Instant.self, forKey: .due)
    status = try container.decode(Status.self, forKey: .status)
    issue = try container.decodeIfPresent(Int64.self, forKey: .issue)
    by = try container.decodeIfPresent(String.self, forKey: .by)
    answer = try container.decodeIfPresent(String.self, forKey: .answer)
    answered = try container.decodeIfPresent(Instant.self, forKey: .answered)
    answeredBy = try container.decodeIfPresent(String.self, forKey: .answeredBy)
    tick = try container.decodeIfPresent(Tick.self, forKey: .tick)
  }
}
