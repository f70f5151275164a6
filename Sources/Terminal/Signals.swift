internal import CCurses
internal import Glibc

/// A signal that came, for the loop to act on.
package enum TerminalSignal: Hashable, Sendable {
  /// Call `resize()`.
  case resized
  /// Call `suspend()`.
  case suspend
  /// Stopped and continued by someone else: call `resumed()`.
  case continued
  /// Keep the journal, call `giveBack()`, then `dieOf` the same number (SIGHUP, SIGTERM, SIGINT, SIGQUIT).
  case end(Int32)
}

/// Ends the process by the signal's default action, so that its parent sees what ended it.
package func dieOf(_ signal: Int32) -> Never {
  giveback_now()
  wake_die(signal)
}

/// Our handlers, from here to `deinit`. They only note the signal and write to a pipe.
struct Wake: ~Copyable {
  let descriptor: Int32

  init() throws(TerminalError) {
    descriptor = wake_open()
    guard descriptor >= 0 else { throw .system(call: "pipe", code: errno) }
  }

  deinit { wake_close() }

  func taken() -> [TerminalSignal] {
    let bits = Int(wake_taken())
    guard bits != 0 else { return [] }
    return Wake.meanings.filter { bits & $0.bit != 0 }.map(\.signal)
  }

  /// In the order in which the loop should act.
  private static let meanings: [(bit: Int, signal: TerminalSignal)] = [
    (wake_hangup, .end(SIGHUP)), (wake_terminate, .end(SIGTERM)), (wake_interrupt, .end(SIGINT)),
    (wake_quit, .end(SIGQUIT)), (wake_continued, .continued), (wake_resized, .resized),
    (wake_suspend, .suspend),
  ]
}
