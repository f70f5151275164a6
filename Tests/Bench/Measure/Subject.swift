/// A program that is measured, and how it is driven.
struct Subject {
  var name: String
  var command: [String]
  var environment: [String: String] = [:]
  /// Text that stands on the screen when it can first be worked with.
  var ready: String
  /// Keys sent once before the measured ones, for instance to open a list.
  var opening: [[UInt8]] = []
  var keys: [[UInt8]]
  var columns: UInt16 = 120
  var rows: UInt16 = 40

  /// Starts it and waits for the ready text.
  func start() throws -> Pty {
    var pty = try Pty(command, environment: environment, columns: columns, rows: rows)
    pty.wait(for: ready)
    guard pty.ready == nil else { return pty }
    let shown = Terminal.text(of: pty.chunks.flatMap(\.bytes)).suffix(2000)
    throw Pty.Failure(description: "\(name) never showed “\(ready)”. It showed:\n\(shown)")
  }
}

func milliseconds(from start: UInt64, to end: UInt64) -> Double {
  Double(end - start) / 1_000_000
}
