/// A matter as another system's ticket tells it: the issue, what was said about it, and the system's own figures.
package struct Ticket: Hashable, Codable, Sendable {
  /// The system and its number of the ticket: by them it is known again.
  package var system: String
  package var key: String
  package var issue: Issue
  /// Of one ticket; a row that tells more is none.
  package static let mostContacts = 1 << 16

  /// Oldest first.
  package var contacts: [PastContact] = []
  /// What was written in the ticket for colleagues alone, oldest first.
  package var notes: [Note] = []
  package var figures: [Figure] = []
  /// Fields that the system's owner added, by their name there.
  package var fields: [String: String] = [:]

  package init(system: String, key: String, issue: Issue) {
    self.system = system
    self.key = key
    self.issue = issue
  }

  /// A line for colleagues, by the name that its system gives the writer.
  package struct Note: Hashable, Codable, Sendable {
    package var at: Instant
    package var by: String
    package var words: String

    package init(at: Instant, by: String, words: String) {
      self.at = at
      self.by = by
      self.words = words
    }
  }

  /// One of the system's figures: minutes by the calendar and within the hours of business, or how often.
  package struct Figure: Hashable, Codable, Sendable {
    /// Which figure it is, by the name that a mapping gives it.
    package enum What: String, Codable, Sendable, CaseIterable {
      case firstReply = "first-reply"
      case firstResolution = "first-resolution"
      case fullResolution = "full-resolution"
      case requesterWait = "requester-wait"
      case agentWait = "agent-wait"
      case onHold = "on-hold"
      case reopens, replies
    }

    package var what: What
    package var calendar: Int?
    package var business: Int?

    package init(_ what: What, calendar: Int? = nil, business: Int? = nil) {
      self.what = what
      self.calendar = calendar
      self.business = business
    }
  }
}
