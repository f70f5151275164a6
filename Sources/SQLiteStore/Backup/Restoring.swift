package import Casework
import GRDB
import Glibc

/// Brings a store back from a backup. The one that it replaces is kept aside.
package struct Restoring {
  private let backup: String
  private let file: StoreFile

  package init(from backup: String, to path: String) {
    self.backup = backup
    file = StoreFile(path: path)
  }

  /// Where the store itself is, whatever links lead there.
  package var store: String { file.path }

  /// The rep of this login, as the backup knows him.
  package func rep(login: String) throws(StoreError) -> Rep? {
    do { return try CopiedStore.reading(backup) { try Reps.find(login, in: $0) } } catch {
      throw StoreError(error, in: "restore", of: file)
    }
  }

  /// Whether it holds nobody's work yet, or a demo's: then it says nothing of who may bring it back.
  package func isAnybodys() throws(StoreError) -> Bool {
    do { return try CopiedStore.reading(backup, Self.isAnybodys) } catch {
      throw StoreError(error, in: "restore", of: file)
    }
  }

  private static func isAnybodys(_ db: Database) throws -> Bool {
    if try Settings.value("demo", in: db) == "yes" { return true }
    return try readOne(db, "SELECT login FROM rep") { try $0.text("login") } == nil
  }

  /// - Parameter aside: where the store that is there goes.
  /// - Returns: what the walk over the backup's journal found; where something is wrong with it, nothing is changed.
  /// - Throws: `.inUse` while a desk has the store open, `.newerVersion`, `.corrupt`,
  ///   `.foreign` where another program's database would be replaced.
  package func perform(
    keepingOldAt aside: String, by rep: String, at: Instant, progress: (Int, Int) -> Void
  ) throws(StoreError) -> ChainReport {
    // What cannot be read as a store at all may be one that is damaged, and is replaced.
    guard (try? file.content()) != .foreign else { throw StoreError(.foreign, "restore") }
    let copy = CopiedStore(path: file.path + CopiedStore.suffix)
    do {
      try copy.make()
      try CopiedStore.reading(backup) { try copy.take($0, progress: progress) }
      let report = try copy.check()
      guard report.firstBreak == nil else {
        copy.remove()
        return report
      }
      try replace(with: copy, keepingOldAt: aside)
      let store = try SQLiteStore(path: file.path)
      try store.write("restored") { db in
        try DeskAct.restored(entries: report.entries).append(by: rep, at: at, in: db)
      }
      return report
    } catch {
      copy.remove()
      throw StoreError(error, in: "restore", of: file)
    }
  }

  /// Behind the door that every opening goes through, so that nobody comes in between. The name always leads to a whole
  /// store: to the old one until the new one has it.
  private func replace(with copy: CopiedStore, keepingOldAt aside: String) throws {
    try file.makeBeside()
    let door = try Doorway(file)
    try Self.succeed(chmod(copy.path, file.mode), "mode")
    if access(file.path, F_OK) == 0 {
      guard try !file.isOpenElsewhere() else { throw StoreError(.inUse, "restore") }
      takeInLog()
      try keep(at: aside)
    }
    try copy.move(to: file.path)
    _ = consume door
  }

  private func keep(at aside: String) throws(StoreError) {
    try Self.succeed(link(file.path, aside), "aside")
    do throws(StoreError) {
      try Self.succeed(unlink(file.path + "-shm"), "aside", orIsMissing: true)
      // A log that could not be taken in belongs to the damaged store, and would spoil the other.
      try Self.succeed(
        rename(file.path + "-wal", aside + "-wal"), "aside", orIsMissing: true)
    } catch {
      unlink(aside)
      throw error
    }
  }

  /// - Parameter result: of a call that leaves what is wrong in `errno`.
  private static func succeed(
    _ result: Int32, _ what: StaticString, orIsMissing: Bool = false
  ) throws(StoreError) {
    guard result != 0, !(orIsMissing && errno == ENOENT) else { return }
    throw StoreError(StoreFile.kind(of: errno), "\(what): errno \(errno)")
  }

  /// What is only in the log comes into the file, where the old store is sound enough for it.
  private func takeInLog() {
    guard let old = try? DatabaseQueue(path: file.path) else { return }
    try? old.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try? old.close()
  }
}

extension StoreFile {
  /// The byte that every connection to a store with a log holds for as long as it is open, as SQLite's file format
  /// has it: 510 of them behind the two of those who are about to write.
  private static let shared: (start: off_t, count: off_t) = (0x4000_0002, 510)

  /// Whether another process has the store open; the store itself need not be readable.
  func isOpenElsewhere() throws(StoreError) -> Bool {
    let descriptor = Glibc.open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError(Self.kind(of: errno), "in use: errno \(errno)") }
    defer { close(descriptor) }
    var lock = flock(
      l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: Self.shared.start,
      l_len: Self.shared.count, l_pid: 0)
    guard fcntl(descriptor, F_GETLK, &lock) == 0 else {
      throw StoreError(.inputOutput, "in use: errno \(errno)")
    }
    return Int32(lock.l_type) != F_UNLCK
  }
}
