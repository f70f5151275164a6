import Casework
import Testing

extension StoreContract {
  static let counting = [
    StoreRule("contacts that customers made are counted by the class of their cause") { store in
      _ = try store.given(contacts: [
        contact(0, cause: "wrong-charge"), contact(9, cause: "our-mistake"),
        contact(3, cause: "genuine-need"), contact(3, cause: "unknown"),
        contact(3, cause: "full-moon"), contact(3), contact(3, cause: ""),
      ])
      _ = try store.given(
        contacts: [
          contact(4, cause: "fault"), contact(10, cause: "fault"), contact(-1, cause: "fault"),
          contact(4, .outbound, cause: "fault"),
        ], of: Given.david)
      let causes = try store.figures().causes
      #expect(causes.contacts == 8)
      #expect(causes.classes.map(\.cause) == [.ourMistake, .product, .genuineNeed])
      #expect(causes.classes.map(\.contacts) == [2, 1, 1])
      #expect(causes.avoidable == Share(3, of: 4))
      #expect(causes.unknown == 1 && causes.ownNames == 1 && causes.unnamed == 2)
    },
    StoreRule("a contact that was closed here is counted as its wrap-up says") { store in
      let ronit = try store.given(Given.ronit)
      _ = try store.call(ronit, [.cause("promise-broken"), .closed(summary: "x")])
      let causes = try store.figures(at: Given.now + .hours(1)).causes
      #expect(causes.classes.map(\.cause) == [.unmetPromise])
    },
    StoreRule("a promise came due at its first time, and is counted by what became of it") {
      store in
      let due = Given.now - .days(4)
      let (before, after) = (due - .hours(1), due + .hours(1))
      _ = try store.given(promises: [
        promise(due, .kept, settled: before), promise(due, .kept, settled: due),
        promise(due, .kept, settled: after), promise(due, .kept), promise(due, .broken),
        promise(due, .open),
        // Moved on, within the period, out of it, in vain.
        promise(after, .kept, first: due, settled: after),
        promise(Given.now + .days(2), .open, first: due), promise(after, .moved, first: due),
        promise(after, .kept, first: due, settled: after + .hours(1)),
        promise(after, .broken, first: due), promise(after, .open, first: due),
        // Not of this period.
        promise(due, .kept, first: due - .days(20), settled: due),
        promise(Given.now + .hours(1), .open), promise(due - .days(20), .broken),
      ])
      let promises = try store.figures().promises
      #expect(
        promises.ends == [
          .keptInTime: 2, .keptLate: 2, .keptUndated: 1, .broken: 2, .open: 2, .renegotiated: 3,
        ])
      #expect(promises.cameDue == 12)
      #expect(promises.kept == Share(2, of: 11))
    },
    StoreRule("nothing is counted of nobody, and there is no percentage of nothing") { store in
      let figures = try store.figures()
      #expect(figures.causes.avoidable == Share(0, of: 0))
      #expect(figures.promises.kept.percent == nil)
    },
  ]

  private static func contact(
    _ daysAgo: Int, _ direction: ContactDirection = .inbound, cause: String? = nil
  ) -> PastContact {
    PastContact(
      at: Given.now - .days(daysAgo) - .hours(1), channel: .phone, direction: direction,
      rep: "Noa", reason: "internet.slow", summary: "x", cause: cause)
  }

  private static func promise(
    _ due: Instant, _ status: Promise.Status, first: Instant? = nil, settled: Instant? = nil
  ) -> Promise {
    Promise(
      what: ["en": "call back"], due: due, made: due - .days(30), by: "dana", status: status,
      firstDue: first, settled: settled)
  }
}

extension CaseStore {
  /// Of the ten days up to today.
  func figures(at now: Instant = Given.now) throws -> Figures {
    let period = Period(from: Given.today + -9, to: Given.today, in: .utc)
    return try figures(
      of: try #require(period), agedBefore: Given.now - .days(7),
      hours: CalendarHistory(.israeli(zone: .utc)), at: now)
  }

  func given(contacts: [PastContact], of customer: Customer = Given.ronit) throws -> CustomerID {
    var update = FileUpdate(customer: customer)
    update.contacts = contacts
    return try given(update)
  }

  func given(promises: [Promise]) throws -> CustomerID {
    var update = FileUpdate(customer: Given.ronit)
    update.promises = promises
    return try given(update)
  }
}
