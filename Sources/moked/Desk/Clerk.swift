import Casework
import Console
import Foundation
import Playbook

/// Does one thing that the console asks of the store or the library, and says what came of it.
struct Clerk: Sendable {
  let store: any CaseStore
  let library: Library
  let rep: Rep
  /// Only `play` brings its own clock.
  var now: @Sendable () -> Instant = Instant.current

  /// Where a person's choices are kept; nil where nothing may be.
  var places: Places?

  /// Results of a search: more than a rep reads through before a letter more is typed.
  private static let mostFound = 50

  func find(_ typed: String) -> Event {
    do {
      return .found(typed: typed, try store.find(typed, for: rep.login, limit: Self.mostFound))
    } catch {
      return .failed(.store(error))
    }
  }

  func perform(_ effect: Effect) -> [Event] {
    do {
      return try answer(effect)
    } catch let error as StoreError {
      return [.failed(.store(error))]
    } catch {
      return [.failed(.library("\(error)", others: 0))]
    }
  }

  private func answer(_ effect: Effect) throws -> [Event] {
    switch effect {
    case .find(let typed): return [find(typed)]
    case .loadBoard: return [.boardLoaded(try store.board(for: rep.login, at: now()))]
    case .loadRinging: return [.ringing(try ringing())]
    case .loadUnfinished: return [.unfinished(try unfinished())]
    case .loadOpenCalls: return [.openCalls(try store.openCalls(of: rep.login))]
    case .loadSeats: return [.seats(try store.seats(at: now()))]
    case .arrive: return try arrive()
    case .say(let state): return try say(state)
    case .takeOver(let promise, let keeper): return try takeOver(promise, from: keeper)
    case .leaveWrapUps(let contacts): return try leave(contacts)
    case .loadCall(let contact): return try call(contact).map { [.callLoaded($0)] } ?? []
    case .takeRinging(let call): return try take(call)
    case .refreshContact(let contact):
      return try store.contact(contact).map { [.contactChanged($0)] } ?? []
    case .loadNotices: return [try notices()]
    case .postNotice(let notice): return [try post(notice)]
    case .endNotice(let id): return [try endNotice(id)]
    case .openContact(let opening):
      return [.contactOpened(try store.open(opening, by: rep.login, at: now()))]
    case .loadFile(let customer):
      return try store.file(of: customer).map { [.fileLoaded($0)] } ?? []
    case .refreshFile(let customer):
      return try store.file(of: customer).map { [.fileChanged($0)] } ?? []
    case .loadLibrary: return loadLibrary()
    case .loadLearned: return learned()
    case .keep(let acts, let contact, let sequence, let known, let ceiling, let at):
      return keep(acts, contact, after: sequence, knowing: known, within: ceiling, at: at)
    case .announce(let customer, let doing): return announce(customer, doing)
    case .loadPresent(let customer): return [.present(try colleagues(in: customer))]
    case .saveDraft(let text, let contact): return try keepDraft(text, contact)
    case .stopRinging(let call):
      try store.stopRinging(call: call)
      return []
    case .loadTheme(let name): return [try theme(after: name)]
    case .copy, .mouse, .ring, .suspend, .quit: return []
    }
  }

  /// That it cannot be kept that a rep sits down is no reason to tell him so before he has done anything.
  private func arrive() throws -> [Event] {
    try? store.say(.available, of: rep.login, at: now())
    return try atDesk()
  }

  private func say(_ state: RepState) throws -> [Event] {
    try store.say(state, of: rep.login, at: now())
    return try atDesk()
  }

  private func takeOver(_ promise: Int64, from keeper: String) throws -> [Event] {
    try store.takeOver(promise: promise, from: keeper, by: rep.login, at: now())
    return try atDesk()
  }

  /// Who sits where, and what waits for the rep.
  private func atDesk() throws -> [Event] {
    [
      .seats(try store.seats(at: now())),
      .boardLoaded(try store.board(for: rep.login, at: now())),
    ]
  }

  /// From now on they are late, as those whose shift has ended. What was finished meanwhile is left alone.
  private func leave(_ contacts: [ContactID]) throws -> [Event] {
    for id in contacts {
      guard let state = try store.contact(id), state.facts.line.rep == rep.login,
        state.facts.stage == .wrapUp || state.facts.stage == .parked
      else { continue }
      let at = state.notBefore(now())
      _ = try store.append(
        [.wrapUpParked(until: at)], to: id, after: state.lastSequence, within: nil, by: rep.login,
        at: at)
    }
    return [.openCalls(try store.openCalls(of: rep.login))]
  }

  private func notices() throws -> Event { .notices(try store.notices(at: now())) }

  private func post(_ notice: DeskNotice) throws -> Event {
    _ = try store.post(notice)
    return try notices()
  }

  /// A notice that somebody else has ended meanwhile is over all the same.
  private func endNotice(_ id: Int64) throws -> Event {
    if try store.notices(at: now()).contains(where: { $0.id == id }) {
      try store.endNotice(id, by: rep.login, at: now())
    }
    return try notices()
  }

  /// Acts that cannot be kept are answered with what the store holds, so that the screen never shows more than that.
  private func keep(
    _ acts: [Act], _ contact: ContactID, after sequence: Int, knowing known: Int,
    within ceiling: CreditCeiling?, at: Instant
  ) -> [Event] {
    do {
      for case .threadOpened(_, let name, let version) in acts {
        try library.pin(name, version: version)
      }
      do {
        _ = try store.append(
          acts, to: contact, after: sequence, within: ceiling, by: rep.login, at: at)
      } catch {
        try keepBehindOthers(
          acts, contact, after: sequence, knowing: known, within: ceiling, at: at, error)
      }
      guard let kept = try store.contact(contact) else { return [] }
      guard let customer = kept.facts.customer else { return [.kept(kept, nil)] }
      return [.kept(kept, try store.file(of: customer))]
    } catch let error as StoreError {
      return refused(acts, contact, error)
    } catch {
      return refused(acts, contact, StoreError(.inputOutput)) + [
        .failed(.library("\(error)", others: 0))
      ]
    }
  }

  private func keepDraft(_ text: String, _ contact: ContactID) throws -> [Event] {
    try store.saveDraft(text, of: contact)
    return [.draftKept(contact)]
  }

  /// The next theme, which is also kept for the next start. One that cannot be kept is shown all the same.
  private func theme(after name: String) throws -> Event {
    let (next, theme) = try library.theme(after: name)
    if let places, var settings = try? OwnSettings(in: places) {
      settings.theme = next
      try? settings.write(in: places)
    }
    return .themeLoaded(name: next, theme)
  }

  /// What the exchange told meanwhile does not cost the rep his act.
  private func keepBehindOthers(
    _ acts: [Act], _ contact: ContactID, after sequence: Int, knowing known: Int,
    within ceiling: CreditCeiling?, at: Instant, _ error: StoreError
  ) throws {
    guard error.kind == .conflict, let state = try store.contact(contact),
      let moved = state.rebased(acts, after: sequence, knowing: known, by: rep.login)
    else { throw error }
    _ = try store.append(
      moved, to: contact, after: state.lastSequence, within: ceiling, by: rep.login,
      at: state.notBefore(at))
  }

  /// A call can be worked without scripts, so what cannot be read is said and the rest goes on.
  private func loadLibrary() -> [Event] {
    let words = (try? library.allWords()).map { [Event.wordsLoaded($0)] } ?? []
    do {
      let read = Event.libraryLoaded(try library.scripts(), try library.remedies())
      let knowledge = (try? library.knowledge()).map { [Event.knowledgeLoaded($0)] } ?? []
      return words + [read] + knowledge + learned()
        + faults()
    } catch {
      let none = (try? library.noScripts()).map { [Event.libraryLoaded($0, RemedyLibrary())] } ?? []
      return words + none + [.failed(.library("\(error)", others: 0))]
    }
  }

  /// The first of what is wrong with the desk's own files, and how many more there are.
  private func faults() -> [Event] {
    let faults = library.knownFaults
    return faults.first.map { [.failed(.library($0, others: faults.count - 1))] } ?? []
  }

  /// Nothing where nothing was learned: then the screen is the same as ever.
  private func learned() -> [Event] {
    let learned = Forecast.allCases.compactMap { try? store.learned($0) }
    return learned.isEmpty ? [] : [.learned(learned)]
  }

  /// What rings at this rep, and what other reps pass on to him; a call that is both stands once.
  private func ringing() throws -> [RingingCall] {
    var calls: [RingingCall] = []
    for ring in try store.ringing(for: rep.login) {
      let contact = try store.contact(ofCall: ring.call).flatMap { try store.contact($0) }
      let isAnother = contact?.facts.hasLeftItsName(at: ring.at) == true
      calls.append(try ringing(ring, isAnother ? nil : contact))
    }
    let known = Set(calls.compactMap(\.contact?.id))
    for id in try store.offered(to: rep.login) where !known.contains(id) {
      guard let contact = try store.contact(id) else { continue }
      let opening = contact.facts.opening
      let ring = Ring(
        call: opening.call ?? "contact-\(id.rawValue)", rep: rep.login, from: opening.from ?? "",
        at: contact.facts.opened ?? now())
      calls.append(try ringing(ring, contact))
    }
    return calls
  }

  private func ringing(_ ring: Ring, _ contact: ContactState?) throws -> RingingCall {
    if let customer = contact?.facts.customer, let file = try store.file(of: customer) {
      return RingingCall(ring: ring, candidates: [Found(file)], file: file, contact: contact)
    }
    let candidates = try store.candidates(of: ring)
    let only = candidates.count == 1 ? try store.file(of: candidates[0].id) : nil
    return RingingCall(ring: ring, candidates: candidates, file: only, contact: contact)
  }

  /// The rep answers a call here that another has.
  private func take(_ call: String) throws -> [Event] {
    let exchange = Exchange(
      store, unanswered: Exchange.Unanswered(gaveUp: "", wentElsewhere: ""))
    _ = try exchange.tell(.answered, of: call, at: now())
    let contact = try store.contact(ofCall: call)
    return try contact.flatMap { try self.call($0) }.map { [.callLoaded($0)] } ?? []
  }

  private func unfinished() throws -> [Unfinished] {
    try store.unfinished(of: rep.login).prefix(Unfinished.mostAsked).compactMap { try call($0) }
  }

  private func call(_ id: ContactID) throws -> Unfinished? {
    guard let contact = try store.contact(id) else { return nil }
    let file = try contact.facts.customer.flatMap { try store.file(of: $0) }
    let scripts = contact.facts.threads.compactMap {
      try? library.script(named: $0.script, version: $0.version)
    }
    return Unfinished(
      contact: contact, file: file, scripts: scripts, draft: try store.draft(of: id) ?? "")
  }
}

extension Found {
  /// The line of a customer whose file is at hand.
  fileprivate init(_ file: CustomerFile) {
    self.init(
      id: file.id, account: file.customer.account, name: file.customer.name,
      city: file.customer.city,
      phone: file.customer.contactPoints.first { $0.kind == .phone }?.value ?? "",
      openIssues: file.issues.count { $0.status != .solved }, hasLeft: file.customer.hasLeft)
  }
}

extension Instant {
  /// What the machine's clock says.
  @Sendable static func current() -> Instant {
    Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }
}
