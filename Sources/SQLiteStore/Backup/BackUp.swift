package import Casework
import GRDB
import Glibc

extension SQLiteStore {
  /// Copies the store as it is at one instant into a new file, while others go on working, and checks the copy.
  /// - Parameter progress: pages that are copied, of how many.
  /// - Returns: what the walk over the copy's journal found. A copy that is not whole is not kept.
  package func backUp(to path: String, progress: (Int, Int) -> Void) throws(StoreError)
    -> ChainReport
  {
    let part = CopiedStore(path: path + CopiedStore.suffix)
    do {
      try part.make()
      // One read transaction holds the instant.
      try pool.read { source in
        _ = try Schema.version(of: source)
        try part.take(source, progress: progress)
      }
      let report = try part.check()
      if report.firstBreak == nil { try part.move(to: path) } else { part.remove() }
      return report
    } catch {
      part.remove()
      throw StoreError(error, in: "backup", of: StoreFile(path: path))
    }
  }
}

/// A store in one file of its own, without a log beside it, that nobody has open.
final class CopiedStore {
  /// Of the name until the copy is whole.
  static let suffix = ".part"

  let path: String
  private static let pagesAtOnce: CInt = 2000
  /// Locked for as long as the copy is worked on, so that nobody takes it for one that was left behind.
  private var held: Int32 = -1

  init(path: String) { self.path = path }

  deinit { release() }

  /// A new file that is its owner's alone; what an earlier attempt has left there goes.
  /// - Throws: `.busy` where another process makes its copy there.
  func make() throws(StoreError) {
    guard removeLeft() else { throw StoreError(.busy, "copy: another is made there") }
    held = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard held >= 0 else { throw StoreError(StoreFile.kind(of: errno), "copy: errno \(errno)") }
    guard flock(held, LOCK_EX | LOCK_NB) == 0 else {
      release()
      throw StoreError(.busy, "copy: errno \(errno)")
    }
  }

  private func release() {
    if held >= 0 { close(held) }
    held = -1
  }

  /// What a process that was killed has left of a copy goes: it holds customers.
  static func removeLeft(beside path: String) { _ = CopiedStore(path: path + suffix).removeLeft() }

  /// - Returns: false where somebody is at work on it.
  private func removeLeft() -> Bool {
    let left = Glibc.open(path, O_RDWR | O_CLOEXEC)
    defer { if left >= 0 { close(left) } }
    guard left < 0 || flock(left, LOCK_EX | LOCK_NB) == 0 else { return false }
    unlinkAll()
    return true
  }

  func take(_ source: Database, progress: (Int, Int) -> Void) throws {
    let target = try DatabaseQueue(path: path)
    try target.writeWithoutTransaction { db in
      try withoutActuallyEscaping(progress) { progress in
        try source.backup(to: db, pagesPerStep: Self.pagesAtOnce) {
          progress($0.completedPageCount, $0.totalPageCount)
        }
      }
      // The log's mode is kept in the file, and would come back with it.
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    try target.close()
  }

  /// Reads every page and every entry.
  /// - Throws: `.newerVersion`, `.corrupt`.
  func check() throws -> ChainReport {
    try Self.reading(path) { db in
      let found = try Schema.version(of: db)
      guard found > 0 else { throw StoreError(.corrupt, "check: no store") }
      guard found <= Schema.version else {
        throw StoreError(.newerVersion, "check: schema \(found)")
      }
      guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else {
        throw StoreError(.corrupt, "check: pages")
      }
      return try ChainCheck(db: db).report()
    }
  }

  static func reading<Value>(_ path: String, _ body: (Database) throws -> Value) throws -> Value {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let value = try queue.read { db in
      guard try Schema.content(of: db) == .store else { throw StoreError(.corrupt, "no store") }
      return try body(db)
    }
    try queue.close()
    return value
  }

  /// On disk before it has its name.
  func move(to place: String) throws(StoreError) {
    try Self.flush(path)
    guard rename(path, place) == 0 else {
      throw StoreError(StoreFile.kind(of: errno), "copy: errno \(errno)")
    }
    // Before anybody has the store open by its name: closing the file would drop what he has locked in it.
    release()
    try Self.flush(StoreFile(path: place).folderPath)
  }

  /// Where it was made here; another's stays.
  func remove() {
    if held >= 0 { unlinkAll() }
  }

  private func unlinkAll() {
    for side in ["", "-journal", "-wal", "-shm"] { unlink(path + side) }
  }

  /// Waits until a file, or what a folder lists, is on disk.
  static func flush(_ path: String) throws(StoreError) {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError(StoreFile.kind(of: errno), "flush") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreError(StoreFile.kind(of: errno), "flush") }
  }
}
