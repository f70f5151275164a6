package import Casework
import GRDB

/// The desk's cases in one SQLite file, which a whole floor can share over ssh.
///
/// Acts are on disk when the call that keeps them returns (`synchronous=FULL`); drafts survive a killed
/// process but may be lost with the machine (`NORMAL`).
package struct SQLiteStore: CaseStore {
  let pool: DatabasePool
  let limits: StoreLimits
  let storeFile: StoreFile
  /// Where a day begins, for what was done today.
  package var zone: Zone
  /// Names that translate each other, for finding.
  package var names: NameTable

  /// Opens the store at `path`, making it where there is none.
  /// - Throws: `.newerVersion` where a later program has changed the store, `.foreign` where another program's database
  ///   lies there, which stays as it is, `.readOnly`, `.corrupt`, `.cannotOpen`.
  package init(path: String, zone: Zone = .utc, names: NameTable = .empty) throws(StoreError) {
    try self.init(path: path, zone: zone, names: names, limits: StoreLimits())
  }

  init(path: String, zone: Zone, names: NameTable, limits: StoreLimits) throws(StoreError) {
    storeFile = StoreFile(path: path)
    self.zone = zone
    self.names = names
    self.limits = limits
    guard try storeFile.content() != .foreign else { throw StoreError(.foreign, "open") }
    try storeFile.make()
    CopiedStore.removeLeft(beside: storeFile.path)
    do {
      let doorway = try Doorway(storeFile)
      pool = try Self.openPool(path: storeFile.path, limits: limits)
      try Schema.bringUp(pool, to: limits.version)
      _ = consume doorway
    } catch {
      throw StoreError(error, in: "open", of: storeFile)
    }
  }

  /// Opens a store that may only be read, by who asks or by anybody: it lies in a folder or on a disk that takes nothing.
  /// - Throws: `.readOnly` where it is of an older version, which cannot be brought up.
  package init(
    reading path: String, zone: Zone = .utc, names: NameTable = .empty
  ) throws(StoreError) {
    storeFile = StoreFile(path: path)
    self.zone = zone
    self.names = names
    limits = StoreLimits()
    guard try storeFile.content() == .store else { throw StoreError(.foreign, "open") }
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.maximumReaderCount = 3
      pool = try DatabasePool(path: storeFile.readingPath, configuration: configuration)
      let found = try pool.read(Schema.version)
      guard found == Schema.version else {
        throw StoreError(
          found > Schema.version ? .newerVersion : .readOnly, "open: schema \(found)")
      }
    } catch {
      throw StoreError(error, in: "open", of: storeFile)
    }
  }

  /// Whether who asks may change the store at `path`.
  package static func mayWrite(at path: String) -> Bool { StoreFile(path: path).mayBeWritten }

  /// Whether there is nothing at `path` yet: no file, or one that is empty.
  package static func isNothing(at path: String) throws(StoreError) -> Bool {
    try StoreFile(path: path).content() == .nothing
  }

  package var isReadOnly: Bool { pool.configuration.readonly }

  /// The pages that are held in memory, in KiB: by one who reads, so that a letter typed next finds those of the letters
  /// before, by one who writes, and by one who brings in much at once.
  static let readingCache = 16_384
  static let cache = 32_768
  static let importCache = 65_536

  /// In bytes; to which the log is cut when it begins anew, for an import leaves it many times as long as acts ever make it.
  static let longestLog = 16_777_216

  private static func openPool(path: String, limits: StoreLimits) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.busyMode = .timeout(limits.busySeconds)
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = \(-readingCache)")
      try limits.apply(to: db)
    }
    let pool = try DatabasePool(path: path, configuration: configuration)
    try pool.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "PRAGMA cache_size = \(-Self.cache)")
      _ = try Int.fetchOne(db, sql: "PRAGMA journal_size_limit = \(longestLog)")
      if !limits.mayWrite { try db.execute(sql: "PRAGMA query_only = ON") }
    }
    return pool
  }
}

/// What a connection keeps to; a test sets them tighter to meet a full disk, a store that cannot be written, or an older
/// program.
struct StoreLimits: Sendable {
  var busySeconds = 20.0
  var maxPages: Int?
  var mayWrite = true
  var version = Schema.version

  func apply(to db: Database) throws {
    try db.execute(sql: "PRAGMA secure_delete = FAST")
    if let maxPages { _ = try Int.fetchOne(db, sql: "PRAGMA max_page_count = \(maxPages)") }
  }
}
