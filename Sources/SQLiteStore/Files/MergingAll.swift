package import Casework
import GRDB
import Glibc

extension SQLiteStore {
  /// Takes in all that `next` gives, in as many transactions as need be. Into a store that has nobody, and so nobody at work, much
  /// goes in at once; else each piece by itself, so that desks at work wait but a moment for their turn.
  ///
  /// What went in is whole, whenever the process or the machine stops; the machine's own end it survives from the next act on that
  /// anybody keeps. So only what is kept after all of it says that it is in.
  /// - Parameter kept: is told what came of each transaction.
  package func mergeAll(
    _ next: () -> PreparedUpdates?, kept: (MergeCounts) -> Void
  ) throws(StoreError) {
    let isEmpty = try customerCount() == 0
    var isOver = false
    func following() -> PreparedUpdates? {
      let updates = isOver ? nil : next()
      isOver = updates == nil
      return updates
    }
    do {
      let checkpoints = try CheckpointsAside(of: storeFile)
      var turns = try Turns(of: pool, isAlone: isEmpty)
      try set(Self.importing)
      while let first = following() {
        kept(try merge(first, turns.isAlone ? Self.together : 1, of: following))
        try checkpoints.follow()
        try turns.pass()
      }
      try set(Self.working)
    } catch {
      try? set(Self.working)
      throw StoreError(error, in: "merge")
    }
  }

  /// Pieces that go in at once where nobody waits.
  private static let together = 8

  /// Pages are changed everywhere, and each is written once a transaction: so it is given the memory to hold what it changes, and
  /// what a statement of many lines may have to take back. For the disk wait the checkpoints.
  private static let importing = """
    PRAGMA cache_size = \(-importCache);
    PRAGMA synchronous = NORMAL;
    PRAGMA wal_autocheckpoint = 0;
    PRAGMA temp_store = MEMORY;
    """
  private static let working = """
    PRAGMA cache_size = \(-cache);
    PRAGMA synchronous = FULL;
    PRAGMA wal_autocheckpoint = 1000;
    PRAGMA temp_store = DEFAULT;
    """

  private func set(_ pragmas: String) throws {
    try pool.writeWithoutTransaction { try $0.execute(sql: pragmas) }
  }

  /// - Parameter first: is there before the transaction begins, so that nobody waits for a file to be read.
  private func merge(
    _ first: PreparedUpdates, _ most: Int, of next: () -> PreparedUpdates?
  ) throws(StoreError) -> MergeCounts {
    try write("merge") { db in
      var merging = try Merging(db)
      try merging.merge(first)
      for _ in 1..<most {
        guard let updates = next() else { break }
        try merging.merge(updates)
      }
      return try merging.finish()
    }
  }
}

/// Between two transactions of an import it is somebody else's turn.
private struct Turns {
  /// Nobody else has kept anything since it began.
  private(set) var isAlone: Bool
  private let pool: DatabasePool
  private let version: Int?
  private var began = ContinuousClock.now

  init(of pool: DatabasePool, isAlone: Bool) throws {
    self.pool = pool
    self.isAlone = isAlone
    version = try Self.version(in: pool)
  }

  /// Whoever waits for the store looks at least each tenth of a second whether it is free. Where transactions are short he gets in
  /// between some two of them.
  private static let turn = Duration.milliseconds(110)

  mutating func pass() throws {
    let pause = min(Self.turn, (.now - began) / 5)
    usleep(UInt32(pause / .microseconds(1)))
    isAlone = try isAlone && Self.version(in: pool) == version
    began = .now
  }

  /// Changes with what other connections keep.
  private static func version(in pool: DatabasePool) throws -> Int? {
    try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA data_version") }
  }
}
