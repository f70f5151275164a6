import Foundation
import Synchronization
import Terminal

/// A thread that does one thing after another: blocking calls never run on the loop or on Swift's pool.
final class WorkQueue<Work: Sendable>: Sendable {
  private struct State: Sendable {
    var waiting: [Work] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let wake = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  init(name: String, perform: @escaping @Sendable (Work) -> Void) {
    let thread = Thread { [self] in
      Terminal.guardThisThread()
      while let work = next() { perform(work) }
      ended.signal()
    }
    thread.name = name
    thread.start()
  }

  /// - Parameter replacingWaiting: what waits is no longer wanted.
  func put(_ work: Work, replacingWaiting: Bool = false) {
    state.withLock {
      if replacingWaiting { $0.waiting = [] }
      $0.waiting.append(work)
    }
    wake.signal()
  }

  /// Ends the thread once all that waits is done, or after `seconds`.
  func finish(within seconds: Double) {
    state.withLock { $0.isClosed = true }
    wake.signal()
    _ = ended.wait(timeout: .now() + seconds)
  }

  private func next() -> Work? {
    while true {
      let (work, isOver) = state.withLock { state -> (Work?, Bool) in
        guard !state.waiting.isEmpty else { return (nil, state.isClosed) }
        return (state.waiting.removeFirst(), false)
      }
      if let work { return work }
      if isOver { return nil }
      wake.wait()
    }
  }
}
