package import Casework

extension Facts {
  /// The facts of `FactSchema.desk(with: own)` over a file and a call. The envelope is set by whoever knows the desk.
  package init(
    file: CustomerFile, call: CallSituation, own: OwnFacts = .none, at time: DeskTime
  ) {
    self.init([
      "customer": .record(FactRecord(file, own, at: time.now)),
      "call": .record(FactRecord(call, in: file, at: time.now)),
    ])
  }
}

/// An empty text is one that the source did not have.
func present(_ text: String?) -> FactValue? {
  guard let text, !text.isEmpty else { return nil }
  return .text(text)
}

extension FactRecord {
  fileprivate init(_ file: CustomerFile, _ own: OwnFacts, at now: Instant) {
    let customer = file.customer
    func reach(_ kind: ContactPoint.Kind) -> FactValue? {
      present(customer.contactPoints.first { $0.kind == kind }?.value)
    }
    let payments = file.paymentMethods.map { FactValue.record(FactRecord($0)) }
    self.init(
      own.customer, key: customer.account,
      [
        .text(customer.account), .choice(customer.kind.rawValue), present(customer.name),
        .text(customer.language), present(customer.city), .choice(customer.form.rawValue),
        .number(Int64(customer.monthsWithUs)), .truth(customer.hasLeft), present(customer.care),
        customer.born.map(FactValue.day), reach(.phone), reach(.mail),
        present(customer.idLastFour), file.monthly.map(FactValue.money),
        file.contract.map { .record(FactRecord($0)) }, payments.first,
        .list(file.products.map { .record(FactRecord($0)) }),
        .list(file.bills.map { .record(FactRecord($0)) }), .list(payments),
        .list(file.issues.map { .record(FactRecord($0, at: now)) }),
        .list(file.promises.map { .record(FactRecord($0, at: now)) }),
        .list(file.requests.map { .record(FactRecord($0, at: now)) }),
        .list(file.credits.map { .record(FactRecord($0)) }),
        .list(file.contacts.map { .record(FactRecord($0)) }),
        .list(file.told.map { .record(FactRecord($0)) }),
        .list(file.needs.map { .record(FactRecord($0)) }),
        .list(file.faults.map { .record(FactRecord($0)) }),
        .list(file.payments.map { .record(FactRecord($0)) }),
        .list(file.gestures.map { .record(FactRecord($0)) }),
        .list(file.followUps.map { .record(FactRecord($0, at: now)) }),
        .list(file.surveys.map { .record(FactRecord($0)) }),
        .list(file.consents.map { .record(FactRecord($0)) }),
        .truth(file.consents(to: .messages) != false),
        file.unanswered.map { .record(FactRecord($0)) },
        .list(file.notices(at: now).map { .record(FactRecord($0)) }),
        .record(own.record(of: customer)),
      ])
  }

  fileprivate init(_ call: CallSituation, in file: CustomerFile, at now: Instant) {
    let contact = call.contact
    self.init(
      .call,
      [
        .choice(contact.opening.channel.rawValue), .choice(contact.opening.direction.rawValue),
        .choice(contact.speaker?.who.rawValue ?? "unknown"),
        .choice(contact.identification.rawValue),
        .choice(call.mood(in: file, at: now).rawValue),
        contact.opening.waited.map(FactValue.duration), present(contact.opening.menu),
        present(call.reason), .number(Int64(call.earlierContacts(in: file, at: now))),
        .truth(call.isComplaint), .truth(contact.leavingAsked != nil), .truth(call.isSolved),
        .truth(file.contacts.isEmpty), .instant(contact.opened ?? now),
      ])
  }
}

extension CustomerFile {
  /// What he pays a month; nil where he has nothing, or pays in several currencies.
  package var monthly: Money? {
    guard let first = products.first?.monthly else { return nil }
    return products.dropFirst().reduce(Optional(first)) { $0?.adding($1.monthly) }
  }
}
