import Casework
import Chance
import Foundation
import GRDB
import StoreContract
import Testing

@testable import SQLiteStore

private func isReadable(_ descriptor: Int32, within milliseconds: Int32 = 0) -> Bool {
  var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  return poll(&wait, 1, milliseconds) == 1
}

@Test func `the bell rings for what another has kept, and once`() throws {
  let scratch = try Scratch()
  let here = try scratch.open()
  let there = try scratch.open()
  var bell = try StoreBell(store: here)
  #expect(!isReadable(bell.descriptor))
  let quiet = bell.changed()
  #expect(!quiet)
  try there.ring(Ring(call: "a", rep: "dana", from: "050", at: Given.now))
  #expect(isReadable(bell.descriptor))
  let changed = bell.changed()
  #expect(changed)
  #expect(!isReadable(bell.descriptor))
  let again = bell.changed()
  #expect(!again)
}

@Test func `the bell rings for an act, an opening, a ring's end and an import, not for a draft`()
  throws
{
  let scratch = try Scratch()
  let store = try scratch.open()
  let state = try store.open(Opening(), by: "dana", at: Given.now)
  let heard: [(String, () throws -> Void)] = [
    ("act", { _ = try store.append([.held], to: state.id, after: 1, by: "dana", at: Given.now) }),
    ("opening", { _ = try store.open(Opening(), by: "dana", at: Given.now) }),
    ("end of a ring", { try store.stopRinging(call: "a") }),
    ("import", { _ = try store.merge([Given.wholeFile]) }),
  ]
  var bell = try StoreBell(store: store)
  for (name, act) in heard {
    try act()
    #expect(isReadable(bell.descriptor), "\(name)")
    _ = bell.changed()
  }
  try store.saveDraft("x", of: state.id)
  #expect(!isReadable(bell.descriptor))
}

private func median(_ spans: [Duration]) -> Duration { spans.sorted()[spans.count / 2] }

@Suite(.serialized) struct BellTests {
  /// Each time the bell is heard the store is read; when nobody rings any more, nothing may have been kept unread.
  @Test func `none that other processes keep is missed`() throws {
    let scratch = try Scratch()
    let here = try scratch.open()
    var bell = try StoreBell(store: here)
    let span = Duration.milliseconds(isSoak ? 5000 : 200)
    let writers = try ["dana", "amir"].map { try OtherDesk(scratch.path, rep: $0, for: span) }
    func entries() throws -> Int {
      try here.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM entry") ?? 0 }
    }
    var seen = 0
    var heard = 0
    func listen(_ milliseconds: Int32) throws -> Bool {
      guard isReadable(bell.descriptor, within: milliseconds) else { return false }
      if bell.changed() {
        seen = try entries()
        heard += 1
      }
      return true
    }
    while writers.contains(where: \.isRunning) { _ = try listen(20) }
    let said = try writers.flatMap { try $0.lines() }
    while try listen(50) {}
    #expect(said.count > 1 && heard > 1, "\(said.count) kept, heard \(heard)")
    #expect(seen == (try entries()))
  }

  @Test func `none of many commits is missed, and each is seen when its bell is heard`() throws {
    let scratch = try Scratch()
    let here = try scratch.open()
    let there = try scratch.open()
    var bell = try StoreBell(store: here)
    let clock = ContinuousClock()
    var spans: [Duration] = []
    for turn in 1...(isSoak ? 10_000 : 1000) {
      try there.set("turn", to: "\(turn)", by: "dana", at: Given.now)
      let kept = clock.now
      #expect(isReadable(bell.descriptor, within: 1000))
      let changed = bell.changed()
      #expect(changed)
      #expect(try here.setting("turn") == "\(turn)")
      spans.append(clock.now - kept)
    }
    if isSoak { print("From a commit until another desk has read it: median \(median(spans))") }
  }
}
