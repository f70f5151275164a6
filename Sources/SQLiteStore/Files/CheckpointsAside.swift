import GRDB
import Synchronization

/// Brings what an import leaves in the log into the store's file while its next transaction is made. A checkpoint writes as much
/// again as the transaction wrote, and waits for the disk: an import that made them itself stood still for half of its time.
struct CheckpointsAside {
  private let connection: DatabaseQueue
  private let last = Last()

  private final class Last: Sendable {
    let outcome = Mutex(Result<Int, any Error>.success(0))
  }

  /// With more in the log the next transaction waits until all is in the file, and then begins the log anew; else it would grow for
  /// as long as the import goes on.
  private let mostPages: Int

  init(of file: StoreFile, mostPages: Int = 32_768) throws {
    self.mostPages = mostPages
    var configuration = Configuration()
    configuration.busyMode = .immediateError
    connection = try DatabaseQueue(path: file.path, configuration: configuration)
  }

  /// Once after each transaction. The checkpoint that followed the one before has had all the time of this one.
  /// - Throws: what became of that checkpoint.
  func follow() throws {
    if try pages() <= mostPages { return checkpoint() }
    checkpoint()
    try end()
  }

  /// Waits until the last of them has ended.
  /// - Throws: what became of it.
  func end() throws { _ = try pages() }

  /// How many were in the log when the last checkpoint ended.
  private func pages() throws -> Int {
    try connection.writeWithoutTransaction { _ in try last.outcome.withLock { try $0.get() } }
  }

  private func checkpoint() {
    connection.asyncWriteWithoutTransaction { [last] db in
      let outcome = Result {
        do {
          return try db.checkpoint(.passive).walFrameCount
        } catch DatabaseError.SQLITE_BUSY {
          return 0  // Another desk is at it.
        }
      }
      last.outcome.withLock { $0 = outcome }
    }
  }
}
