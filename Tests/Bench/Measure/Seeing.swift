import Casework
import Foundation
import SQLiteStore

/// How long after a commit another desk has what was kept: on the screen of the console, with the same file open in a call,
/// beside a program that only hears the bell and reads the file.
struct Seeing {
  let desks: DemoDesks
  let turns: Int

  func report() throws -> String {
    let subject = try desks.subject(language: "en", typing: "", desk: "seen")
    let writer = try SQLiteStore(path: desks.path("seen-en.sqlite"))
    guard let rep = try writer.reps().first,
      let customer = try writer.find("052-555-0184", for: rep.login, limit: 1).first?.id
    else { throw Failure(description: "the demo desk has nobody with this number") }
    try writer.ring(Ring(call: "bench", rep: rep.login, from: "052-555-0184", at: at))
    var pty = try subject.start()
    pty.send(Keys.enter)
    pty.settle(quiet: 500)
    var screen = Series()
    var bare = Series()
    for turn in 0..<turns {
      try write(turn, to: customer, by: writer)
      let kept = now()
      if pty.pump(within: 1000), let chunk = pty.chunks.last {
        screen.readings.append(milliseconds(from: kept, to: chunk.nanoseconds))
      }
      pty.settle(quiet: 25)
      bare.readings.append(try hearAndRead(turn, customer, writer))
    }
    var table = Table(head: ["", "bell and reading", "console"])
    table.add("ms, median", [bare.median, screen.median])
    table.add("ms, p99", [bare.p99, screen.p99])
    table.add(
      "commits that were not seen", [0, Double(turns - screen.readings.count)], decimals: 0)
    return table.printed()
  }

  private var at: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  /// A promise in a call of its own, which stands in the customer's file at once.
  private func write(_ turn: Int, to customer: CustomerID, by store: SQLiteStore) throws {
    let state = try store.open(Opening(), by: "bench", at: at)
    let promise = Promise(
      what: ["en": "number \(turn)"], due: at + .hours(1), made: at, by: "bench")
    _ = try store.append(
      [.attached(customer), .promised(promise)], to: state.id, after: 1, by: "bench", at: at)
  }

  private func hearAndRead(
    _ turn: Int, _ customer: CustomerID, _ writer: SQLiteStore
  ) throws -> Double {
    let reader = try SQLiteStore(path: desks.path("seen-en.sqlite"))
    _ = try reader.file(of: customer)
    var bell = try StoreBell(store: reader)
    try write(turn, to: customer, by: writer)
    let kept = now()
    var one = pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0)
    while !bell.changed() { _ = poll(&one, 1, 1000) }
    _ = try reader.file(of: customer)
    return milliseconds(from: kept, to: now())
  }
}
