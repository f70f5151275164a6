import Casework
import Foundation
import GRDB
import Testing

@testable import SQLiteStore

/// Pieces of three customers each.
private func pieces(_ count: Int) -> [PreparedUpdates] {
  (0..<count).map { piece in
    PreparedUpdates(
      (0..<3).map {
        FileUpdate(customer: Customer(account: "\(piece)-\($0)", name: "דנה Levi\(piece)"))
      })
  }
}

@Test
func `where nobody is at work much goes in at once, and as soon as somebody is each by itself`()
  throws
{
  let scratch = try Scratch()
  defer { withExtendedLifetime(scratch) {} }
  let store = try scratch.open()
  let other = try scratch.open()
  var left = pieces(20)
  var created: [Int] = []
  try store.mergeAll({ left.isEmpty ? nil : left.removeFirst() }) { counts in
    created.append(counts.created)
    if created.count == 2 {
      try? other.set("greeting", to: "שלום", by: "noa", at: Instant(milliseconds: 0))
    }
  }
  #expect(created == [24, 24] + [Int](repeating: 3, count: 4))
  left = pieces(4)
  created = []
  try store.mergeAll({ left.isEmpty ? nil : left.removeFirst() }) {
    created.append($0.unchanged)
  }
  #expect(created == [3, 3, 3, 3])
}

@Test(arguments: [true, false])
func `acts are on disk as soon as they are kept again after an import, however it ended`(
  _ isWhole: Bool
) throws {
  let scratch = try Scratch()
  defer { withExtendedLifetime(scratch) {} }
  let store = try scratch.open()
  var left = pieces(10)
  let before = try settings(of: store)
  if isWhole {
    try store.mergeAll({ left.isEmpty ? nil : left.removeFirst() }) { _ in }
  } else {
    let nobody = PreparedUpdates([FileUpdate(customer: Customer(account: "", name: "x"))])
    #expect(throws: StoreError.self) { try store.mergeAll({ nobody }) { _ in } }
  }
  #expect(try settings(of: store) == before)
  #expect(try store.customerCount() == (isWhole ? 30 : 0))
}

private func settings(of store: SQLiteStore) throws -> [Int?] {
  try store.pool.writeWithoutTransaction { db in
    try ["synchronous", "wal_autocheckpoint", "cache_size", "temp_store"].map {
      try Int.fetchOne(db, sql: "PRAGMA \($0)")
    }
  }
}

@Test func `the log begins anew however long an import goes on`() throws {
  let scratch = try Scratch()
  defer { withExtendedLifetime(scratch) {} }
  let store = try scratch.open()
  let checkpoints = try CheckpointsAside(of: store.storeFile, mostPages: 100)
  try store.pool.writeWithoutTransaction { db in
    try db.execute(sql: "PRAGMA wal_autocheckpoint = 0; CREATE TABLE page (bytes BLOB)")
    // What was written to make the store is none of it.
    try db.checkpoint(.truncate)
  }
  for _ in 0..<30 {
    try store.write("test") {
      try $0.execute(sql: "INSERT INTO page VALUES (zeroblob(160000))")
    }
    try checkpoints.follow()
  }
  #expect(try sizeOfLog(of: store) < 300 * 4200, "30 times 40 pages were written")
}

@Test func `a log that grew long is cut when it begins anew, while other desks are open`() throws {
  let scratch = try Scratch()
  defer { withExtendedLifetime(scratch) {} }
  let store = try scratch.open()
  let other = try scratch.open()
  defer { withExtendedLifetime(other) {} }
  try store.write("test") { db in
    try db.execute(sql: "CREATE TABLE page (bytes BLOB)")
    try db.execute(
      sql: "INSERT INTO page VALUES (zeroblob(?))", arguments: [SQLiteStore.longestLog + 1_000_000])
  }
  #expect(try sizeOfLog(of: store) > SQLiteStore.longestLog)
  _ = try store.pool.writeWithoutTransaction { try $0.checkpoint(.passive) }
  try store.set("greeting", to: "שלום", by: "noa", at: Instant(milliseconds: 0))
  #expect(try sizeOfLog(of: store) <= SQLiteStore.longestLog)
}

private func sizeOfLog(of store: SQLiteStore) throws -> Int {
  let log = try FileManager.default.attributesOfItem(atPath: store.storeFile.path + "-wal")
  return try #require(log[.size] as? Int)
}
