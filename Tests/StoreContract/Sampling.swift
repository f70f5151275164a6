import Casework
import Testing

extension StoreContract {
  static let sampling = [
    StoreRule("who was served is drawn by lot, and who is not to be asked is not") { store in
      let all = try (0..<30).map { try store.given(served($0)) }
      let drawn = try store.sample(sample(30))
      #expect(Set(drawn.map(\.id)) == Set(all))
      #expect(try store.sample(sample(7)) == Array(drawn.prefix(7)))
      #expect(try store.sample(sample(7, seed: 2)).map(\.id) != drawn.prefix(7).map(\.id))
      #expect(try store.sample(sample(30, since: Given.now + .days(1))).isEmpty)
      let unwilling: [(inout FileUpdate) -> Void] = [
        { $0.customer.hasLeft = true },
        { $0.customer.extra[RegisterCheck.field] = "listed 2026-11-01" },
        { $0.consents = [Consent(purpose: .survey, isGiven: false, at: Given.now, how: .phone)] },
        { $0.surveys = [Survey(asked: Given.now - .days(3), method: .phone)] },
        { update in
          update.followUps = [
            FollowUp(kind: .survey, what: "ask", due: Given.now, owner: "dana", made: Given.now)
          ]
        },
      ]
      for (number, change) in unwilling.enumerated() {
        var update = served(number)
        change(&update)
        _ = try store.merge([update])
      }
      #expect(try Set(store.sample(sample(30)).map(\.id)) == Set(all.dropFirst(unwilling.count)))
    },
    StoreRule("whoever was joined to another is drawn as one, with what either has said") { store in
      let one = try store.given(served(1))
      let two = try store.given(served(2))
      try store.join(
        Joining(two, into: one), by: "dana", at: Given.now)
      #expect(try store.sample(sample(9)).map(\.id) == [one])
      var unwilling = served(2)
      unwilling.consents = [
        Consent(purpose: .survey, isGiven: false, at: Given.now, how: .mail)
      ]
      _ = try store.merge([unwilling])
      #expect(try store.sample(sample(9)).isEmpty)
    },
  ]

  private static func served(_ number: Int) -> FileUpdate {
    var update = FileUpdate(customer: Customer(account: "sampled-\(number)", name: "N \(number)"))
    update.contacts = [
      PastContact(
        at: Given.now - .days(2), channel: .phone, rep: "Noa", reason: "tv", summary: "picture")
    ]
    return update
  }

  private static func sample(
    _ count: Int, seed: UInt64 = 1, since: Instant = Given.now - .days(7)
  ) -> Sample {
    Sample(
      count: count, seed: seed, since: since, until: Given.now + .days(2),
      restedSince: Given.now - .days(90))
  }
}
