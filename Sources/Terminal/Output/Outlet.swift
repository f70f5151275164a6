/// The bytes on their way to the terminal: one frame at most, and what was asked for beside it.
struct Outlet {
  private var bytes: [UInt8] = []
  private var sent = 0
  /// The other end is gone.
  private(set) var isClosed = false

  /// The terminal has not taken everything yet.
  var isBehind: Bool { sent < bytes.count }

  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds what `fill` appends, between two marks; nothing where it appends nothing.
  mutating func addFrame(between marks: (String, String)?, _ fill: (inout [UInt8]) -> Void) {
    let start = bytes.count
    if let marks { add(marks.0) }
    let content = bytes.count
    fill(&bytes)
    if bytes.count == content {
      bytes.removeSubrange(start...)
    } else if let marks {
      add(marks.1)
    }
  }

  /// Writes as much as the terminal takes now.
  mutating func flush(to device: borrowing Device) {
    while isBehind, !isClosed {
      switch device.write(bytes[sent...]) {
      case .bytes(let count): sent += count
      case .full: return
      case .end: isClosed = true
      }
    }
    drop()
  }

  /// Forgets what was not sent.
  mutating func drop() {
    // A large frame's room is not kept for ever.
    bytes.removeAll(keepingCapacity: bytes.capacity <= 256 * 1024)
    sent = 0
  }
}
