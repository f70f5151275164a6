import Foundation
import Synchronization

/// A long work in two halves: its pieces are made on a thread of their own, a few ahead of being kept on the one that asks.
/// What is ahead is bounded, so that however long the work is it takes the same memory.
final class ReadAhead<Piece: Sendable, End: Sendable>: Sendable {
  /// Makes all pieces, hands each to `put`, and says what came of it.
  typealias Making = @Sendable (_ put: (Piece) throws -> Void) throws -> End

  /// Nobody wants more pieces.
  private struct Stopped: Error {}

  private struct State: Sendable {
    var waiting: [Piece] = []
    var taken: Piece?
    /// What was kept: the thread that made it frees it, since the other has more to do.
    var kept: [Piece] = []
    var end: Result<End, any Error>?
    var isStopped = false
  }

  private let state = Mutex(State())
  private let room = DispatchSemaphore(value: 0)
  private let news = DispatchSemaphore(value: 0)

  private init(ahead: Int) {
    for _ in 0..<ahead { room.signal() }
  }

  /// Returns when all was kept, or throws what either half threw; the thread has ended then.
  /// - Parameter keeps: takes one piece after another until there are no more, or throws.
  static func run(
    makes: @escaping Making, ahead: Int = 1, keeps: (_ next: () -> Piece?) throws -> Void
  ) throws -> End {
    let line = ReadAhead(ahead: ahead)
    let thread = Thread { line.finish(Result { try makes(line.put) }) }
    thread.name = "read ahead"
    thread.start()
    do {
      try keeps(line.next)
    } catch {
      line.stop()
      throw error
    }
    return try line.end()
  }

  private func put(_ piece: Piece) throws {
    room.wait()
    let (isStopped, kept) = state.withLock { state in
      state.waiting.append(piece)
      let kept = state.kept
      state.kept = []
      return (state.isStopped, kept)
    }
    _ = consume kept
    if isStopped { throw Stopped() }
    news.signal()
  }

  private func finish(_ end: Result<End, any Error>) {
    state.withLock { $0.end = end }
    news.signal()
  }

  /// Nil when there are no more.
  private func next() -> Piece? {
    news.wait()
    let piece = state.withLock { state in
      if let last = state.taken { state.kept.append(last) }
      state.taken = state.waiting.isEmpty ? nil : state.waiting.removeFirst()
      return state.taken
    }
    if piece != nil { room.signal() }
    return piece
  }

  private func end() throws -> End {
    guard let end = state.withLock({ $0.end }) else { throw Stopped() }
    return try end.get()
  }

  /// Lets the thread end at its next piece, and waits for that.
  private func stop() {
    state.withLock { $0.isStopped = true }
    room.signal()
    while state.withLock({ $0.end == nil }) { news.wait() }
  }
}
