import Casework
import Testing

extension StoreContract {
  static let notices = [
    StoreRule("a notice has a number of its own and is there until it is over") { store in
      let first = try store.post(outage())
      let second = try store.post(outage(until: Given.now + .hours(1)))
      #expect(first.id > 0 && second.id > first.id)
      #expect(try store.notices(at: Given.now) == [first, second])
      #expect(try store.notices(at: Given.now + .hours(1)) == [first])
      try store.endNotice(first.id, by: "yael", at: Given.now + .minutes(1))
      #expect(try store.notices(at: Given.now) == [second])
      #expect(try store.check().firstBreak == nil)
    },
    StoreRule("a notice is ended once, and is not over before it begins") { store in
      let posted = try store.post(outage())
      try store.endNotice(posted.id, by: "yael", at: Given.now)
      expectFailure(.refused) { try store.endNotice(posted.id, by: "yael", at: Given.now) }
      expectFailure(.refused) { try store.endNotice(99, by: "yael", at: Given.now) }
      expectFailure(.refused) { _ = try store.post(outage(until: Given.now)) }
      #expect(try store.notices(at: Given.now).isEmpty)
    },
    StoreRule("a notice marks the customers of its city who have its product") { store in
      let ronit = try store.given(Given.wholeFile)
      let david = try store.given(Given.david)
      let here = try store.post(outage(area: "כפר-סבא"))
      let router = try store.post(outage(product: "router"))
      _ = try store.post(outage(product: "tv.sport"))
      let all = try store.post(outage())
      #expect(try store.openFile(ronit).notices == [here, router, all])
      #expect(try store.openFile(david).notices == [all])
      try store.endNotice(all.id, by: "yael", at: Given.now)
      #expect(try store.openFile(david).notices.isEmpty)
    },
    StoreRule("of what is over a file has what was for his area or his product, in his time") {
      store in
      let ronit = try store.given(Given.wholeFile)
      let david = try store.given(Given.david)
      let old = Given.now - .days(4000)
      for area in ["כפר סבא", "", "Haifa"] {
        for from in [old, Given.now - .days(9)] {
          _ = try store.post(outage(area: area, from: from, until: from + .hours(1)))
          let posted = try store.post(outage(area: area, from: from))
          try store.endNotice(posted.id, by: "yael", at: from + .hours(2))
        }
      }
      let router = try store.post(outage(product: "router", from: Given.now - .days(2)))
      try store.endNotice(router.id, by: "yael", at: Given.now)
      let file = try store.openFile(ronit)
      #expect(file.pastNotices.map(\.id) == [4, router.id])
      #expect(file.notices.map(\.id) == [3] && file.notices(at: Given.now).isEmpty)
      let other = try store.openFile(david)
      #expect(other.pastNotices.isEmpty && other.notices.isEmpty)
    },
    StoreRule("a notice keeps no card's number") { store in
      var told = outage()
      told.title = LocalText(verbatim: "4580 4580 4580 4580")
      told.product = "4580458045804580"
      let title = try store.post(told).title["en"]
      #expect(!title.contains("4580 4580"))
      let kept = try store.notices(at: Given.now)
      #expect(kept.map { $0.title["en"] } == [title])
      #expect(kept.map(\.product) == ["************4580"])
    },
    StoreRule("the board tells what changed since the rep's last shift") { store in
      var state = try store.call()
      try store.act([.closed(summary: "")], in: &state)
      let before = try store.post(outage(from: Given.now - .days(1)))
      let ended = try store.post(outage(from: Given.now - .days(1)))
      let tomorrow = Given.now + .days(1)
      try store.endNotice(ended.id, by: "yael", at: Given.now + .hours(1))
      let new = try store.post(outage(from: Given.now + .hours(2)))
      let changes = try store.board(for: "dana", at: tomorrow).sinceLastShift
      #expect(changes.map(\.notice.id) == [new.id, ended.id])
      #expect(changes.map(\.kind) == [.posted, .over])
      #expect(!changes.contains { $0.notice.id == before.id })
      #expect(try store.board(for: "amir", at: tomorrow).sinceLastShift.isEmpty)
      #expect(try store.board(for: "dana", at: Given.now).sinceLastShift.isEmpty)
    },
  ]

  private static func outage(
    area: String = "", product: String? = nil, from: Instant = Given.now, until: Instant? = nil
  ) -> DeskNotice {
    DeskNotice(
      title: ["he": "תקלה", "en": "outage"], area: area, product: product,
      say: ["he": "יש תקלה.", "en": "There is an outage."], script: "fault/no-service",
      by: "yael", from: from, until: until)
  }
}
