import Casework
import Testing

// What is counted of what people say: surveys, what customers were told, good words.
extension StoreContract {
  static let countingVoice = [
    StoreRule("surveys that were asked in the period are counted with those that were answered") {
      store in
      _ = try store.given { update in
        update.surveys = [
          survey(.phone, asked: 3, answered: 2), survey(.phone, asked: 3),
          survey(.message, asked: 9, answered: 1), survey(.message, asked: 12, answered: 3),
        ]
        update.followUps = [followUp(.done), followUp(.dropped), followUp(.planned, due: -3)]
      }
      let surveys = try store.figures().surveys
      #expect(surveys.answered == Share(2, of: 3) && surveys.held == Share(1, of: 2))
      #expect(surveys.methods.map(\.method) == [.phone, .message])
    },
    StoreRule("what customers were told is counted by where, whoever told it") {
      store in
      try store.keep(Given.dana)
      let ronit = try store.given { update in
        update.told = [
          told("דנה", .phone, inFact: "40 Mb"), told("Dana", .phone, inFact: "40 Mb"),
          told("Gil", .shop), told("Gil", .shop, inFact: "no", daysAgo: 30),
        ]
      }
      _ = try store.call(ronit, [.expectationNoted(told("dana", .phone))])
      let claims = try store.figures(at: Given.now + .hours(1)).claims
      #expect(claims.lines.map(\.place) == [.phone, .shop])
      #expect(claims.lines.map(\.otherwise) == [Share(2, of: 3), Share(0, of: 1)])
      #expect(claims.claims == [ClaimFigures.Claim(words: "100 Mb", inFact: "40 Mb", times: 2)])
    },
    StoreRule("small issues that are open for too long are listed, the oldest first") { store in
      _ = try store.given { update in
        update.issues = [
          issue(48_201, .normal, opened: 8), issue(48_202, .low, opened: 30),
          issue(48_203, .high, opened: 30), issue(48_204, .normal, opened: 6),
          issue(48_205, .low, .solved, opened: 30), issue(48_206, .urgent, opened: 30),
        ]
      }
      let ageing = try #require(try store.figures().ageing)
      #expect(ageing.old == Share(2, of: 3))
      #expect(ageing.issues.map(\.number) == [48_202, 48_201])
      #expect(ageing.issues[0].account == Given.ronit.account && ageing.issues[0].days == 30)
    },
    StoreRule("of small issues that are too old only so many are listed, and all are counted") {
      store in
      let count = AgeingFigures.mostListed + 3
      _ = try store.given { update in
        update.issues = (0..<count).map { issue(50_000 + Int64($0), .low, opened: 20) }
      }
      let ageing = try #require(try store.figures().ageing)
      #expect(ageing.old.count == count && ageing.issues.count == AgeingFigures.mostListed)
    },
    StoreRule("good words stand on the wall, the newest first, and no customer by name") { store in
      _ = try store.given { update in
        update.kudos = [
          Kudos(
            at: Given.now - .days(9), from: .lead, by: "Yael", to: Given.ronit.name, words: "a"),
          Kudos(
            at: Given.now - .days(2), from: .customer, by: Given.ronit.name, to: "Avi",
            department: "technical", words: "b"),
          Kudos(at: Given.now - .days(12), from: .lead, by: "Yael", to: "Avi", words: "c"),
        ]
      }
      let wall = try store.figures().wall
      #expect(wall.count == 2 && wall.lines.map(\.words) == ["b", "a"])
      #expect(wall.lines.map(\.to) == ["Avi", Given.ronit.account])
      #expect(wall.lines.map(\.by) == [Given.ronit.account, "Yael"])
    },
    StoreRule("ideas of the period are listed, the newest first, of a forgotten call too") {
      store in
      let ronit = try store.given(Given.ronit)
      let david = try store.given(Given.david)
      for (customer, days) in [(ronit, 2), (david, 1), (david, 40)] {
        let idea = Idea(at: Given.now - .days(days), by: "dana", words: "\(days)")
        _ = try store.call(customer, [.ideaNoted(idea), .cause("none"), .closed(summary: "")])
      }
      try store.keep(Rep(login: "yael", name: [:], form: .feminine, role: .lead))
      #expect(try store.forget(ronit, by: "yael", at: Given.now).ideas == 1)
      let ideas = try store.figures().ideas
      #expect(ideas.count == 2 && ideas.lines.map(\.words) == ["1", ""])
      #expect(ideas.lines.map(\.by) == ["dana", "dana"])
    },
    StoreRule("customers who were brought by others are counted, beside calls of after-care") {
      store in
      var call = PastContact(
        at: Given.now - .days(30), channel: .phone, direction: .outbound, rep: "Noa",
        reason: "after-care", summary: "all is well", interface: .after)
      let before = call
      call.at = Given.now - .days(3)
      let giver = Given.ronit.account
      _ = try store.given(contacts: [before, call])
      for (place, (by, day)) in [
        (giver, "2026-11-20"), ("her sister", "2026-11-20"), (giver, "2026-01-01"), ("", ""),
      ].enumerated() {
        _ = try store.given(brought("R-\(place)", by: by, on: day))
      }
      let late = try store.given(brought("R-9", by: "", on: ""))
      _ = try store.call(
        late, [.fieldChanged(field: Referral.by, old: "", new: "R-1")])
      let referrals = try store.figures(at: Given.now + .hours(1)).referrals
      #expect(referrals.byCustomers == Share(2, of: 3))
      #expect(referrals.afterCare == Share(1, of: 3))
      #expect(referrals.calls == 1 && referrals.toHundredCalls == 300)
    },
  ]

  private static func brought(_ account: String, by: String, on day: String) -> Customer {
    let extra = [Referral.by: by, Referral.on: day].filter { !$0.value.isEmpty }
    return Customer(account: account, name: account, extra: extra)
  }

  private static func survey(
    _ method: Survey.Method, asked: Int, answered: Int? = nil
  ) -> Survey {
    Survey(
      asked: Given.now - .days(asked), answered: answered.map { Given.now - .days($0) },
      method: method, overall: answered.map { _ in 4 })
  }

  private static func followUp(_ state: FollowUp.State, due daysAgo: Int = 3) -> FollowUp {
    FollowUp(
      kind: .survey, what: "ask", due: Given.now - .days(daysAgo), owner: "dana",
      made: Given.now - .days(20), state: state)
  }

  private static func told(
    _ by: String, _ place: Channel, inFact: String = "", daysAgo: Int = 2
  ) -> Casework.Expectation {
    Casework.Expectation(
      on: Given.today + -daysAgo, by: by, place: place, words: "100 Mb", inFact: inFact)
  }

  private static func issue(
    _ number: Int64, _ priority: Casework.Issue.Priority,
    _ status: Casework.Issue.Status = .waiting, opened: Int
  ) -> Casework.Issue {
    Casework.Issue(
      number: number, title: ["en": "slow"], reason: "internet.slow", status: status,
      opened: Given.now - .days(opened), owner: "dana", priority: priority)
  }
}
