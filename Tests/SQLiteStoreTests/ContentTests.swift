import Casework
import Foundation
import GRDB
import StoreContract
import Testing

@testable import SQLiteStore

/// A database that is another program's, or nobody's yet.
private func makeDatabase(at path: String, _ sql: String) throws {
  let queue = try DatabaseQueue(path: path)
  try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  try queue.close()
}

@Test(arguments: [
  "CREATE TABLE t (x); PRAGMA user_version = 7; PRAGMA application_id = 42",
  "CREATE TABLE t (x)", "CREATE TABLE t (x); PRAGMA journal_mode = WAL",
  "CREATE TABLE customer (x); CREATE TABLE contact (x); PRAGMA user_version = 15",
  "PRAGMA user_version = 7",
])
func `another program's database is no store, and nothing is written in it or beside it`(
  _ sql: String
) throws {
  let scratch = try Scratch()
  try makeDatabase(at: scratch.path, sql)
  let before = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
  expectFailure(.foreign) { _ = try scratch.open() }
  expectFailure(.foreign) { _ = try SQLiteStore(reading: scratch.path) }
  #expect(try !SQLiteStore.isNothing(at: scratch.path))
  #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path)) == before)
  #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["desk.moked"])
}

@Test(arguments: [
  "", "PRAGMA journal_mode = WAL", "CREATE TABLE grdb_migrations (identifier TEXT PRIMARY KEY)",
])
func `what a process has left that was killed in making a store is nothing, and is made one`(
  _ sql: String
) throws {
  let scratch = try Scratch()
  #expect(try SQLiteStore.isNothing(at: scratch.path))
  try Data().write(to: URL(fileURLWithPath: scratch.path))
  if !sql.isEmpty { try makeDatabase(at: scratch.path, sql) }
  #expect(try SQLiteStore.isNothing(at: scratch.path))
  #expect(try scratch.open().customerCount() == 0)
  #expect(try !SQLiteStore.isNothing(at: scratch.path))
}

@Test(arguments: Fixture.all)
func `a store from before stores said what they are is known by its tables`(_ fixture: Fixture)
  throws
{
  let scratch = try Scratch()
  try fixture.make(at: scratch.path)
  #expect(try StoreFile(path: scratch.path).content() == .store)
  try scratch.open().pool.close()
  let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path))
  #expect(Array(bytes[68..<72]) == Array("Mokd".utf8))
}

@Test func `a store that is open is known while its first page is in the log`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  #expect(try StoreFile(path: scratch.path).content() == .store)
  #expect(try scratch.open().customerCount() == store.customerCount())
}

@Test func `another program's database is no backup, and is not replaced by one`() throws {
  let scratch = try Scratch()
  let foreign = scratch.folder + "/other"
  let backup = scratch.folder + "/backup"
  try makeDatabase(at: foreign, "CREATE TABLE t (x); PRAGMA user_version = 7")
  _ = try scratch.open().backUp(to: backup) { _, _ in }
  func restore(_ backup: String, to path: String) throws {
    _ = try Restoring(from: backup, to: path).perform(
      keepingOldAt: path + ".old", by: "dana", at: Given.now
    ) { _, _ in }
  }
  expectFailure(.corrupt) { _ = try Restoring(from: foreign, to: scratch.path).rep(login: "x") }
  expectFailure(.corrupt) { try restore(foreign, to: scratch.folder + "/new") }
  let before = try Data(contentsOf: URL(fileURLWithPath: foreign))
  expectFailure(.foreign) { try restore(backup, to: foreign) }
  #expect(try Data(contentsOf: URL(fileURLWithPath: foreign)) == before)
}
