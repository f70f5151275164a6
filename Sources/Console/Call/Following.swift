internal import Canvas
internal import Casework
internal import Playbook

// What the exchange and other reps do to the calls of this one is followed; what is being typed stays where it is.
extension Console {
  /// The open call as the store holds it now.
  mutating func follow(_ contact: ContactState) -> [Effect] {
    guard let screen = call, let engine = screen.engine, engine.contact.id == contact.id,
      screen.inFlight == 0, contact.lastSequence > engine.contact.lastSequence
    else { return [] }
    let before = engine.contact.facts
    call?.engine?.restore(contact)
    tellOfTheLine(before, contact.facts)
    guard let customer = contact.facts.customer, call?.file == nil else { return renew() }
    return renew() + [.loadFile(customer)]
  }

  private mutating func tellOfTheLine(_ before: ContactFacts, _ after: ContactFacts) {
    if before.line.rep != after.line.rep {
      tell(Notice("notice.taken-by", ["name": name(ofRep: after.line.rep)]))
    } else if before.lineEnded == nil, after.lineEnded != nil {
      tell(Notice(after.line.wentElsewhere ? "notice.went-elsewhere" : "notice.line-ended"))
    } else if before.heldSince == nil, after.heldSince != nil {
      tell(Notice("notice.held"))
    } else if before.heldSince != nil, after.heldSince == nil {
      tell(Notice("notice.resumed"))
    }
  }

  /// Calls of this rep beside the open one. One that was just answered on the phone opens by itself, unless something
  /// is being done here.
  mutating func receive(_ calls: [OpenCall]) -> [Effect] {
    let known = Set(ready.openCalls.map(\.contact))
    let isFirst = !ready.areOpenCallsLoaded
    ready.openCalls = calls
    ready.areOpenCallsLoaded = true
    boardChanged()
    let answered = calls.first {
      $0.stage.isOnLine && $0.handedTo == nil && !known.contains($0.contact)
    }
    guard let answered, !isFirst, answered.contact != call?.engine?.contact.id else { return [] }
    if call == nil, sheet == nil, !ready.isFinding { return [.loadCall(answered.contact)] }
    if call?.engine != nil || call == nil {
      tell(Notice("notice.other-call", ["key": keyNames(of: .otherCalls)]))
    }
    return []
  }

  /// Another call of this rep, as it was left; or one that is offered to him, which he takes.
  mutating func go(on kept: Unfinished) -> [Effect] {
    guard let setting = surroundings.setting else { return [] }
    guard kept.contact.facts.closed == nil else {
      tell(Notice("refusal.closed"))
      return call == nil ? leaveCall() : []
    }
    let draft = saveDraft()
    show(kept, setting)
    let facts = kept.contact.facts
    if facts.line.rep != surroundings.rep.login { return draft + takeOver() }
    if facts.line.parkedUntil != nil { return draft + act(.reopenWrapUp) + [.loadSeats] }
    return draft + renew() + [.loadSeats]
  }

  private mutating func show(_ kept: Unfinished, _ setting: CallSetting) {
    var screen = CallScreen()
    screen.engine = CallEngine(
      contact: kept.contact, file: kept.file,
      envelope: envelope(for: kept.file, kept.contact.facts, setting),
      setting: setting, pinned: kept.scripts)
    screen.note = Editor(kept.draft, allowsLines: true)
    screen.savedAt = now
    call = screen
    sheet = nil
    formAside = nil
    ready.finder = Finder()
  }

  private mutating func takeOver() -> [Effect] {
    let effects = act(.takeOver)
    guard let facts = call?.facts, facts.line.rep == surroundings.rep.login else {
      return effects + leaveCall()
    }
    openHandOver()
    return effects + [.loadSeats]
  }

  /// A menu of the other calls; with one alone there is nothing to ask.
  mutating func openOtherCalls() -> [Effect] {
    let others = ready.openCalls.filter { $0.contact != call?.engine?.contact.id }
    guard let first = others.first else { return tell(Notice("notice.no-other-call")) }
    if others.count == 1 { return [.loadCall(first.contact)] }
    let choices = others.prefix(9).map { other in
      Menu.Choice(
        title(of: other), detail: stageWords(of: other), does: .goOn(other.contact))
    }
    openMenu("others.title", Array(choices))
    return []
  }

  func title(of other: OpenCall) -> String {
    wording.plain(
      "others.choice",
      [
        "name": other.name.isEmpty ? wording("call.nobody-yet-short") : other.name,
        "reference": String(other.reference),
      ])
  }

  func stageWords(of other: OpenCall) -> String {
    if let until = other.parkedUntil {
      return wording.plain(
        until <= now ? "others.parked-late" : "others.parked", ["time": wording.clock(until)])
    }
    if let rep = other.handedTo, other.stage.isOnLine {
      return wording.plain("others.handed", ["name": name(ofRep: rep)])
    }
    return wording("others.\(other.stage.rawValue)")
  }
}
