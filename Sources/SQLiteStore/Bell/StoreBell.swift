package import Casework
import GRDB
import Glibc

/// Says when anybody, in this process or another, has changed the store. It sleeps on a descriptor and asks nothing meanwhile.
package struct StoreBell: ~Copyable {
  /// Readable when the bell has rung; for the loop's `poll`.
  package let descriptor: Int32
  private let connection: DatabaseQueue
  private var version: Int

  package init(store: SQLiteStore) throws(StoreError) {
    let listening: (descriptor: Int32, connection: DatabaseQueue, version: Int)
    do { listening = try Self.listen(to: store.storeFile) } catch {
      throw StoreError(error, in: "bell", of: store.storeFile)
    }
    (descriptor, connection, version) = listening
  }

  /// Watches before it looks, so that nothing is kept between the two unseen.
  private static func listen(to file: StoreFile) throws -> (Int32, DatabaseQueue, Int) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { throw StoreError(.cannotOpen, "bell: errno \(errno)") }
    do {
      try file.makeDesks()
      // A desk that ends, however it does, closes the file of desks.
      for (path, event) in [(file.bell, IN_ATTRIB), (file.desks, IN_CLOSE_WRITE)] {
        guard inotify_add_watch(descriptor, path, UInt32(event)) >= 0 else {
          throw StoreError(.cannotOpen, "bell: errno \(errno)")
        }
      }
      let connection = try watchingConnection(file.path)
      return (descriptor, connection, try dataVersion(connection))
    } catch {
      close(descriptor)
      throw error
    }
  }

  /// Whether something was kept, or a desk has ended, since this was last asked. Takes the ring from the descriptor, so
  /// ask after every wake.
  package mutating func changed() -> Bool {
    let heard = drain()
    guard heard.hasRung else { return false }
    guard let now = try? Self.dataVersion(connection) else { return true }
    defer { version = now }
    return heard.hasLeft || now != version
  }

  /// Whether anything was heard, and whether a desk has ended. Both files are watched as themselves, so that no event
  /// carries a name and each is as long as its head.
  private func drain() -> (hasRung: Bool, hasLeft: Bool) {
    var all: (hasRung: Bool, hasLeft: Bool) = (false, false)
    var events = [inotify_event](repeating: inotify_event(), count: 64)
    let length = events.count * MemoryLayout<inotify_event>.stride
    while true {
      let count = Glibc.read(descriptor, &events, length)
      guard count > 0 else { return all }
      let heard = events.prefix(count / MemoryLayout<inotify_event>.stride)
      all.hasRung = true
      all.hasLeft = all.hasLeft || heard.contains { $0.mask & UInt32(IN_CLOSE_WRITE) != 0 }
    }
  }

  private static func watchingConnection(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(1)
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func dataVersion(_ connection: DatabaseQueue) throws -> Int {
    try connection.unsafeRead { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
  }

  deinit { close(descriptor) }
}
