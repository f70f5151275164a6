package import Casework
import GRDB

extension SQLiteStore {
  package func takeMessage(
    after last: Int64, staleSince stale: Instant, isQuiet: Bool, at: Instant
  ) throws(StoreError) -> Message? {
    let sql = """
      SELECT * FROM message
      WHERE state <> 'sent' AND (state = 'queued' OR state = 'sending' AND changed < ?1) AND id > ?2
        AND (asked = 1 OR NOT ?3)
      ORDER BY id LIMIT 1
      """
    return try write("take message") { db in
      let bounds = [stale.milliseconds.bound, last.bound, (isQuiet ? 1 : 0).bound]
      guard var message = try readOne(db, sql, bounds, MessageLine.read) else { return nil }
      message.state = .sending
      message.tries += 1
      try Outbox.keep(message, at: at, in: db)
      return message
    }
  }

  package func settle(
    message id: Int64, _ delivery: Delivery, by: String, at: Instant
  ) throws(StoreError) {
    try write("settle message") { db in
      guard var message = try Outbox.find(id, in: db), message.state == .sending else {
        throw StoreError(.refused, "settle message: it is not being sent")
      }
      message.take(delivery)
      try Outbox.keep(message, at: at, in: db)
      try DeskAct.message(id: id, message.state)
        .append(by: by, at: at, in: db)
    }
  }

  package func retry(message id: Int64, by: String, at: Instant) throws(StoreError) {
    try write("retry message") { db in
      guard var message = try Outbox.find(id, in: db), message.state == .failed else {
        throw StoreError(.refused, "retry message: it did not fail")
      }
      message.take(.later(""))
      try Outbox.keep(message, at: at, in: db)
      try DeskAct.message(id: id, .queued).append(by: by, at: at, in: db)
    }
  }

  package func messages(_ states: Set<Message.State>) throws(StoreError) -> [Message] {
    // Written into the statement, as only so SQLite sees that the index of what waits has them all.
    let names = states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    let unsent = states.contains(.sent) ? "" : "state <> 'sent' AND "
    let sql = "SELECT * FROM message WHERE \(unsent)state IN (\(names)) ORDER BY id"
    return try read("messages") { db in try readAll(db, sql, [], MessageLine.read) }
  }

  package func message(_ id: Int64) throws(StoreError) -> Message? {
    try read("message") { db in try Outbox.find(id, in: db) }
  }

  package func lastMessage() throws(StoreError) -> Int64? {
    try read("last message") { db in
      try readOne(db, "SELECT max(id) AS id FROM message") { try $0.optionalInteger("id") } ?? nil
    }
  }
}

enum Outbox {
  static func find(_ id: Int64, in db: Database) throws -> Message? {
    try readOne(db, "SELECT * FROM message WHERE id = ?", [id.bound], MessageLine.read)
  }

  static func keep(_ message: Message, at: Instant, in db: Database) throws {
    try run(
      db, "UPDATE message SET state = ?, changed = ?, tries = ?, reason = ? WHERE id = ?",
      [
        message.state.rawValue.bound, at.milliseconds.bound, message.tries.bound,
        message.reason.bound, message.id.bound,
      ])
  }
}

extension Message {
  fileprivate mutating func take(_ delivery: Delivery) {
    switch delivery {
    case .sent:
      state = .sent
      reason = ""
    case .later(let why):
      state = .queued
      reason = CardMask.mask(why)
    case .failed(let why):
      state = .failed
      reason = CardMask.mask(why)
    }
  }
}
