import Canvas
import Casework
import Console
import Playbook

/// Runs the console without a terminal: the same events and effects, one after another, on a clock that only `tick`
/// moves. Same input, same output.
struct Player {
  private(set) var console: Console
  private var clock: Instant
  private let clerk: Clerk

  init(_ console: Console, clerk: Clerk, at start: Instant) {
    self.console = console
    self.clerk = clerk
    clock = start
    settle(console.start())
  }

  /// - Returns: the screen, where the item asks for one.
  mutating func play(_ item: PlayItem) throws -> (name: String, screen: Canvas)? {
    switch item {
    case .key(let key): input(.key(key))
    case .text(let text): for character in text { input(.key(.character(character))) }
    case .paste(let text): input(.paste(text))
    case .resize(let size): input(.resized(size))
    case .tick(let span): pass(span)
    case .ring(let number): try ring(from: number)
    case .screen(let name): return (name, console.draw())
    }
    return nil
  }

  private mutating func input(_ input: Input) { handle(.input(input)) }

  private mutating func handle(_ event: Event) {
    settle(console.handle(event, at: clock))
  }

  /// Every effect is performed, and what comes of it handled, before the next input.
  private mutating func settle(_ effects: [Effect]) {
    var waiting = effects
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      for event in clerk.at(clock).perform(effect) {
        waiting += console.handle(event, at: clock)
      }
    }
  }

  /// Time passes in the steps in which the console wants to be woken.
  private mutating func pass(_ span: Duration) {
    let end = clock + span
    while let wake = console.nextWake, wake < end {
      clock = max(clock + .milliseconds(1), wake)
      handle(.ticked)
    }
    clock = end
    handle(.ticked)
  }

  private mutating func ring(from number: String) throws {
    try clerk.store.ring(
      Ring(call: "play-\(clock.milliseconds)", rep: clerk.rep.login, from: number, at: clock))
    settle([.loadRinging])
  }
}

extension Clerk {
  fileprivate func at(_ instant: Instant) -> Clerk {
    var clerk = self
    clerk.now = { instant }
    return clerk
  }
}
