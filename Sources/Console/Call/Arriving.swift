internal import Canvas
internal import Casework
internal import Playbook

// What the world tells a call.
extension Console {
  mutating func receive(_ contact: ContactState) -> [Effect] {
    guard var screen = call, screen.engine == nil, let setting = surroundings.setting else {
      return []
    }
    screen.engine = CallEngine(
      contact: contact, file: nil, envelope: envelope(for: nil, contact.facts, setting),
      setting: setting)
    screen.savedAt = now
    call = screen
    guard contact.facts.line.rep == surroundings.rep.login else {
      tell(Notice("notice.taken-by", ["name": name(ofRep: contact.facts.line.rep)]))
      return leaveCall()
    }
    guard contact.facts.closed == nil else {
      tell(Notice("notice.gave-up"))
      return leaveCall()
    }
    let effects = renew() + [.loadSeats]
    if let wanted = screen.wants { return effects + [.loadFile(wanted)] }
    if screen.candidates.count > 1 { askWhoItIs() }
    return effects
  }

  mutating func askWhoItIs() {
    let choices = (call?.candidates ?? []).map {
      Menu.Choice($0.title, detail: $0.city, does: .attach($0.id))
    }
    opener = .whoItIs
    sheet = .menu(Menu(title: wording("call.who-is-it"), choices: choices))
  }

  mutating func receive(_ file: CustomerFile) -> [Effect] {
    guard let engine = call?.engine else { return [] }
    call?.wants = nil
    guard hasWorkToMove(to: file, engine) else { return attach(file, engine) }
    call?.movingTo = file
    askWhetherAllMoves()
    return []
  }

  mutating func attach(_ file: CustomerFile, _ engine: CallEngine) -> [Effect] {
    let envelope = envelope(for: file, engine.contact.facts, engine.setting)
    call?.engine?.envelope = envelope
    return act(.attach(file))
  }

  mutating func receive(_ words: [String: Words]) -> [Effect] {
    surroundings.words.merge(words) { _, new in new }
    return []
  }

  mutating func receive(_ library: ScriptLibrary, _ remedies: RemedyLibrary) -> [Effect] {
    surroundings.library = library
    surroundings.remedies = remedies
    return renew()
  }

  mutating func acknowledge(_ kept: ContactState, _ file: CustomerFile?) -> [Effect] {
    guard let engine = call?.engine, engine.contact.id == kept.id else { return [] }
    call?.landed()
    let isSettled = call?.inFlight == 0
    // The store gives promises and issues their numbers, and holds what the exchange told meanwhile.
    if isSettled { call?.engine?.restore(kept) }
    if let file, file.id == call?.facts.customer {
      call?.engine?.refresh(file)
      renewEnvelope()
    }
    call?.savedAt = now
    guard isSettled else { return renew() }
    return leaveIfDone(kept.facts) ?? renew()
  }

  /// The screen is ready again only when the last entry is on disk.
  private mutating func leaveClosedCall(reference: Int64) -> [Effect] {
    tell(Notice("notice.closed", ["reference": String(reference)]))
    return leaveCall() + [.loadUnfinished]
  }

  /// All that was done is on disk, so the rep may turn to something else.
  private mutating func leaveIfDone(_ facts: ContactFacts) -> [Effect]? {
    if facts.closed != nil { return leaveClosedCall(reference: facts.reference) }
    if facts.stage == .parked {
      tell(Notice("notice.parked", ["reference": String(facts.reference)]))
      return leaveCall()
    }
    if let handOver = facts.line.handOver, handOver.kind == .cold {
      tell(Notice("notice.handed-over", ["name": name(ofRep: handOver.to)]))
      return leaveCall()
    }
    return call?.isLeaving == true ? leaveCall() : nil
  }

  mutating func leaveCall() -> [Effect] {
    call = nil
    sheet = nil
    formAside = nil
    // What he did himself is no news to him.
    ready.seen = nil
    return [.loadBoard, .loadRinging, .loadOpenCalls]
  }

  mutating func acknowledgeDraft(_ contact: ContactID) -> [Effect] {
    if call?.engine?.contact.id == contact { call?.savedAt = now }
    return []
  }

  /// Somebody else changed the file: it is shown, and nothing that the rep chose moves.
  mutating func refresh(_ file: CustomerFile) -> [Effect] {
    guard let old = call?.file, old.id == file.id, old != file else { return [] }
    call?.engine?.refresh(file)
    renewEnvelope()
    let news = wording("call.news")
    call?.news = news
    return renew()
  }

  /// What somebody else gave meanwhile is no longer left to give.
  private mutating func renewEnvelope() {
    guard let engine = call?.engine else { return }
    let renewed = envelope(for: engine.file, engine.contact.facts, engine.setting)
    call?.engine?.envelope = renewed
  }

  mutating func resume(_ contact: ContactID) -> [Effect] {
    guard let kept = unfinished.first(where: { $0.contact.id == contact }) else { return [] }
    unfinished = []
    return go(on: kept)
  }

  mutating func report(_ failure: Failure) -> [Effect] {
    switch failure {
    case .store(let error):
      return tell(Notice("failure.\(error.kind.rawValue)", alarm: true))
    case .library(let place, let others):
      let more = wording("failure.library-more", ["n": .number(others)])
      let fault =
        others == 0
        ? Notice("failure.library", quoting: place, alarm: true)
        : Notice("failure.libraries", ["more": more], quoting: place, alarm: true)
      libraryFault = fault
      return tell(fault)
    case .notKept(let error, let contact):
      tell(Notice("failure.\(error.kind.rawValue)", alarm: true))
      return contact.map { restore($0) } ?? []
    case .clash(let clash, let contact):
      let effects = contact.map { restore($0) } ?? []
      return effects + ask(about: clash)
    case .overtaken(let sequence, let name, let at, let contact):
      call?.engine?.overtaken.insert(sequence)
      _ = tell(overtaken(by: name, at: at))
      return contact.map { restore($0) } ?? []
    }
  }

  private func overtaken(by name: LocalText?, at instant: Instant?) -> Notice {
    guard let name, let instant else { return Notice("overtaken.somebody", alarm: true) }
    let time = wording.clock(instant)
    return Notice("overtaken.by", ["name": name[language], "time": time], alarm: true)
  }

  /// What could not be kept was never done: the call goes back to what the store holds.
  private mutating func restore(_ contact: ContactState) -> [Effect] {
    guard call?.engine?.contact.id == contact.id else { return [] }
    call?.landed()
    call?.engine?.restore(contact)
    return leaveIfDone(contact.facts) ?? renew()
  }
}
