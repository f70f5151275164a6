import Casework
import Console
import Glibc
import Synchronization

/// Events that threads hand to the loop, and a descriptor that becomes readable when there are some.
final class EventQueue: Sendable {
  private let waiting = Mutex<[Event]>([])
  private let pipe: Pipe

  init() throws { pipe = try Pipe() }

  var descriptor: Int32 { pipe.readEnd }

  func put(_ event: Event) {
    waiting.withLock { $0.append(event) }
    pipe.signal()
  }

  func takeAll() -> [Event] {
    pipe.drain()
    return waiting.withLock { events in
      defer { events = [] }
      return events
    }
  }
}

/// A pipe that only says that something is there.
private final class Pipe: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Sentence("said.no-descriptor") }
    readEnd = ends[0]
    writeEnd = ends[1]
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// A full pipe says the same as one byte.
  func signal() {
    var byte: UInt8 = 1
    _ = write(writeEnd, &byte, 1)
  }

  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(readEnd, &bytes, bytes.count) > 0 {}
  }
}
