import Casework
import Testing

// What is counted inside the house: requests to departments, and small matters that are left lying.
extension StoreContract {
  static let countingHouse = [
    StoreRule(
      "departments are told by what came due and was answered in time, and how long it took"
    ) {
      store in
      _ = try store.given { update in
        update.requests = [
          request("technical", asked: 5, took: 12), request("technical", asked: 5, took: 24),
          request("technical", asked: 5, took: 48), request("technical", asked: 3),
          request("technical", asked: 0), request("technical", asked: 20, took: 1),
          request("billing", asked: 2, took: 10, isGood: true),
        ]
      }
      let departments = try store.figures().departments.departments
      try #require(departments.map(\.department) == ["billing", "technical"])
      #expect(departments[0].inTime == Share(1, of: 1) && departments[0].good == Share(1, of: 1))
      #expect(departments[1].asked == 5 && departments[1].inTime == Share(2, of: 4))
      // The desk is open for ten hours a day: they took one, one and two days of them.
      #expect(departments[1].medianWait == .hours(10) && departments[1].meanWait == .minutes(800))
      #expect(departments[1].good == Share(0, of: 0))
    },
    StoreRule("an answer that was not good, or after which the same was asked again, is rework") {
      store in
      _ = try store.given { update in
        update.issues = [solved(48_201, [.solved: 4], opened: 8)]
        update.requests = [
          request("technical", asked: 6, took: 12, issue: 48_201),
          request("technical", asked: 5, took: 12, issue: 48_201),
          request("billing", asked: 4, took: 12, issue: 48_201),
          request("billing", asked: 3, took: 12, isGood: false),
        ]
      }
      let departments = try store.figures().departments
      #expect(departments.rework == Share(2, of: 4))
      #expect(departments.departments.map(\.rework) == [Share(1, of: 2), Share(1, of: 2)])
    },
    StoreRule("of the time to a solution, that with departments is counted once where they overlap")
    {
      store in
      _ = try store.given { update in
        update.issues = [
          solved(48_201, [.solved: 2], opened: 8),
          solved(48_202, [.solved: 12, .open: 11], opened: 13, again: 3),
          solved(48_203, [.solved: 4, .open: 3], opened: 5),
          solved(48_204, [.solved: 11], opened: 12),
        ]
        update.requests = [
          request("technical", asked: 7, took: 48, issue: 48_201),
          request("billing", asked: 6, took: 48, issue: 48_201),
          request("billing", asked: 3, issue: 48_201), request("sales", asked: 1, issue: 48_201),
          request("sales", asked: 5, took: 24, issue: 48_203), request("sales", asked: 5, took: 24),
        ]
      }
      let wait = try store.figures().departments.wait
      #expect(
        wait.issues == 2 && wait.toSolution == .days(16)
          && wait.forDepartments == .days(4) + .minutes(1))
    },
  ]

  private static func request(
    _ department: String, asked daysAgo: Int, took hours: Int? = nil, isGood: Bool? = nil,
    issue: Int64? = nil
  ) -> InternalRequest {
    let asked = Given.now - .days(daysAgo)
    return InternalRequest(
      department: department, what: "check", asked: asked - .minutes(1), due: asked + .days(1),
      status: hours == nil ? .open : .answered, issue: issue, by: "dana",
      answered: hours.map { asked - .minutes(1) + .hours($0) },
      tick: isGood.map { InternalRequest.Tick(isGood: $0, by: "dana") })
  }

  /// - Parameters:
  ///   - changes: when it got which status, in days ago.
  ///   - again: when it was solved for the second time.
  private static func solved(
    _ number: Int64, _ changes: KeyValuePairs<Casework.Issue.Status, Int>, opened: Int,
    again: Int? = nil
  ) -> Casework.Issue {
    let steps = changes.map { ($0.key, $0.value) } + (again.map { [(.solved, $0)] } ?? [])
    let history = steps.indices.map { place in
      IssueChange(
        at: Given.now - .days(steps[place].1), by: "dana", field: .status,
        old: place == 0 ? "open" : steps[place - 1].0.rawValue, new: steps[place].0.rawValue)
    }
    return Casework.Issue(
      number: number, title: ["en": "slow"], reason: "internet.slow",
      status: steps.last?.0 ?? .open,
      opened: Given.now - .days(opened), owner: "dana", history: history)
  }
}

extension CaseStore {
  /// A customer with what `fill` puts into his file.
  func given(_ fill: (inout FileUpdate) -> Void) throws -> CustomerID {
    var update = FileUpdate(customer: Given.ronit)
    fill(&update)
    return try given(update)
  }
}
