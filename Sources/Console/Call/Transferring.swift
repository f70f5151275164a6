internal import Canvas
internal import Casework
internal import Playbook

// A call goes to another rep with all that is known.
extension Console {
  mutating func receive(_ seats: [Seat]) -> [Effect] {
    ready.seats = seats
    return arriveIfNew()
  }

  func name(ofRep login: String) -> String {
    if login == surroundings.rep.login { return surroundings.rep.name[language] }
    return ready.seats.first { $0.rep.login == login }?.rep.name[language] ?? login
  }

  /// Who can take a call: whoever is free first, whoever is not here last.
  private var takers: [Seat] {
    let others = ready.seats.filter {
      $0.rep.login != surroundings.rep.login && $0.rep.role != .auditor
    }
    let ranked = others.map {
      (seat: $0, rank: $0.state == .available ? 0 : $0.state.isHere ? 1 : 2)
    }
    return (0...2).flatMap { rank in ranked.filter { $0.rank == rank }.map(\.seat) }
  }

  mutating func openTransfer() -> [Effect] {
    if let handOver = call?.facts.line.handOver {
      return tell(Notice("refusal.handed-already", ["name": name(ofRep: handOver.to)]))
    }
    let words = wording
    let takers = takers
    guard !takers.isEmpty else { return tell(Notice("notice.nobody-to-take")) }
    let who = takers.map {
      words.plain(
        "transfer.taker",
        ["name": $0.rep.name[language], "state": words("seat.\($0.state.rawValue)")])
    }
    let how = HandOver.Kind.allCases.map { words("transfer.\($0.rawValue)") }
    sheet = .form(
      Form(
        .transfer(takers.map(\.rep.login)), words("form.transfer"),
        [
          (.taker, Form.Field(words("form.to"), options: who)),
          (.how, Form.Field(words("form.how"), options: how)),
          (.reason, Form.Field(words("form.why-transfer"))),
        ]))
    return []
  }

  func handOver(_ form: Form, among logins: [String]) -> Intent? {
    let taker = form.chosen(.taker)
    guard logins.indices.contains(taker) else { return nil }
    let kinds = HandOver.Kind.allCases
    return .handOver(
      HandOver(
        to: logins[taker], kind: kinds[form.chosen(.how) % kinds.count],
        why: form.text(.reason).trimmed))
  }

  /// What is being written goes with the call.
  mutating func noteGoesAlong() -> [Effect] {
    guard let note = call?.note.text.trimmed, !note.isEmpty, call?.facts.notes.last != note else {
      return []
    }
    let effects = act(.note(note))
    call?.note = Editor("", allowsLines: true)
    noteChanged()
    return effects + saveDraft()
  }

  /// The call is another's now: what is still in the note is kept, and the screen is free.
  mutating func leaveTakenCall() -> [Effect] {
    call?.isLeaving = true
    let effects = noteGoesAlong()
    return call?.inFlight == 0 ? effects + leaveCall() : effects
  }

  var isTaken: Bool {
    guard let engine = call?.engine else { return false }
    return engine.contact.facts.line.rep != surroundings.rep.login
  }

  /// What the receiver reads first: from whom and why, what it is about, what was answered, what is owed.
  mutating func openHandOver() {
    guard let screen = call, let engine = screen.engine, let taken = screen.facts.line.taken else {
      return
    }
    let words = wording
    let why = taken.handOver?.why ?? ""
    let from = words.plain("hand-over.from", ["name": name(ofRep: taken.from)])
    var lines = [Page.Line(why.isEmpty ? from : pair(from, why))]
    lines += screen.moment.threads.map { Page.Line(pair($0.title, $0.at)) }
    lines += section(
      "hand-over.answered",
      engine.answered(in: language, at: now).map { pair($0.question, $0.answer) })
    lines += section("hand-over.notes", screen.facts.notes)
    lines += section(
      "hand-over.promises",
      screen.facts.promises.map { pair(words.moment($0.due), $0.what[language]) })
    sheet = .page(Page(title: words("hand-over.title"), lines: lines))
  }

  func pair(_ first: String, _ second: String) -> String {
    wording.plain("hand-over.pair", ["first": first, "second": second])
  }

  private func section(_ title: String, _ texts: [String]) -> [Page.Line] {
    guard !texts.isEmpty else { return [] }
    return [Page.Line(wording(title), isHeading: true)] + texts.map { Page.Line($0) }
  }
}

extension Seat.State {
  fileprivate var isHere: Bool { self != .away && self != .notIn }
}
