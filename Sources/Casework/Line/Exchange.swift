/// The door for a telephone exchange: what its hooks tell becomes rings and entries, whether or not a console is open.
/// It may tell a thing twice, and late; what cannot have been is refused and changes nothing.
package struct Exchange: Sendable {
  private let store: any CaseStore
  private let unanswered: Unanswered

  /// What stands in the customer's list of a call that nobody answered.
  package struct Unanswered: Sendable {
    private let gaveUp: String
    private let wentElsewhere: String

    package init(gaveUp: String, wentElsewhere: String) {
      self.gaveUp = gaveUp
      self.wentElsewhere = wentElsewhere
    }

    fileprivate var endOfRinging: [Act] { [.rangOut, .closed(summary: gaveUp)] }
    fileprivate var leaving: [Act] { [.rangOut, .wentElsewhere, .closed(summary: wentElsewhere)] }
  }

  package init(_ store: any CaseStore, unanswered: Unanswered) {
    self.store = store
    self.unanswered = unanswered
  }

  package func ring(_ ring: Ring) throws(StoreError) -> LineOutcome {
    if let known = try store.ring(ofCall: ring.call) {
      guard known.rep != ring.rep else { return .already }
    } else if let facts = try facts(ofCall: ring.call), !facts.hasLeftItsName(at: ring.at) {
      guard facts.stage.isOnLine else { return .impossible(.over) }
      guard facts.line.rep != ring.rep else { return .already }
    }
    try store.ring(ring)
    return .done
  }

  package func tell(
    _ event: LineEvent, of call: String, at instant: Instant
  ) throws(StoreError) -> LineOutcome {
    let call = CardMask.mask(call)
    let ring = try store.ring(ofCall: call)
    guard let contact = try store.contact(ofCall: call) else {
      guard let ring else { return .impossible(.unknown) }
      return try tell(event, of: ring, at: instant)
    }
    if let ring, try store.contact(contact)?.facts.hasLeftItsName(at: ring.at) == true {
      return try tell(event, of: ring, at: instant)
    }
    let outcome = try tell(event, of: contact, ringingAt: ring?.rep, at: instant)
    if ring != nil, event == .ended || event == .answered { try store.stopRinging(call: call) }
    return outcome
  }

  /// It has not been answered yet.
  private func tell(
    _ event: LineEvent, of ring: Ring, at instant: Instant
  ) throws(StoreError) -> LineOutcome {
    switch event {
    case .answered: try open(ring, with: [], at: instant)
    case .ended: try open(ring, with: unanswered.endOfRinging, at: instant)
    case .moved(nil): try open(ring, with: unanswered.leaving, at: instant)
    case .moved(let rep?):
      guard rep != ring.rep else { return .already }
      var moved = ring
      moved.rep = rep
      try store.ring(moved)
    case .held, .resumed: return .impossible(.notAnswered)
    }
    return .done
  }

  private func open(_ ring: Ring, with acts: [Act], at instant: Instant) throws(StoreError) {
    _ = try store.open(
      Opening(answering: ring, byExchange: true), with: try attaching(ring) + acts, by: ring.rep,
      at: max(instant, ring.at))
  }

  /// The only one who it may be; several are never silently made one.
  private func attaching(_ ring: Ring) throws(StoreError) -> [Act] {
    let candidates = try store.candidates(of: ring)
    return candidates.count == 1 ? [.attached(candidates[0].id)] : []
  }

  /// - Parameter rep: at whom it rings beside the one who has it: whoever answers there takes it.
  private func tell(
    _ event: LineEvent, of contact: ContactID, ringingAt rep: String?, at instant: Instant
  ) throws(StoreError) -> LineOutcome {
    let event = event == .answered && rep != nil ? .moved(to: rep) : event
    for _ in 0..<Self.attempts {
      guard let state = try store.contact(contact) else { return .impossible(.unknown) }
      let acts: [Act]
      switch event.acts(on: state.facts) {
      case .failure(let impossible): return .impossible(impossible.why)
      case .success(let found): acts = found
      }
      guard !acts.isEmpty else { return .already }
      do {
        _ = try store.append(
          acts, to: contact, after: state.lastSequence, by: Entry.exchange,
          at: state.notBefore(instant))
        return .done
      } catch {
        // The rep did something in between: it is looked at again.
        guard error.kind == .conflict || error.kind == .refused else { throw error }
      }
    }
    throw StoreError(.busy, "exchange: the contact never rests")
  }

  private static let attempts = 20

  private func facts(ofCall call: String) throws(StoreError) -> ContactFacts? {
    guard let contact = try store.contact(ofCall: call) else { return nil }
    return try store.contact(contact)?.facts
  }
}

extension CaseStore {
  /// Who it may be that rings: whom the exchange has identified, else all who have this number. An account that nobody has
  /// here says nothing of who it is.
  package func candidates(of ring: Ring) throws(StoreError) -> [Found] {
    let identified = try ring.identified.map { account throws(StoreError) in
      try find(account, for: ring.rep, limit: 1).filter { $0.account == account }
    }
    guard let identified, !identified.isEmpty else { return try customers(withPhone: ring.from) }
    return identified
  }
}
