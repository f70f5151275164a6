import Foundation
import Glibc

/// What a program did from one moment to its end.
struct MeasuredEnd {
  let status: Int32
  /// The time that passed, without what its threads and this one stood in line for a processor: that is the load of
  /// the machine.
  let ownTime: Duration
  /// Seconds that it computed.
  let work: Double
}

extension ProbeRun {
  /// Waits until the program has ended, and measures it from now on.
  func measureEnd() throws -> MeasuredEnd {
    let start = ContinuousClock.now
    var delays = delays
    let before = (delays: delays.values.reduce(0, +), work: work)
    var after = before.work
    let ownBefore = Self.ownDelay
    try wait("the end", seconds: 30) { run in
      delays.merge(run.delays) { $1 }
      after = max(after, run.work)
      return run.hasEnded(WNOHANG)
    }
    let waited = delays.values.reduce(0, +) - before.delays + Self.ownDelay - ownBefore
    return MeasuredEnd(
      status: status ?? 0, ownTime: ContinuousClock.now - start - .nanoseconds(waited),
      work: Double(after - before.work) / 100)
  }

  /// Nanoseconds that each of its threads stood in line.
  private var delays: [String: Int] {
    let threads = "/proc/\(pid)/task"
    let ids = (try? FileManager.default.contentsOfDirectory(atPath: threads)) ?? []
    return Dictionary(
      uniqueKeysWithValues: ids.map { ($0, Self.delay(in: "\(threads)/\($0)/schedstat")) })
  }

  private static var ownDelay: Int { delay(in: "/proc/thread-self/schedstat") }

  private static func delay(in path: String) -> Int {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let figures = text.split { $0 == " " || $0 == "\n" }
    return figures.count > 1 ? Int(figures[1]) ?? 0 : 0
  }
}
