import Casework
import GRDB
import StoreContract
import Testing

@testable import SQLiteStore

/// What a hand in the file may do, and what is then found first.
struct Tampering: Sendable, CustomTestStringConvertible {
  let sql: String
  let stream: String
  let sequence: Int
  let what: String
  var testDescription: String { sql }

  init(_ sql: String, _ stream: String, _ sequence: Int, _ what: String) {
    self.sql = sql
    self.stream = stream
    self.sequence = sequence
    self.what = what
  }

  static let all = [
    Tampering(
      "UPDATE entry SET by = 'amir' WHERE stream = 1 AND sequence = 3", "contact 1", 3, "changed"),
    Tampering(
      "UPDATE entry SET at = at + 1 WHERE stream = 1 AND sequence = 2", "contact 1", 2, "changed"),
    Tampering(
      "UPDATE entry SET kind = 'held' WHERE stream = 1 AND sequence = 5", "contact 1", 5, "changed"),
    Tampering(
      "UPDATE part SET act = CAST('{}' AS BLOB) WHERE stream = 1 AND sequence = 4", "contact 1", 4,
      "changed"),
    Tampering("DELETE FROM entry WHERE stream = 1 AND sequence = 3", "contact 1", 3, "removed"),
    Tampering("DELETE FROM entry WHERE stream = 1 AND sequence = 5", "contact 1", 5, "removed"),
    Tampering(
      "DELETE FROM entry WHERE stream = 2; DELETE FROM stream WHERE id = 2", "contact 2", 1,
      "removed"),
    Tampering(
      "UPDATE entry SET sequence = 9 WHERE stream = 1 AND sequence = 2; UPDATE entry SET sequence = 2 WHERE stream = 1 AND sequence = 3; UPDATE entry SET sequence = 3 WHERE stream = 1 AND sequence = 9",
      "contact 1", 2, "moved"),
    Tampering(
      "UPDATE entry SET by = 'amir' WHERE stream = 0 AND sequence = 1", "desk", 1, "changed"),
    Tampering("DELETE FROM entry WHERE stream = 0 AND sequence = 3", "desk", 3, "removed"),
    Tampering("DELETE FROM part WHERE stream = 0 AND sequence = 2", "desk", 2, "removed"),
    Tampering(
      "DELETE FROM entry WHERE stream = 1 AND sequence = 5; UPDATE stream SET sequence = 4, hash = (SELECT hash FROM entry WHERE stream = 1 AND sequence = 4) WHERE id = 1",
      "contact 1", 5, "removed"),
    Tampering(
      "INSERT INTO stream VALUES (7, 0, zeroblob(32)); UPDATE entry SET stream = 7 WHERE stream = 2; UPDATE stream SET sequence = 1, hash = (SELECT hash FROM entry WHERE stream = 7) WHERE id = 7; DELETE FROM stream WHERE id = 2",
      "contact 7", 1, "changed"),
    // Contact 2 is open: its last entries go, and what its own stream says of its end is mended.
    Tampering(cut(to: 3), "contact 2", 4, "removed"),
    Tampering(cut(to: 2), "contact 2", 3, "removed"),
    // Also the file's own witness is mended; what the desk's stream told when contact 3 opened stays.
    Tampering(
      cut(to: 2)
        + "; UPDATE stream_end SET sequence = 2, hash = (SELECT hash FROM entry WHERE stream = 2 AND sequence = 2) WHERE stream = 2",
      "contact 2", 3, "removed"),
    Tampering(
      "DELETE FROM entry WHERE stream = 0 AND sequence = 4; UPDATE stream SET sequence = 3, hash = (SELECT hash FROM entry WHERE stream = 0 AND sequence = 3) WHERE id = 0",
      "desk", 4, "removed"),
    Tampering("DELETE FROM stream_end WHERE stream = 2", "contact 2", 4, "changed"),
  ]

  private static func cut(to last: Int) -> String {
    "DELETE FROM part WHERE stream = 2 AND sequence > \(last); DELETE FROM entry WHERE stream = 2 AND sequence > \(last); UPDATE stream SET sequence = \(last), hash = (SELECT hash FROM entry WHERE stream = 2 AND sequence = \(last)) WHERE id = 2"
  }
}

/// Contact 1 has five entries and is closed, contact 2 four and is open, one of them from after contact 3 was opened.
private func tamperedStore(_ scratch: Scratch, _ sql: String) throws -> SQLiteStore {
  let store = try scratch.open()
  var state = try store.open(Opening(), by: "dana", at: Given.now)
  for acts in [[Act.noted("one"), .noted("two")], [.cause("none"), .closed(summary: "")]] {
    state.append(
      try store.append(acts, to: state.id, after: state.lastSequence, by: "dana", at: Given.now))
  }
  var open = try store.open(Opening(), by: "dana", at: Given.now)
  let acts: [Act] = [.noted("three"), .mood(.tense)]
  open.append(try store.append(acts, to: open.id, after: 1, by: "dana", at: Given.now))
  _ = try store.open(Opening(), by: "amir", at: Given.now)
  _ = try store.append([.noted("four")], to: open.id, after: 3, by: "dana", at: Given.now)
  #expect(try store.check().firstBreak == nil)
  try store.pool.writeWithoutTransaction { db in
    try db.execute(sql: "PRAGMA foreign_keys = OFF")
    for trigger in ["entry_stays", "entry_remains", "part_stays"] {
      try db.execute(sql: "DROP TRIGGER \(trigger)")
    }
    try db.execute(sql: sql)
  }
  return store
}

@Test(arguments: Tampering.all)
func `checking names the first entry that is not as it was written`(_ hand: Tampering) throws {
  let scratch = try Scratch()
  let store = try tamperedStore(scratch, hand.sql)
  let expected = ChainReport.Break(
    stream: hand.stream, sequence: hand.sequence, what: hand.what)
  #expect(try store.check().firstBreak == expected)
}

@Test func `an act that was taken away by hand is named, and read as a stand-in`() throws {
  let scratch = try Scratch()
  let store = try tamperedStore(scratch, "DELETE FROM part WHERE stream = 1 AND sequence = 2")
  let expected = ChainReport.Break(stream: "contact 1", sequence: 2, what: "removed")
  #expect(try store.check().firstBreak == expected)
  let entries = try store.contact(ContactID(rawValue: 1))?.entries
  #expect(entries?[1].act == .forgotten(kind: "noted"))
}

@Test(arguments: ["UPDATE entry SET by = 'x'", "DELETE FROM entry", "UPDATE part SET act = x'00'"])
func `the file itself refuses to change what was written`(_ sql: String) throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  _ = try store.open(Opening(), by: "dana", at: Given.now)
  #expect(throws: DatabaseError.self) { try store.pool.write { try $0.execute(sql: sql) } }
}
