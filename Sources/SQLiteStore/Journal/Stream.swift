import Casework
import Foundation
import GRDB

/// The end of one stream of the journal, inside a transaction that writes to it.
struct Stream {
  static let desk: Int64 = 0

  /// As a report calls it.
  static func name(_ id: Int64) -> String { id == desk ? "desk" : "contact \(id)" }

  let id: Int64
  private(set) var sequence: Int
  private(set) var hash: [UInt8]

  /// Nil where there is no such stream.
  init?(_ id: Int64, in db: Database) throws {
    let head = try readOne(db, "SELECT sequence, hash FROM stream WHERE id = ?", [id.bound]) {
      (Int(try $0.integer("sequence")), try $0.bytes("hash"))
    }
    guard let head else { return nil }
    self.id = id
    (sequence, hash) = head
  }

  /// A new stream, without entries.
  init(beginning id: Int64, in db: Database) throws {
    self.id = id
    sequence = 0
    hash = ChainedEntry.beforeFirst
    try run(db, "INSERT INTO stream VALUES (?, 0, ?)", [id.bound, blob(hash)])
  }

  mutating func append(
    _ act: some Encodable, kind: String, by: String, at: Instant, in db: Database
  ) throws {
    let part = try ActCoding.bytes(act)
    let salt = freshSalt()
    let entry = ChainedEntry(
      stream: id, sequence: sequence + 1, at: at, by: by, kind: kind,
      digest: ChainedEntry.digest(salt: salt, act: part))
    hash = entry.hash(after: hash)
    sequence += 1
    let place = [id.bound, sequence.bound]
    try run(
      db, "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)",
      place + [at.milliseconds.bound, by.bound, kind.bound, blob(entry.digest), blob(hash)])
    try run(db, "INSERT INTO part VALUES (?, ?, ?, ?)", place + [blob(salt), blob(part)])
  }

  /// Says in the stream's own line where it now ends; once, after all that a transaction appends.
  func keepEnd(in db: Database) throws {
    try run(
      db, "UPDATE stream SET sequence = ?, hash = ? WHERE id = ?",
      [sequence.bound, blob(hash), id.bound])
  }
}

func blob(_ bytes: [UInt8]) -> DatabaseValue { Data(bytes).databaseValue }

extension DeskAct {
  func append(by: String, at: Instant, in db: Database) throws {
    guard var desk = try Stream(Stream.desk, in: db) else {
      throw StoreError(.corrupt, "no stream of the desk")
    }
    try desk.append(self, kind: kind, by: by, at: at, in: db)
    try desk.keepEnd(in: db)
  }
}
