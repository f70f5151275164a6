internal import Canvas
internal import Casework
internal import Playbook

// What this rep does between calls, and what those who are away have promised.
extension Console {
  /// What he has said; he is available where he has said nothing.
  var ownState: RepState {
    ready.seats.first { $0.rep.login == surroundings.rep.login }?.said ?? .available
  }

  /// Whoever opens the desk for the first time in a day is available from then on.
  mutating func arriveIfNew() -> [Effect] {
    let own = ready.seats.first { $0.rep.login == surroundings.rep.login }
    guard let own, own.said == nil, !hasArrived, own.rep.role.may(.work) else { return [] }
    hasArrived = true
    return [.arrive]
  }

  /// Who takes a call is available, whatever he was.
  func backToWork() -> [Effect] { ownState == .available ? [] : [.say(.available)] }

  mutating func openStates() -> [Effect] {
    let words = wording
    openMenu(
      "state.title",
      RepState.allCases.map { state in
        Menu.Choice(
          words("seat.\(state.rawValue)"), detail: state == ownState ? words("state.now") : "",
          does: .say(state))
      })
    return []
  }

  /// No wrap-up is left over the end of a shift without a word.
  mutating func say(_ state: RepState) -> [Effect] {
    let unfinished = unfinishedWrapUps
    guard state == .away, let first = unfinished.first else { return [.say(state)] }
    let isOnScreen = first.contact == call?.engine?.contact.id
    let words = wording
    sheet = .menu(
      Menu(
        title: words("away.unfinished", ["n": .number(unfinished.count)]),
        choices: [
          Menu.Choice(
            words("quit.finish"), detail: title(of: first),
            does: isOnScreen ? .stay : .goOn(first.contact)),
          Menu.Choice(words("away.leave"), does: .leaveShift),
          Menu.Choice(words("quit.stay"), does: .stay),
        ]))
    return []
  }

  /// The lead sees them from now on.
  mutating func leaveShift() -> [Effect] {
    let shown = call?.engine?.contact.id
    let others = unfinishedWrapUps.map(\.contact).filter { $0 != shown }
    let own = call?.facts.stage == .wrapUp ? saveDraft() + act(.leaveWrapUp) : []
    tell(Notice("notice.away-left"))
    return own + (others.isEmpty ? [] : [.leaveWrapUps(others)]) + [.say(.away)]
  }

  /// Calls whose customers are gone; the one on the screen first, of which the list may not have been told yet.
  private var unfinishedWrapUps: [OpenCall] {
    let shown = call?.engine?.contact.id
    return [shownWrapUp].compactMap { $0 }
      + ready.openCalls.filter {
        $0.contact != shown && ($0.stage == .wrapUp || $0.stage == .parked)
      }
  }

  private var shownWrapUp: OpenCall? {
    guard let contact = call?.engine?.contact, contact.facts.stage == .wrapUp else { return nil }
    return OpenCall(
      contact: contact.id, reference: contact.facts.reference,
      name: call?.file?.customer.title ?? "", opened: contact.facts.opened ?? now, stage: .wrapUp)
  }

  /// A promise of somebody who is away: taken over, or kept at once.
  mutating func openTeamPromise(_ due: Board.Due) -> [Effect] {
    guard surroundings.rep.role.may(.work) else { return tell(Notice("refusal.reads-only")) }
    opener = .teamPromise(due)
    let words = wording
    sheet = .menu(
      Menu(
        title: words.plain(
          "team.title", ["name": due.name, "keeper": name(ofRep: due.promise.keeper)]),
        choices: [
          Menu.Choice(words("team.take"), does: .takeOver(due)),
          Menu.Choice(words("team.call"), does: .callAbout(due)),
          Menu.Choice(words("team.leave"), does: .stay),
        ]))
    return []
  }

  mutating func takeOver(_ due: Board.Due) -> [Effect] {
    tell(Notice("notice.taken-over", ["name": due.name]))
    return [.takeOver(promise: due.promise.id, from: due.promise.keeper)]
  }
}
