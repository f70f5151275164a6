internal import Canvas
package import Casework
internal import Playbook

extension Console {
  /// A key that changed nothing says so.
  mutating func pressInReady(_ key: Key) -> [Effect] {
    let before = ready
    let effects = moveInReady(key)
    guard effects.isEmpty, notice == nil, ready == before, call == nil else { return effects }
    return nothingHere(key)
  }

  /// Enter opens what rings: no list or field has it.
  var isRingUnderEnter: Bool {
    !ready.ringing.isEmpty && sheet == nil && !ready.isFinding && ready.filter == nil
  }

  private mutating func moveInReady(_ key: Key) -> [Effect] {
    if ready.filter != nil { return pressInBoardFilter(key) }
    if !ready.isFinding {
      if key == .enter { return openWhatWaits() }
      if let command = commandBySign(key) { return perform(command) }
      if moveOnBoard(key) { return [] }
    }
    switch ready.finder.handle(key) {
    case .chosen(let found): return beginCall(with: found.id, direction: .inbound)
    case .asks(let typed): return find(typed)
    case .left:
      ready.finder = Finder()
      return []
    case .stays: return []
    }
  }

  /// Nobody's name or number begins with a sign: in an empty line it is the command that help says.
  private func commandBySign(_ key: Key) -> Command? {
    let placed = latin(key)
    guard case .character(let sign) = placed, !sign.isLetter, !sign.isNumber else { return nil }
    return bound(placed)
  }

  func find(_ typed: String) -> [Effect] { typed.isEmpty ? [] : [.find(typed)] }

  mutating func receive(_ results: [Found], for typed: String) -> [Effect] {
    isLineChosenByHand = false
    guard case .finder(var finder) = sheet else {
      let only = ready.finder.receive(results, for: typed)
      return only.map { beginCall(with: $0.id, direction: .inbound) } ?? []
    }
    let only = finder.receive(results, for: typed)
    sheet = .finder(finder)
    return only.map { choose($0) } ?? []
  }

  mutating func receive(_ board: Board) -> [Effect] {
    ready.board = board
    ready.isBoardLoaded = true
    boardChanged()
    return []
  }

  /// A new ring sounds once; it takes neither the focus nor a letter.
  mutating func receive(_ calls: [RingingCall]) -> [Effect] {
    let known = Set(ready.ringing.map(\.ring.call))
    ready.ringing = calls
    return calls.contains { !known.contains($0.ring.call) } ? [.ring] : []
  }

  /// The ringing call first; else the chosen line of the board, which is a call that we make.
  mutating func openWhatWaits() -> [Effect] {
    if let ringing = ready.ringing.first { return answer(ringing) }
    switch chosenBoardLine {
    case .call(let open): return [.loadCall(open.contact)]
    case .promise(let due): return beginCall(about: due)
    case .followUp(let planned): return beginCall(with: planned.customer, direction: .outbound)
    case .team(let due): return openTeamPromise(due)
    case .issue(let waiting): return beginCall(with: waiting.customer, direction: .outbound)
    case nil: return tell(Notice("notice.nothing-waits"))
    }
  }

  private mutating func answer(_ ringing: RingingCall) -> [Effect] {
    guard surroundings.rep.role.may(.work) else { return tell(Notice("refusal.reads-only")) }
    let ring = ringing.ring
    if let contact = ringing.contact {
      ready.ringing.removeFirst()
      return contact.facts.line.handOver?.to == surroundings.rep.login
        ? [.loadCall(contact.id)] : [.takeRinging(call: ring.call)]
    }
    var screen = CallScreen(wants: ringing.candidates.count == 1 ? ringing.candidates[0].id : nil)
    screen.candidates = ringing.candidates
    call = screen
    ready.ringing.removeFirst()
    return backToWork() + [.openContact(Opening(answering: ring)), .stopRinging(call: ring.call)]
  }

  /// Opens a customer's file, as somebody found and chosen.
  package mutating func begin(with customer: CustomerID) -> [Effect] {
    beginCall(with: customer, direction: .inbound)
  }

  /// We call because of what was promised.
  mutating func beginCall(about due: Board.Due) -> [Effect] {
    beginCall(with: due.customer, direction: .outbound, promise: due.promise.id)
  }

  private mutating func beginCall(
    with customer: CustomerID, direction: ContactDirection, promise: Int64? = nil
  ) -> [Effect] {
    guard surroundings.rep.role.may(.work) else { return tell(Notice("refusal.reads-only")) }
    call = CallScreen(wants: customer)
    ready.finder = Finder()
    ready.filter = nil
    return backToWork() + [.openContact(Opening(direction: direction, promise: promise))]
  }

  /// A wrap-up that waits stands in the list until its shift ends; a call that was passed on waits for its taker.
  private func isAskedAbout(_ facts: ContactFacts) -> Bool {
    if let until = facts.line.parkedUntil { return until <= now }
    return facts.line.handOver == nil
  }

  /// Calls that were left open come first of all: the rep is asked before anything else.
  mutating func offer(_ calls: [Unfinished]) -> [Effect] {
    let calls = calls.filter { isAskedAbout($0.contact.facts) }
    guard !calls.isEmpty, call == nil else { return [] }
    unfinished = calls
    opener = .unfinished
    let words = wording
    var choices = calls.prefix(Unfinished.mostAsked).map { call in
      Menu.Choice(
        words.plain(
          "resume.choice",
          [
            "name": call.file?.customer.title ?? words("call.nobody-yet"),
            "reference": String(call.contact.facts.reference),
            "time": call.contact.facts.opened.map(words.clock) ?? "",
          ]),
        does: .resume(call.contact.id))
    }
    choices.append(Menu.Choice(words("resume.later"), does: .leaveOpen))
    sheet = .menu(Menu(title: words("resume.title"), choices: choices))
    return []
  }
}
