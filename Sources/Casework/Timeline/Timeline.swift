/// All that happened with a customer, newest first, as one list.
package struct Timeline: Hashable, Sendable {
  package let events: [TimelineEvent]

  /// - Parameters:
  ///   - kinds: those to show; nil for all.
  ///   - now: a notice that begins or ends later is none yet.
  ///   - zone: in which a day that has no hour begins.
  package init(
    _ file: CustomerFile, kinds: Set<TimelineEvent.Kind>? = nil, at now: Instant, in zone: Zone
  ) {
    let gathered = Gathering(file: file, now: now, zone: zone).events
    let wanted = kinds.map { kinds in gathered.filter { kinds.contains($0.kind) } } ?? gathered
    events = wanted.enumerated().sorted {
      ($1.element.at, $0.offset) < ($0.element.at, $1.offset)
    }.map(\.element)
  }

  /// At most `limit` events, from the newest that is before `before` on.
  package func page(before: Instant? = nil, limit: Int) -> ArraySlice<TimelineEvent> {
    let start = before.map { before in events.partitioned { $0.at < before } } ?? 0
    return events[start...].prefix(limit)
  }
}

extension Array {
  /// The first place from which on `belongs` holds, where it holds for no element before one for which it does not.
  fileprivate func partitioned(by belongs: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Everything of a file that has a time. What has a day alone stands at its beginning.
private struct Gathering {
  let file: CustomerFile
  let now: Instant
  let zone: Zone

  var events: [TimelineEvent] { work + money + care + desk + file.changes.compactMap(event) }

  private func start(_ day: Day) -> Instant { zone.instant(WallTime(day: day)) }

  private var work: [TimelineEvent] {
    file.contacts.map { TimelineEvent(at: $0.at, .contact($0)) }
      + file.issues.flatMap { issue in
        [TimelineEvent(at: issue.opened, .issueOpened(issue))]
          + issue.history.map { TimelineEvent(at: $0.at, .issueChanged(issue, $0)) }
      }
      + file.promises.flatMap { promise in
        [TimelineEvent(at: promise.made, .promised(promise))]
          + (promise.settled.map { [TimelineEvent(at: $0, .promiseSettled(promise))] } ?? [])
      }
      + file.requests.flatMap { request in
        [TimelineEvent(at: request.asked, .requested(request))]
          + (request.answered.map { [TimelineEvent(at: $0, .requestAnswered(request))] } ?? [])
      }
  }

  private var money: [TimelineEvent] {
    file.bills.map { TimelineEvent(at: start($0.issued), .billed($0)) }
      + file.payments.flatMap { payment in
        [TimelineEvent(at: start(payment.on), .paid(payment))]
          + (payment.bounced.map { [TimelineEvent(at: start($0), .bounced(payment))] } ?? [])
      }
      + file.credits.map { TimelineEvent(at: $0.given, .credited($0)) }
      + file.gestures.map { TimelineEvent(at: $0.given, .gestured($0)) }
      + file.productChanges.map { TimelineEvent(at: start($0.on), .productChanged($0)) }
  }

  private var care: [TimelineEvent] {
    let faults = (file.faults + file.pastFaults).flatMap { fault in
      [TimelineEvent(at: fault.began, .faultBegan(fault))]
        + (fault.ended.map { [TimelineEvent(at: $0, .faultEnded(fault))] } ?? [])
    }
    return faults
      + file.surveys.map { TimelineEvent(at: $0.answered ?? $0.asked, .surveyed($0)) }
      + file.followUps.map { TimelineEvent(at: $0.made, .followUpPlanned($0)) }
      + file.told.map { TimelineEvent(at: start($0.on), .told($0)) }
      + file.needs.map { TimelineEvent(at: start($0.stated), .needed($0)) }
      + file.consents.map { TimelineEvent(at: $0.at, .consented($0)) }
      + file.kudos.map { TimelineEvent(at: $0.at, .praised($0)) }
      + file.ideas.map { TimelineEvent(at: $0.at, .idea($0)) }
      + file.messages.flatMap { message in
        [TimelineEvent(at: message.queued, .queued(message))]
          + (message.delivered.map { [TimelineEvent(at: $0, .delivered(message))] } ?? [])
      }
  }

  private var desk: [TimelineEvent] {
    (file.notices + file.pastNotices).filter { !$0.isForEverybody }.flatMap { notice in
      [TimelineEvent(at: notice.from, .noticeBegan(notice))]
        + (notice.over.map { [TimelineEvent(at: $0, .noticeEnded(notice))] } ?? [])
    }.filter { $0.at <= now }
  }

  /// Nil where the thing itself tells of it: a promise when it was settled last, a request when it was answered.
  private func event(_ change: ItemChange) -> TimelineEvent? {
    switch change.list {
    case .promise:
      guard let promise = file.promises.first(where: { $0.id == change.id }),
        promise.settled != change.at
      else { return nil }
      return TimelineEvent(at: change.at, .promiseChanged(promise, change))
    case .request:
      guard change.what == .ticked,
        let request = file.requests.first(where: { $0.id == change.id })
      else { return nil }
      return TimelineEvent(at: change.at, .requestTicked(request, change))
    case .followUp:
      return file.followUps.first { $0.id == change.id }.map {
        TimelineEvent(at: change.at, .followUpEnded($0, change))
      }
    case .idea:
      return file.ideas.first { $0.id == change.id }.map {
        TimelineEvent(at: change.at, .ideaChanged($0, change))
      }
    }
  }
}

extension Message {
  /// When it was sent, or failed.
  fileprivate var delivered: Instant? {
    switch state {
    case .sent, .failed: changed
    case .queued, .sending: nil
    }
  }
}
