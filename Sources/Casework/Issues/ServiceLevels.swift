/// What the clocks of a file show at one time: of its issues, and of what was asked of other departments. It is worked out
/// from what the journal tells of them; of a time that is past it says what was true then.
package struct ServiceLevels: Hashable, Codable, Sendable {
  /// The clocks of one issue, each in open hours and by the calendar.
  package struct OfIssue: Hashable, Codable, Sendable {
    package let number: Int64
    /// Nil where it was solved and nobody told when he was first answered.
    package let firstReply: ServiceClock.Reading?
    package let firstResolution: ServiceClock.Reading
    package let fullResolution: ServiceClock.Reading
    package let requesterWait: ServiceClock.Reading
    package let ownWork: ServiceClock.Reading
    package let due: Instant?
    /// Not solved by the time that was set.
    package let isLate: Bool
  }

  /// The clock of what was asked of a department.
  package struct OfRequest: Hashable, Codable, Sendable {
    package let department: String
    package let asked: Instant
    package let due: Instant
    package let answer: ServiceClock.Reading
    package let isLate: Bool
  }

  package let issues: [OfIssue]
  package let requests: [OfRequest]

  package init(of file: CustomerFile, at now: Instant, in hours: CalendarHistory) {
    issues = file.issues.filter { $0.opened <= now }.map { told in
      let issue = told.asItStood(at: now)
      let clocks = file.clocks(of: issue)
      return OfIssue(
        number: issue.number,
        firstReply: clocks.firstReply.hasStopped(by: now)
          ? nil : clocks.firstReply.reading(at: now, in: hours),
        firstResolution: clocks.firstResolution.reading(at: now, in: hours),
        fullResolution: clocks.fullResolution.reading(at: now, in: hours),
        requesterWait: clocks.requesterWait.reading(at: now, in: hours),
        ownWork: clocks.ownWork.reading(at: now, in: hours),
        due: issue.due,
        isLate: issue.due.map { $0 < issue.solvedForGood ?? now } ?? false)
    }
    requests = file.requests.filter { $0.asked <= now }.map { request in
      OfRequest(
        department: request.department, asked: request.asked, due: request.due,
        answer: request.clock.reading(at: now, in: hours), isLate: request.isLate(at: now))
    }
  }
}

extension InternalRequest {
  /// Runs from its asking until it is answered.
  package var clock: ServiceClock {
    var clock = ServiceClock()
    clock.apply(.activate, at: asked)
    if let answered { clock.apply(.fulfil, at: max(answered, asked)) }
    return clock
  }
}
