package import Casework

// What was done, asked and promised; `late` and `broken` are as of now.

extension FactRecord {
  package init(_ issue: Issue, at now: Instant) {
    let isLate = issue.status != .solved && (issue.due.map { $0 < now } ?? false)
    self.init(
      .issue, key: String(issue.number),
      [
        .number(issue.number), .words(issue.title), .text(issue.reason),
        .choice(issue.status.rawValue), .instant(issue.opened), issue.due.map(FactValue.instant),
        present(issue.owner), .truth(isLate), issue.cause.map { .choice($0.rawValue) },
        .choice(issue.priority.rawValue),
      ])
  }

  package init(_ promise: Promise, at now: Instant) {
    self.init(
      .promise, key: String(promise.id),
      [
        .words(promise.what), .instant(promise.due), .instant(promise.made), .text(promise.by),
        .choice(promise.status.rawValue), promise.issue.map(FactValue.number),
        .truth(promise.isBroken(at: now)), .text(promise.keeper),
      ])
  }

  package init(_ request: InternalRequest, at now: Instant) {
    self.init(
      .request,
      [
        .text(request.department), .text(request.what), .instant(request.asked),
        .instant(request.due), .choice(request.status.rawValue),
        request.issue.map(FactValue.number),
        .truth(request.status == .open && request.due < now), present(request.answer),
        request.answered.map(FactValue.instant),
      ])
  }

  package init(_ credit: Credit) {
    self.init(
      .credit,
      [
        .money(credit.amount), .text(credit.reason), .instant(credit.given), .text(credit.by),
      ])
  }

  package init(_ contact: PastContact) {
    self.init(
      .contact, key: contact.reference.map { String($0) } ?? "",
      [
        .instant(contact.at), .choice(contact.channel.rawValue),
        .choice(contact.direction.rawValue), .text(contact.rep), .text(contact.reason),
        present(contact.summary), .choice(contact.interface.rawValue), present(contact.cause),
        contact.waited.map(FactValue.duration),
      ])
  }
}
