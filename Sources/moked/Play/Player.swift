import Canvas
import Casework
import Console
import Playbook

/// Runs the console without a terminal: the same events and effects, one after another, on a clock that only `tick`
/// moves. Same input, same output. Several reps may sit at consoles of their own, on one store.
struct Player {
  /// Makes the console of a rep.
  typealias Seating = (Rep) throws -> Console

  private(set) var console: Console
  private var clock: Instant
  private var clerk: Clerk
  private let exchange: Exchange
  private let seating: Seating
  private var left: [String: Console] = [:]

  init(
    _ rep: Rep, clerk: Clerk, exchange: Exchange, at start: Instant, seating: @escaping Seating
  ) throws {
    console = try seating(rep)
    self.clerk = clerk
    self.exchange = exchange
    self.seating = seating
    clock = start
    settle(console.start())
  }

  /// - Returns: the screen, where the item asks for one.
  mutating func play(
    _ item: PlayItem, isLogged: Bool = false
  ) throws -> (name: String, screen: Canvas)? {
    switch item {
    case .key(let key): input(.key(key))
    case .text(let text): for character in text { input(.key(.character(character))) }
    case .paste(let text): input(.paste(text))
    case .resize(let size): input(.resized(size))
    case .tick(let span): pass(span)
    case .ring(let number, let call): try ring(ring(from: number, call))
    case .call(let call, let event):
      _ = try exchange.tell(event, of: call, at: clock)
      settle(console.lookAgain())
    case .seat(let login): try sit(login)
    case .event(let event): try arrive(event)
    case .screen(let name): return (name, console.draw(isLogged: isLogged))
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

  private mutating func ring(_ ring: Ring) throws {
    _ = try exchange.ring(ring)
    settle(console.lookAgain())
  }

  private func ring(
    from number: String, _ call: String?, menu: String? = nil, waited: Duration? = nil,
    identified: String? = nil
  ) throws -> Ring {
    Ring(
      call: try call ?? freshName(), rep: clerk.rep.login, from: number, menu: menu,
      waited: waited, identified: identified, at: clock)
  }

  /// A name that no call in this store has had.
  private func freshName() throws -> String {
    let name = "play-\(clock.milliseconds)"
    var number = 1
    while try clerk.store.contact(ofCall: "\(name)-\(number)") != nil
      || clerk.store.ring(ofCall: "\(name)-\(number)") != nil
    {
      number += 1
    }
    return "\(name)-\(number)"
  }

  /// The console of another rep, as he left it; what happened meanwhile is shown to it.
  private mutating func sit(_ login: String) throws {
    guard login != clerk.rep.login else { return }
    guard let rep = try clerk.store.rep(login: login) else {
      throw Sentence("said.play.seat", ["name": login])
    }
    left[clerk.rep.login] = console
    clerk = Clerk(store: clerk.store, library: clerk.library, rep: rep)
    if let known = left[login] {
      console = known
      handle(.ticked)
      settle(console.lookAgain())
    } else {
      console = try seating(rep)
      settle(console.start())
    }
  }

  private mutating func arrive(_ event: PlayEvent) throws {
    switch event {
    case .ringing(let ringing):
      let waited = ringing.waited.flatMap { Duration(written: $0) }
      try ring(
        try ring(
          from: ringing.from, ringing.call, menu: ringing.menu, waited: waited,
          identified: ringing.identified))
    case .gaveUp(let gone):
      try clerk.store.stopRinging(call: gone.call)
      settle(console.lookAgain())
    case .fileChanged(let change): try write(change)
    case .failed(let failed):
      if let kind = StoreError.Kind(rawValue: failed.kind) {
        handle(.failed(.store(StoreError(kind))))
      }
    }
  }

  /// As another desk would.
  private mutating func write(_ change: PlayEvent.Change) throws {
    guard let id = try clerk.store.customer(account: change.account),
      var customer = try clerk.store.file(of: id)?.customer
    else { throw Sentence("said.play.account") }
    guard customer.set(field: change.field, to: change.value) else {
      throw Sentence("said.play.value")
    }
    _ = try clerk.store.merge([FileUpdate(customer: customer)])
    settle(console.lookAgain())
  }
}

extension Clerk {
  fileprivate func at(_ instant: Instant) -> Clerk {
    var clerk = self
    clerk.now = { instant }
    return clerk
  }
}
