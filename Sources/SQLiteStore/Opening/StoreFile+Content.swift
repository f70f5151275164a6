package import Casework
import GRDB
import Glibc

/// What lies where a store is looked for.
enum Content: Hashable {
  /// No file, or one in which nobody has kept anything: also what a process has left that was killed in making a store.
  case nothing
  case store
  /// Another program's database, or no database at all.
  case foreign
}

extension StoreFile {
  private static let magic = Array("SQLite format 3\u{0}".utf8)
  private static let headerLength = 100
  /// Where `application_id` stands in the header, big end first.
  private static let applicationPlace = 68..<72

  /// Looks before anything is opened to be written: SQLite would take any database for ours and lay a log beside it. Most
  /// stores say in their header what they are, without one more connection.
  /// - Throws: `.cannotOpen`, `.corrupt` where a store was that is none any more.
  func content() throws(StoreError) -> Content {
    guard let header = try header() else { return .nothing }
    guard header.starts(with: Self.magic) else {
      // What a store has beside it tells one that is damaged from a file that never was one.
      guard access(bell, F_OK) == 0 else { return .foreign }
      throw StoreError(.corrupt, "open: no database")
    }
    guard header.count == Self.headerLength else { throw StoreError(.corrupt, "open: header") }
    switch header[Self.applicationPlace].reduce(0, { $0 << 8 | Int($1) }) {
    case Schema.applicationID: return .store
    case 0: return try contentByTables()
    default: return .foreign
    }
  }

  /// Nil where there is no file, or nothing in it.
  private func header() throws(StoreError) -> [UInt8]? {
    var found = stat()
    guard stat(path, &found) == 0 else {
      if [ENOENT, ENOTDIR].contains(errno) { return nil }
      throw StoreError(Self.kind(of: errno), "open: errno \(errno)")
    }
    guard found.st_mode & S_IFMT == S_IFREG else { throw StoreError(.cannotOpen, "open: no file") }
    guard found.st_size > 0 else { return nil }
    return try firstBytes()
  }

  private func firstBytes() throws(StoreError) -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError(Self.kind(of: errno), "open: errno \(errno)") }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: Self.headerLength)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count >= 0 else { throw StoreError(.inputOutput, "open: errno \(errno)") }
    return Array(bytes.prefix(count))
  }

  /// Of a store from before stores said what they are, and of one whose first page is still in its log.
  private func contentByTables() throws(StoreError) -> Content {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(20)
      let queue = try DatabaseQueue(path: readingPath, configuration: configuration)
      let content = try queue.read(Schema.content)
      try queue.close()
      return content
    } catch {
      throw StoreError(error, in: "open", of: self)
    }
  }
}

extension SQLiteStore {
  /// Takes a store away in which there is nobody, with all that lies beside it, where nobody else has it open. It is of no
  /// more use then.
  package func removeIfEmpty() throws(StoreError) {
    guard try customerCount() == 0, try reps().isEmpty else { return }
    do {
      let doorway = try Doorway(storeFile)
      try pool.close()
      if try !storeFile.isOpenElsewhere() { storeFile.remove() }
      _ = consume doorway
    } catch {
      throw StoreError(error, in: "remove", of: storeFile)
    }
  }
}

extension Schema {
  /// `Mokd`, which the file itself says of what it is.
  static let applicationID = 0x4d6f_6b64

  /// By the tables that every store has had from the first on.
  static func content(of db: Database) throws -> Content {
    let names = try readAll(db, "SELECT name FROM sqlite_schema WHERE type = 'table'") {
      try $0.text("name")
    }
    if Set(names).isSuperset(of: ["customer", "contact", "stream", "entry", "part"]) {
      return .store
    }
    let isBegun = Set(names).isSubset(of: ["grdb_migrations"])
    return try isBegun && version(of: db) == 0 ? .nothing : .foreign
  }
}
