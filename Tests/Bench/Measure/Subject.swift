/// A program that is measured, and how it is driven.
struct Subject {
  /// Keys of one kind, each measured from itself to its settled frame.
  struct Scene {
    var name: String
    /// Keys sent before, for instance to open what the measured ones work in.
    var opening: [[UInt8]] = []
    var keys: [[UInt8]]
  }

  var name: String
  var command: [String]
  var environment: [String: String] = [:]
  /// Text that stands on the screen when it can first be worked with.
  var ready: String
  /// Played one after the other in one run of the program; it rests between the first and the second.
  var scenes: [Scene]
  var columns: UInt16 = 120
  var rows: UInt16 = 40

  static let shortNote = "a letter in a note of 10 characters"
  /// As long as its rows, so that what a longer one costs is told apart from what a full row does.
  static let fullNote = "a letter in a note of 250 characters"
  static let longNote = "a letter in a note of 10,000 characters"

  /// Starts it and waits for the ready text.
  func start(counting allocations: Allocations? = nil) throws -> Pty {
    let whole = environment.merging(allocations?.environment ?? [:]) { $1 }
    var pty = try Pty(command, environment: whole, columns: columns, rows: rows)
    pty.wait(for: ready)
    guard pty.ready == nil else { return pty }
    let shown = MeasuringEnd.text(of: pty.chunks.flatMap(\.bytes)).suffix(2000)
    throw Failure(description: "\(name) never showed “\(ready)”. It showed:\n\(shown)")
  }
}
