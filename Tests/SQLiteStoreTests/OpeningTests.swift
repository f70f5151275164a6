import Casework
import Foundation
import GRDB
import StoreContract
import Testing

@testable import SQLiteStore

@Test(arguments: [(0o700, 0o600), (0o2770, 0o660), (0o2700, 0o600), (0o770, 0o600)])
func `a store is its owner's, in a folder that hands its group on the group's`(
  _ folder: Int, _ expected: Int
) throws {
  let scratch = try Scratch()
  try FileManager.default.setAttributes([.posixPermissions: folder], ofItemAtPath: scratch.folder)
  let store = try scratch.open()
  for path in [scratch.path, scratch.path + "-wal", scratch.path + "-shm", scratch.path + ".bell"] {
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == expected, "\(path)")
  }
  _ = store
}

@Test func `a store has what keeps acts: a write-ahead log, full syncing, foreign keys`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  try store.saveDraft("x", of: store.open(Opening(), by: "dana", at: Given.now).id)
  let found = try store.pool.writeWithoutTransaction { db in
    try ["journal_mode", "synchronous", "foreign_keys", "user_version"].map {
      try String.fetchOne(db, sql: "PRAGMA \($0)") ?? ""
    }
  }
  #expect(found == ["wal", "2", "1", "\(Schema.version)"])
}

@Test func `what was kept is there when the store is opened again`() throws {
  let scratch = try Scratch()
  let id = try scratch.open().open(Opening(), by: "dana", at: Given.now).id
  #expect(try scratch.open().unfinished(of: "dana") == [id])
}

@Test func `a store of a newer version is left alone`() throws {
  let scratch = try Scratch()
  _ = try scratch.open()
  try DatabaseQueue(path: scratch.path).write { db in
    try db.execute(sql: "PRAGMA user_version = 99")
  }
  expectFailure(.newerVersion) { _ = try scratch.open() }
}

@Test func `a folder that is not there is said`() throws {
  expectFailure(.cannotOpen) { _ = try SQLiteStore(path: "/nowhere/at/all") }
}

@Test(arguments: ["there/desk.moked", "../there/desk.moked", "second"])
func `a store is made where a link names a file that is not there yet`(_ target: String) throws {
  let scratch = try Scratch()
  let files = FileManager.default
  let (links, there) = (scratch.folder + "/links", scratch.folder + "/there")
  for folder in [links, there, links + "/there"] {
    try files.createDirectory(atPath: folder, withIntermediateDirectories: false)
  }
  try files.createSymbolicLink(
    atPath: links + "/second", withDestinationPath: there + "/desk.moked")
  try files.createSymbolicLink(atPath: links + "/desk.moked", withDestinationPath: target)
  let made = target == "there/desk.moked" ? links + "/there" : there
  let id = try SQLiteStore(path: links + "/desk.moked").open(Opening(), by: "dana", at: Given.now)
    .id
  let store = try SQLiteStore(path: made + "/desk.moked")
  #expect(try store.unfinished(of: "dana") == [id])
  #expect(files.fileExists(atPath: made + "/desk.moked.bell"))
  #expect(
    try files.contentsOfDirectory(atPath: links).sorted() == ["desk.moked", "second", "there"])
}

@Test(arguments: ["desk.moked", "/nowhere/at/all"])
func `a link that leads nowhere is said`(_ target: String) throws {
  let scratch = try Scratch()
  try FileManager.default.createSymbolicLink(
    atPath: scratch.path, withDestinationPath: target)
  expectFailure(.cannotOpen) { _ = try scratch.open() }
}

@Test(arguments: [1, 20, 99, 100, 8192])
func `a file that is no database is no store, and stays as it is`(_ size: Int) throws {
  let scratch = try Scratch()
  let backup = scratch.folder + "/backup"
  _ = try SQLiteStore(path: scratch.folder + "/other").backUp(to: backup) { _, _ in }
  let before = Data(repeating: 65, count: size)
  try before.write(to: URL(fileURLWithPath: scratch.path))
  let beside = try FileManager.default.contentsOfDirectory(atPath: scratch.folder).sorted()
  expectFailure(.foreign) { _ = try scratch.open() }
  expectFailure(.foreign) { _ = try SQLiteStore(reading: scratch.path) }
  expectFailure(.foreign) {
    _ = try Restoring(from: backup, to: scratch.path).perform(
      keepingOldAt: scratch.path + ".old", by: "dana", at: Given.now
    ) { _, _ in }
  }
  #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path)) == before)
  #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder).sorted() == beside)
}

@Test func `a store that breaks off in its first bytes is damaged`() throws {
  let scratch = try Scratch()
  try Data("SQLite format 3\u{0}".utf8).write(to: URL(fileURLWithPath: scratch.path))
  expectFailure(.corrupt) { _ = try scratch.open() }
}

@Test func `a store that may not be written says so and can still be read`() throws {
  let scratch = try Scratch()
  let id = try scratch.open().open(Opening(), by: "dana", at: Given.now).id
  let store = try scratch.open(StoreLimits(mayWrite: false))
  expectFailure(.readOnly) { _ = try store.open(Opening(), by: "dana", at: Given.now) }
  #expect(try store.contact(id)?.lastSequence == 1)
}

@Test(arguments: [true, false])
func `a store in a folder that takes nothing is read, with somebody at work or without`(
  _ isAtWork: Bool
) throws {
  let scratch = try Scratch()
  let owner = try scratch.open()
  let id = try owner.open(Opening(), by: "dana", at: Given.now).id
  // Who works keeps the log beside the store; the last to leave takes it away.
  let folder = isAtWork ? scratch.folder : scratch.folder + "/a copy % of it"
  if !isAtWork {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    _ = try owner.backUp(to: folder + "/desk.moked") { _, _ in }
  }
  let store = try SQLiteStore(reading: folder + "/desk.moked")
  #expect(try store.contact(id)?.lastSequence == 1)
  #expect(store.isReadOnly && !owner.isReadOnly)
  expectFailure(.readOnly) { _ = try store.open(Opening(), by: "dana", at: Given.now) }
  let made = try FileManager.default.contentsOfDirectory(atPath: folder)
  #expect(isAtWork || made == ["desk.moked"], "\(made)")
}

@Test func `a full disk loses nothing that was acknowledged`() throws {
  let scratch = try Scratch()
  let pages = try scratch.open().pool.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
  let store = try scratch.open(StoreLimits(maxPages: pages + 20))
  var state = try store.open(Opening(), by: "dana", at: Given.now)
  let long = Act.noted(String(repeating: "מ", count: 2000))
  let kind = failure {
    for _ in 0..<1000 {
      state.append(
        try store.append([long], to: state.id, after: state.lastSequence, by: "dana", at: Given.now)
      )
    }
  }
  #expect(kind == .full)
  #expect(state.lastSequence > 3)
  #expect(try scratch.open().contact(state.id) == state)
  #expect(try scratch.open().check().firstBreak == nil)
}

// The folder of processes has no room, ever.
@Test(arguments: [
  (ResultCode.SQLITE_IOERR, StoreError.Kind.full, StoreError.Kind.inputOutput),
  (.SQLITE_CANTOPEN, .full, .cannotOpen), (.SQLITE_CORRUPT, .corrupt, .corrupt),
])
func `a disk without room for what lies beside a store is full, whatever SQLite calls it`(
  _ code: ResultCode, _ full: StoreError.Kind, _ other: StoreError.Kind
) throws {
  let scratch = try Scratch()
  func kind(in folder: String) -> StoreError.Kind {
    StoreError(
      DatabaseError(resultCode: code), in: "test", of: StoreFile(path: folder + "/desk.sqlite")
    ).kind
  }
  #expect(kind(in: "/proc") == full)
  #expect(kind(in: scratch.folder) == other)
}

@Test func `a spoilt page is said, not believed and no crash`() throws {
  let scratch = try Scratch()
  _ = try scratch.open().merge(
    (1...2000).map { FileUpdate(customer: Customer(account: "A\($0)", name: "Name \($0)")) })
  let file = try #require(FileHandle(forUpdatingAtPath: scratch.path))
  let size = try file.seekToEnd()
  for page in 2..<(size / 4096) {
    try file.seek(toOffset: page * 4096)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
  }
  try file.close()
  expectFailure(.corrupt) { _ = try scratch.open().customerCount() }
  expectFailure(.corrupt) { _ = try scratch.open().find("name", for: "dana", limit: 5) }
}

@Test func `a damaged page is found by the check, whatever it holds`() throws {
  let scratch = try Scratch()
  let copy = scratch.folder + "/copy"
  do {
    let store = try scratch.open()
    _ = try store.merge(
      (1...200).map { FileUpdate(customer: Customer(account: "A\($0)", name: "Name \($0)")) })
    _ = try store.call(store.given(Given.wholeFile), [.noted("one"), .closed(summary: "x")])
    _ = try store.backUp(to: copy) { _, _ in }
  }
  let whole = try Data(contentsOf: URL(fileURLWithPath: copy))
  var breaks = 0
  for page in stride(from: 1, to: whole.count / 4096, by: 3) {
    let damaged = try Scratch()
    var bytes = whole
    bytes.replaceSubrange(page * 4096..<(page + 1) * 4096, with: Data(count: 4096))
    try bytes.write(to: URL(fileURLWithPath: damaged.path))
    do {
      let found = try damaged.open().check().firstBreak
      #expect(found == .damaged, "page \(page)")
      breaks += 1
    } catch {
      #expect((error as? StoreError)?.kind == .corrupt, "page \(page)")
    }
  }
  #expect(breaks > 0)
}

@Test func `an index that says something else than its table is found by the check`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  try store.ring(Ring(call: "r", rep: "dana", from: "+972501234567", at: Given.now))
  #expect(try store.check().firstBreak == nil)
  try store.pool.close()
  let hand = try DatabaseQueue(path: scratch.path)
  try hand.writeWithoutTransaction { db in
    try db.execute(
      sql: """
        PRAGMA writable_schema = ON;
        UPDATE sqlite_schema SET sql = replace(sql, '(rep, at)', '(at, rep)') WHERE name = 'ring_rep'
        """)
  }
  try hand.close()
  #expect(try scratch.open().check().firstBreak == .damaged)
}

@Test func `an error says nothing of what was asked for`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  _ = try store.merge([FileUpdate(customer: Given.ronit)])
  var update = FileUpdate(customer: Given.david)
  update.customer.idLastFour = "secret"
  do {
    _ = try store.merge([update])
    Issue.record("kept an id that is none")
  } catch {
    #expect(error.kind == .refused)
    #expect(error.detail == "merge: SQLite 275")
  }
}

@Test func `whoever opens a store by a link shares it with all others`() throws {
  let scratch = try Scratch()
  let link = scratch.folder + "/link.moked"
  let store = try scratch.open()
  try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: scratch.path)
  let other = try SQLiteStore(path: link)
  let ronit = try store.given(Given.ronit)
  try other.enter(ronit, .writing, by: "amir", at: Given.now)
  #expect(try store.present(in: ronit, besides: "dana").map(\.rep) == ["amir"])
  let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder)
  #expect(files.filter { $0.hasPrefix("link") } == ["link.moked"])
}

@Test func `a backup is brought back to where a link leads`() throws {
  let scratch = try Scratch()
  let (link, backup) = (scratch.folder + "/link.moked", scratch.folder + "/backup.moked")
  do {
    let store = try scratch.open()
    _ = try store.given(Given.ronit)
    _ = try store.backUp(to: backup) { _, _ in }
    _ = try store.given(Given.david)
  }
  try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: scratch.path)
  _ = try Restoring(from: backup, to: link)
    .perform(keepingOldAt: scratch.folder + "/aside", by: "dana", at: Given.now) { _, _ in }
  #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == scratch.path)
  #expect(try scratch.open().customerCount() == 1)
}
