import Glibc
import Synchronization

/// Where commands print. What cannot be written there is an error at the end of the command, never lost in silence.
enum StandardOutput {
  private struct Pending {
    var bytes: [UInt8] = []
    var isWhole = true
    var hasReader = true
  }

  private static let pending = Mutex(Pending())

  static func print(_ text: String) {
    pending.withLock { pending in
      pending.bytes += text.utf8
      pending.bytes.append(UInt8(ascii: "\n"))
      if pending.bytes.count >= 1 << 16 { write(&pending) }
    }
  }

  /// - Returns: whether everything that was printed so far got out.
  @discardableResult
  static func flush() -> Bool {
    pending.withLock { pending in
      write(&pending)
      return pending.isWhole
    }
  }

  /// False once something could not be written: who prints much may stop.
  static var isWhole: Bool { pending.withLock(\.isWhole) }

  /// False once nobody reads any more, as `head` does not behind its last line.
  static var hasReader: Bool { pending.withLock(\.hasReader) }

  private static func write(_ pending: inout Pending) {
    var rest = pending.bytes[...]
    while pending.isWhole, !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
      let fault = count > 0 ? 0 : errno
      if count > 0 { rest = rest.dropFirst(count) }
      if fault == EAGAIN { waitForReader() }
      pending.hasReader = fault != EPIPE
      pending.isWhole = [0, EINTR, EAGAIN].contains(fault)
    }
    pending.bytes = []
  }

  /// Where another program has made what we print into one that does not block.
  private static func waitForReader() {
    var output = pollfd(fd: 1, events: Int16(POLLOUT), revents: 0)
    _ = poll(&output, 1, -1)
  }
}
