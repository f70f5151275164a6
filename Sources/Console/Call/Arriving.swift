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
    screen.savedUpTo = contact.lastSequence
    screen.savedAt = now
    call = screen
    let effects = renew()
    if let wanted = screen.wants { return effects + [.loadFile(wanted)] }
    if screen.candidates.count > 1 { askWhoItIs(screen.candidates) }
    return effects
  }

  private mutating func askWhoItIs(_ candidates: [Found]) {
    let choices = candidates.map {
      Menu.Choice(
        $0.name.isEmpty ? $0.account : $0.name, detail: $0.city, does: .attach($0.id))
    }
    sheet = .menu(Menu(title: wording("call.who-is-it"), choices: choices))
  }

  mutating func receive(_ file: CustomerFile) -> [Effect] {
    guard let engine = call?.engine else { return [] }
    call?.wants = nil
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
    let sequence = kept.lastSequence
    // The store gives promises and issues their numbers; what was done since then has none yet.
    if sequence == engine.contact.lastSequence { call?.engine?.restore(kept) }
    if let file, file.id == engine.file?.id {
      call?.engine?.refresh(file)
      renewEnvelope()
    }
    let saved = max(call?.savedUpTo ?? 0, sequence)
    call?.savedUpTo = saved
    call?.savedAt = now
    guard engine.contact.facts.closed != nil, sequence >= engine.contact.lastSequence else {
      return renew()
    }
    return leaveClosedCall(reference: engine.contact.facts.reference)
  }

  /// The screen is ready again only when the last entry is on disk.
  private mutating func leaveClosedCall(reference: Int64) -> [Effect] {
    call = nil
    sheet = nil
    tell(Notice("notice.closed", ["reference": String(reference)]))
    return [.loadBoard, .loadRinging, .loadUnfinished]
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
    guard let setting = surroundings.setting else { return [] }
    unfinished = []
    var screen = CallScreen()
    screen.engine = CallEngine(
      contact: kept.contact, file: kept.file,
      envelope: envelope(for: kept.file, kept.contact.facts, setting),
      setting: setting, pinned: kept.scripts)
    screen.note = Editor(kept.draft, allowsLines: true)
    screen.savedUpTo = kept.contact.lastSequence
    screen.savedAt = now
    call = screen
    return renew()
  }

  mutating func report(_ failure: Failure) -> [Effect] {
    switch failure {
    case .store(let error):
      return tell(Notice("failure.\(error.kind.rawValue)", alarm: true))
    case .library(let place):
      libraryFault = place
      return tell(Notice("failure.library", ["where": place], alarm: true))
    case .notKept(let error, let contact):
      tell(Notice("failure.\(error.kind.rawValue)", alarm: true))
      return contact.map { restore($0) } ?? []
    }
  }

  /// What could not be kept was never done: the call goes back to what the store holds.
  private mutating func restore(_ contact: ContactState) -> [Effect] {
    guard call?.engine?.contact.id == contact.id else { return [] }
    call?.engine?.restore(contact)
    call?.savedUpTo = contact.lastSequence
    return renew()
  }
}
