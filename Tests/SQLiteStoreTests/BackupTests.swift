import Casework
import Folds
import Foundation
import GRDB
import StoreContract
import Testing

@testable import SQLiteStore

@Suite(.serialized)
struct BackupTests {
  private func restore(_ backup: String, to scratch: Scratch) throws -> ChainReport {
    try Restoring(from: backup, to: scratch.path).perform(
      keepingOldAt: scratch.path + ".old", by: "dana", at: Given.now
    ) { _, _ in }
  }

  /// Of a store that is filled so and closed again: the path.
  private func backUp(
    _ scratch: Scratch, filled fill: (SQLiteStore) throws -> Void
  ) throws -> String {
    let path = scratch.folder + "/backup"
    let store = try scratch.open()
    try fill(store)
    _ = try store.backUp(to: path) { _, _ in }
    try store.pool.close()
    return path
  }

  private func modes(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `what a killed restore has left goes when the store is opened, and one at work stays`()
    throws
  {
    let scratch = try Scratch()
    let part = scratch.path + ".part"
    func left() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
        .filter { $0.contains(".part") }.sorted()
    }
    for side in ["", "-journal"] { try Data("x".utf8).write(to: URL(filePath: part + side)) }
    try scratch.open().pool.close()
    #expect(try left() == [])
    let copy = CopiedStore(path: part)
    try copy.make()
    try scratch.open().pool.close()
    #expect(try left() == ["desk.moked.part"])
    copy.remove()
    #expect(try left() == [])
  }

  @Test func `a copy that somebody is making is neither taken from him nor begun again`() throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    let path = scratch.folder + "/backup"
    let copy = CopiedStore(path: path + CopiedStore.suffix)
    try copy.make()
    expectFailure(.busy) { _ = try store.backUp(to: path) { _, _ in } }
    #expect(FileManager.default.fileExists(atPath: copy.path))
    copy.remove()
    #expect(try store.backUp(to: path) { _, _ in }.firstBreak == nil)
  }

  @Test func `a backup that is made while others write is whole, and one file`() throws {
    let scratch = try Scratch()
    let store = try scratch.open()
    let desks = try (1...3).map { try OtherDesk(scratch.path, rep: "r\($0)", for: .seconds(2)) }
    usleep(300_000)
    let path = scratch.folder + "/backup"
    var last = (0, 0)
    let report = try store.backUp(to: path) { last = ($0, $1) }
    #expect(report.firstBreak == nil && report.entries > 0)
    #expect(last.0 == last.1 && last.1 > 0)
    for desk in desks { _ = try desk.lines() }
    #expect(try modes(of: path) == 0o600)
    for side in ["-wal", "-shm", "-journal", ".part"] {
      #expect(!FileManager.default.fileExists(atPath: path + side))
    }
    #expect(try store.check().entries > report.entries)
    let copy = try SQLiteStore(path: path)
    #expect(try copy.check() == report)
    try expectFoldsEqualTables(copy)
  }

  @Test func `a store comes back from its backup, and the one that was there is kept aside`() throws
  {
    let scratch = try Scratch()
    let backup = scratch.folder + "/backup"
    do {
      let store = try scratch.open()
      _ = try store.merge([Given.wholeFile])
      _ = try store.backUp(to: backup) { _, _ in }
      _ = try store.merge([FileUpdate(customer: Given.david)])
      try store.pool.close()
    }
    let report = try restore(backup, to: scratch)
    #expect(report.firstBreak == nil)
    let store = try scratch.open()
    #expect(try store.customerCount() == 1)
    #expect(try store.check().firstBreak == nil)
    #expect(try store.check().entries == report.entries + 1)
    #expect(try SQLiteStore(path: scratch.path + ".old").customerCount() == 2)
    #expect(try modes(of: scratch.path) == 0o600)
  }

  @Test func `a store is not taken from under a desk that has it open`() throws {
    let scratch = try Scratch()
    let backup = try backUp(scratch) {
      _ = try $0.merge([FileUpdate(customer: Given.ronit)])
    }
    let desk = try OtherDesk(scratch.path, rep: "amir", in: CustomerID(rawValue: 1))
    expectFailure(.inUse) { _ = try restore(backup, to: scratch) }
    #expect(!FileManager.default.fileExists(atPath: scratch.path + ".old"))
    desk.kill()
    _ = try desk.lines()
    _ = try restore(backup, to: scratch)
    #expect(try scratch.open().customerCount() == 1)
  }

  @Test func `a damaged store is replaced, and its log does not spoil the other`() throws {
    let scratch = try Scratch()
    let backup = try backUp(scratch) {
      _ = try $0.merge([FileUpdate(customer: Given.ronit)])
    }
    try Data(repeating: 0xA5, count: 50_000).write(to: URL(fileURLWithPath: scratch.path))
    try Data(repeating: 0x5A, count: 5000).write(to: URL(fileURLWithPath: scratch.path + "-wal"))
    _ = try restore(backup, to: scratch)
    #expect(try scratch.open().customerCount() == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path + ".old")).count == 50_000)
  }

  @Test func `what cannot be cleared away leaves the store as it was`() throws {
    let scratch = try Scratch()
    let backup = try backUp(scratch) {
      _ = try $0.merge([FileUpdate(customer: Given.ronit)])
    }
    let damaged = Data(repeating: 0xA5, count: 50_000)
    try damaged.write(to: URL(fileURLWithPath: scratch.path))
    unlink(scratch.path + "-shm")
    try FileManager.default.createDirectory(
      atPath: scratch.path + "-shm", withIntermediateDirectories: true)
    #expect(failure { _ = try restore(backup, to: scratch) } != nil)
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path)) == damaged)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + ".old"))
  }

  @Test(arguments: [
    ("UPDATE part SET act = CAST('{}' AS BLOB) WHERE stream = 1", nil as StoreError.Kind?),
    ("PRAGMA user_version = 99", .newerVersion),
  ])
  func `a backup that is not whole or too new changes nothing`(
    _ sql: String, _ kind: StoreError.Kind?
  ) throws {
    let scratch = try Scratch()
    let backup = try backUp(scratch) {
      _ = try $0.open(Opening(), by: "dana", at: Given.now)
    }
    try DatabaseQueue(path: backup).writeWithoutTransaction { db in
      try db.execute(sql: "DROP TRIGGER part_stays; " + sql)
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
    var isWhole = true
    let failed = failure { isWhole = try restore(backup, to: scratch).firstBreak == nil }
    #expect(failed == kind)
    #expect(kind != nil || !isWhole)
    #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path)) == before)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + ".part"))
  }

  @Test func `a file that is no store is no backup`() throws {
    let scratch = try Scratch()
    let backup = scratch.folder + "/backup"
    try Data(repeating: 65, count: 9000).write(to: URL(fileURLWithPath: backup))
    expectFailure(.corrupt) { _ = try restore(backup, to: scratch) }
    #expect(!FileManager.default.fileExists(atPath: scratch.path))
  }
}

@Test func `a backup from before a stream's end was kept twice is looked at all the same`() throws {
  let scratch = try Scratch()
  let old = try scratch.open(StoreLimits(version: 14))
  try old.set("theme", to: "dark", by: "dana", at: Given.now)
  let report = try old.backUp(to: scratch.folder + "/old.sqlite") { _, _ in }
  #expect(report == ChainReport(streams: 1, entries: 1, firstBreak: nil))
}
