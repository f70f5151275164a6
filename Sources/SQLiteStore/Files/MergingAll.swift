package import Casework
import GRDB
import Glibc

extension SQLiteStore {
  /// Takes in all that `next` gives, in as many transactions as need be. Into a store that has nobody, and so nobody at work, much
  /// goes in at once; else each piece by itself, so that desks at work wait but a moment for their turn.
  ///
  /// What went in is whole, whenever the process or the machine stops; the machine's own end it survives from the next act on that
  /// anybody keeps. So only what is kept after all of it says that it is in.
  /// - Parameters:
  ///   - again: who was forgotten here and is told of comes back.
  ///   - kept: is told what came of each transaction.
  package func mergeAll(
    _ next: () -> PreparedUpdates?, again: Bool = false, kept: (MergeCounts) -> Void
  ) throws(StoreError) {
    let isEmpty = try customerCount() == 0
    var isOver = false
    func following() -> PreparedUpdates? {
      let updates = isOver ? nil : next()
      isOver = updates == nil
      return updates
    }
    do {
      let importing = try Importing(into: storeFile, limits, again: again)
      let checkpoints = try CheckpointsAside(of: storeFile)
      var turns = try Turns(of: importing, isAlone: isEmpty)
      while let first = following() {
        let counts = try importing.merge(first, turns.isAlone ? Self.together : 1, of: following)
        storeFile.ringBell()
        kept(counts)
        try checkpoints.follow()
        try turns.pass()
      }
      try checkpoints.end()
    } catch {
      throw StoreError(error, in: "merge", of: storeFile)
    }
  }

  /// Pieces that go in at once where nobody waits.
  private static let together = 8
}

/// The connection of an import, apart from those of the desk, whose acts are on disk as soon as they are kept.
///
/// Its own transactions are not (`NORMAL`): where the machine loses its power, the last may be gone. None is half there: SQLite
/// syncs the log before a checkpoint takes any of it into the file, and the file before the log begins anew; and of what
/// the disk had of the log it takes whole transactions alone, whose checksums are right. Brought in again, the rest goes in.
private struct Importing {
  private let connection: DatabaseQueue
  private let isAgain: Bool

  /// Pages are changed everywhere, and each is written once a transaction: so it is given the memory to hold what it changes, and
  /// what a statement of many lines may have to take back. For the disk wait the checkpoints.
  init(into file: StoreFile, _ limits: StoreLimits, again isAgain: Bool) throws {
    self.isAgain = isAgain
    var configuration = Configuration()
    configuration.busyMode = .timeout(limits.busySeconds)
    configuration.prepareDatabase { db in
      try limits.apply(to: db)
      try db.execute(
        sql: """
          PRAGMA cache_size = \(-SQLiteStore.importCache);
          PRAGMA synchronous = NORMAL;
          PRAGMA wal_autocheckpoint = 0;
          PRAGMA temp_store = MEMORY;
          """)
    }
    connection = try DatabaseQueue(path: file.path, configuration: configuration)
  }

  /// - Parameter first: is there before the transaction begins, so that nobody waits for a file to be read.
  func merge(
    _ first: PreparedUpdates, _ most: Int, of next: () -> PreparedUpdates?
  ) throws -> MergeCounts {
    var counts = MergeCounts()
    try connection.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        var merging = try Merging(db, again: isAgain)
        try merging.merge(first)
        for _ in 1..<most {
          guard let updates = next() else { break }
          try merging.merge(updates)
        }
        counts = try merging.finish()
        return .commit
      }
    }
    return counts
  }

  /// Changes with what other connections keep.
  func version() throws -> Int? {
    try connection.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA data_version") }
  }
}

/// Between two transactions of an import it is somebody else's turn.
private struct Turns {
  /// Nobody else has kept anything since it began.
  private(set) var isAlone: Bool
  private let importing: Importing
  private let version: Int?
  private var began = ContinuousClock.now

  init(of importing: Importing, isAlone: Bool) throws {
    self.importing = importing
    self.isAlone = isAlone
    version = try importing.version()
  }

  /// Whoever waits for the store looks at least each tenth of a second whether it is free. Where transactions are short he gets in
  /// between some two of them.
  private static let turn = Duration.milliseconds(110)

  mutating func pass() throws {
    let pause = min(Self.turn, (.now - began) / 5)
    usleep(UInt32(pause / .microseconds(1)))
    isAlone = try isAlone && importing.version() == version
    began = .now
  }
}
