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
    let colleague = try writer.reps().first { $0.login != rep.login && $0.role.may(.work) } ?? rep
    var other = try OtherRep(colleague.login, store: writer, customer: customer, at: at)
    var pty = try subject.start()
    pty.send(Keys.enter)
    pty.settle(quiet: 500)
    var screen = Series()
    var bare = Series()
    for _ in 0..<turns {
      try other.move()
      let kept = now()
      if pty.pump(within: 1000), let chunk = pty.chunks.last {
        screen.readings.append(milliseconds(from: kept, to: chunk.nanoseconds))
      }
      pty.settle(quiet: 25)
      bare.readings.append(try hearAndRead(customer, &other))
    }
    var table = Table(head: ["", "bell and reading", "console"])
    table.add("ms, median", [bare.median, screen.median])
    table.add("ms, p99", [bare.p99, screen.p99])
    table.add(
      "commits that were not seen", [0, Double(turns - screen.readings.count)], decimals: 0)
    return table.printed()
  }

  private var at: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  private func hearAndRead(_ customer: CustomerID, _ other: inout OtherRep) throws -> Double {
    let reader = try SQLiteStore(path: desks.path("seen-en.sqlite"))
    _ = try reader.file(of: customer)
    var bell = try StoreBell(store: reader)
    try other.move()
    let kept = now()
    var one = pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0)
    while !bell.changed() { _ = poll(&one, 1, 1000) }
    _ = try reader.file(of: customer)
    return milliseconds(from: kept, to: now())
  }
}

/// A rep in a call with the same customer, who gave him a promise and moves its time by a minute, in one commit each time: the
/// file tells the same things whenever it is read.
private struct OtherRep {
  private let login: String
  private let store: SQLiteStore
  private let contact: ContactID
  private let promise: Int64
  private let now: Instant
  private var sequence: Int
  private var due: Instant

  init(_ login: String, store: SQLiteStore, customer: CustomerID, at now: Instant) throws {
    self.login = login
    self.store = store
    self.now = now
    due = now + .hours(1)
    let made = Promise(what: ["en": "the line is looked at"], due: due, made: now, by: login)
    let acts: [Act] = [.attached(customer), .promised(made)]
    let state = try store.open(Opening(), with: acts, by: login, at: now)
    contact = state.id
    sequence = state.lastSequence
    guard
      let kept = try store.file(of: customer)?.promises.last(where: {
        $0.by == login && $0.made == now
      })
    else {
      throw Failure(description: "the promise is not in his file")
    }
    promise = kept.id
  }

  mutating func move() throws {
    due = due + .minutes(1)
    let kept = try store.append(
      [.promiseMoved(id: promise, due: due)], to: contact, after: sequence, by: login, at: now)
    sequence = kept.last?.sequence ?? sequence
  }
}
