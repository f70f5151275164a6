package import Canvas
internal import Glibc

/// What a signal asks of a loop, once the terminal has done its part.
package enum Interruption: Hashable, Sendable {
  case resized(Size)
  /// Stopped and continued by someone else: what others did meanwhile is not known.
  case continued(Size)
  /// Keep the journal, call `giveBack()`, then `dieOf` the same number.
  case end(Int32)
}

// What the loop of a program does between two frames.
extension Terminal {
  /// Suspends, resumes and measures the terminal as the signals that came ask.
  /// - Returns: what is left for the loop, in the order in which it should act.
  package mutating func takeSignals() -> [Interruption] {
    var interruptions: [Interruption] = []
    for signal in pollSignals() {
      switch signal {
      case .resized: interruptions.append(.resized(resize()))
      case .suspend: suspend()
      case .continued:
        resumed()
        interruptions.append(.continued(resize()))
      case .end(let number): interruptions.append(.end(number))
      }
    }
    return interruptions
  }

  /// One `poll` over the terminal and what else can wake the loop.
  /// - Parameters:
  ///   - others: descriptors that become readable.
  ///   - span: how long at most; nil where only something that happens can wake it.
  package func sleep(besides others: [Int32] = [], for span: Duration? = nil) {
    var descriptors = ([inputDescriptor, wakeSignals] + others).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    if isBehind {
      descriptors.append(pollfd(fd: outputDescriptor, events: Int16(POLLOUT), revents: 0))
    }
    let patience = [span, pendingTimeout].compactMap { $0 }.min()
    _ = poll(&descriptors, nfds_t(descriptors.count), patience.map(Self.milliseconds) ?? -1)
  }

  /// Rounded up, so that what is due is due when the loop wakes.
  private static func milliseconds(_ span: Duration) -> Int32 {
    let longest = Duration.milliseconds(Int32.max - 1)
    return Int32(min(max(span, .zero), longest) / .milliseconds(1)) + 1
  }
}
