internal import Canvas
internal import Casework
internal import Playbook

// A wrap-up that is given a time ends by itself, but never under the hand of whoever is writing.
extension Console {
  mutating func endWrapUpIfTimeIsUp() -> [Effect] {
    guard let screen = call, let end = screen.engine?.wrapUpEnds, end <= now, screen.inFlight == 0,
      sheet == nil, screen.focus == .script, !isTaken
    else { return [] }
    return keepWhatIsLeft() + act(.wrapUpTimeIsUp)
  }

  /// What was written, and what was suggested and not raised.
  mutating func keepWhatIsLeft() -> [Effect] {
    guard let screen = call else { return [] }
    var effects: [Effect] = []
    let note = screen.note.text.trimmed
    if !note.isEmpty, screen.facts.notes.last != note { effects += act(.note(note)) }
    for name in screen.facts.remedies.keys.sorted() where screen.facts.remedies[name] == .shown {
      effects += act(.remedy(name: name, .notRaised))
    }
    return effects
  }

  mutating func park() -> [Effect] {
    if isMatterOpen || call?.facts.lineEnded == nil {
      openThreads()
      return []
    }
    return saveDraft() + act(.parkWrapUp)
  }

  /// A lead, or whom the desk lets, closes past a gate with a reason.
  mutating func openOverride() -> [Effect] {
    guard let gate = call?.moment.gates.first else { return tell(Notice("refusal.no-gate")) }
    guard call?.engine?.mayOverride == true else {
      return tell(Notice("refusal.not-overridable", ["gate": gate.text]))
    }
    sheet = .form(
      Form(
        .override(gate: gate.name), wording.plain("form.override", ["gate": gate.text]),
        [(.reason, Form.Field(wording("form.reason")))]))
    return []
  }

  /// Wrap-ups that wait are not left over the end of a shift without a word.
  mutating func askAboutParked() -> [Effect] {
    guard let parked = ready.openCalls.first(where: { $0.parkedUntil != nil }) else {
      return [.quit]
    }
    let words = wording
    openMenu(
      "quit.parked",
      [
        Menu.Choice(words("quit.finish"), detail: title(of: parked), does: .goOn(parked.contact)),
        Menu.Choice(words("quit.leave-parked"), does: .quit),
        Menu.Choice(words("quit.stay"), does: .stay),
      ])
    return []
  }
}
