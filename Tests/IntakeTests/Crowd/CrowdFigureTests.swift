import Casework
import Testing

@testable import Intake

/// That figures of a crowd look like those of a firm: wide bands, so that only a break in the story leaves them.
@Suite struct CrowdFigureTests {
  let updates: [FileUpdate]

  init() throws { updates = try Crowded.twoThousand() }

  private func share<Value>(_ values: [Value], _ isSo: (Value) -> Bool) -> Double {
    Double(values.count(where: isSo)) / Double(max(1, values.count))
  }

  @Test func `some leave`() {
    #expect((0.06...0.2).contains(share(updates) { $0.customer.hasLeft }))
  }

  @Test func `whoever complains or was failed leaves more often within the next quarter`() {
    var leaving: [Bool: [Bool]] = [:]
    var failed: [Bool: [Bool]] = [:]
    for update in updates {
      let gone = update.productChanges?.filter { $0.kind == .removed }.map(\.on).max()
      for quarter in 1...6 {
        let cut = Crowded.now - .days(90 * quarter)
        let day = Crowded.calendar.zone.wall(cut).day
        if update.customer.hasLeft, gone.map({ $0 <= day }) ?? true { continue }
        let leaves = update.customer.hasLeft && gone.map { $0 <= day + 90 } ?? false
        let complained = (update.contacts ?? []).contains {
          $0.reason == "complaint" && $0.at <= cut && $0.at > cut - .days(180)
        }
        let broken = (update.promises ?? []).contains {
          $0.isBroken(at: cut) && $0.due <= cut && $0.due > cut - .days(90)
        }
        leaving[complained, default: []].append(leaves)
        failed[broken, default: []].append(leaves)
      }
    }
    for shares in [leaving, failed] {
      let hurt = share(shares[true] ?? []) { $0 }
      let others = share(shares[false] ?? []) { $0 }
      #expect((shares[true] ?? []).count > 100)
      #expect(hurt > 2 * others, "\(hurt), of others \(others)")
    }
  }

  @Test func `we meet them in all five places, and some have written and wait`() {
    let contacts = updates.flatMap { $0.contacts ?? [] }
    for interface in Interface.allCases {
      #expect(contacts.count { $0.interface == interface } > 20, "\(interface)")
    }
    let waiting = contacts.filter { $0.rep.isEmpty }
    #expect((0.003...0.03).contains(Double(waiting.count) / Double(updates.count)))
    #expect(waiting.allSatisfy { $0.channel.isWritten && $0.at > Crowded.now - .days(7) })
  }

  @Test func `most promises are kept, some are broken, a few are open`() {
    let promises = updates.flatMap { $0.promises ?? [] }
    #expect(promises.count > 800)
    #expect((0.7...0.9).contains(share(promises) { $0.status == .kept }))
    let late = share(promises) { promise in
      promise.status == .kept && promise.settled.map { $0 > promise.due } ?? false
    }
    #expect((0.01...0.08).contains(late))
    #expect((0.08...0.28).contains(share(promises) { $0.isBroken(at: Crowded.now) }))
    #expect((0.002...0.06).contains(share(promises) { $0.status == .open }))
  }

  @Test func `a few contact us all the time, many hardly ever`() {
    let counts = updates.map { $0.contacts?.count ?? 0 }.sorted()
    let mean = Double(counts.reduce(0, +)) / Double(counts.count)
    #expect((3.5...9).contains(mean))
    #expect(counts[1000] <= 6)
    #expect(counts[1980] >= 16)
    #expect((counts.last ?? 0) < 150)
  }

  @Test func `all classes of causes come, and none is most`() {
    let causes = updates.flatMap { $0.contacts ?? [] }.compactMap(\.cause)
    let classes = causes.compactMap(CauseClass.init(cause:))
    #expect(classes.count == causes.count)
    for cause in CauseClass.allCases {
      #expect((0.015...0.45).contains(share(classes) { $0 == cause }), "\(cause)")
    }
  }

  @Test func `all channels are used, the phone most`() {
    let contacts = updates.flatMap { $0.contacts ?? [] }
    for channel in Channel.allCases { #expect(contacts.contains { $0.channel == channel }) }
    #expect((0.45...0.8).contains(share(contacts) { $0.channel == .phone }))
    #expect((0.08...0.35).contains(share(contacts) { $0.direction == .outbound }))
  }

  @Test func `Sunday is the busiest day and Friday the quietest`() {
    var days = [Weekday: Int]()
    for contact in updates.flatMap({ $0.contacts ?? [] }) where contact.direction == .inbound {
      days[Crowded.calendar.zone.wall(contact.at).day.weekday, default: 0] += 1
    }
    let order = Weekday.allCases.filter { $0 != .saturday }.sorted {
      days[$0, default: 0] > days[$1, default: 0]
    }
    #expect(order.first == .sunday && order.last == .friday)
  }

  @Test func `one who was failed recommends us less`() {
    let marks = updates.map { update in
      let broken = (update.promises ?? []).filter { $0.status == .broken }
      return (update.surveys ?? []).compactMap { survey in
        survey.recommend.map { mark in
          (mark, broken.contains { $0.due < survey.asked && $0.due > survey.asked - .days(40) })
        }
      }
    }.flatMap(\.self)
    func mean(_ isFailed: Bool) -> Double {
      let own = marks.filter { $0.1 == isFailed }.map(\.0)
      return Double(own.reduce(0, +)) / Double(max(1, own.count))
    }
    #expect(marks.count > 250)
    #expect(mean(false) > mean(true) + 1.5)
    let nps = share(marks) { $0.0 >= 9 } - share(marks) { $0.0 <= 6 }
    #expect((-0.15...0.45).contains(nps))
  }

  @Test func `an outage brings calls from its town on its day`() throws {
    let faults = try Crowded.crowd().faults
    let calls = updates.flatMap { update in
      (update.contacts ?? []).filter { $0.summary.contains("תקלה אזורית") }
        .map { (update.customer.city, $0.at) }
    }
    #expect(calls.count > 20)
    for (city, at) in calls {
      #expect(faults.contains { $0.area == city && $0.began < at && at < $0.began + .hours(48) })
    }
  }

  @Test func `issues that are open are of all ages`() {
    let ages = updates.flatMap { $0.issues ?? [] }.filter { $0.status != .solved }
      .map { Crowded.now - $0.opened }
    #expect(ages.count > 8)
    #expect(ages.contains { $0 < .days(4) } && ages.contains { $0 > .days(14) })
    #expect((0.003...0.06).contains(Double(ages.count) / Double(updates.count)))
  }
}
