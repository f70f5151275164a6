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

  func find(_ typed: String) -> Event {
    do {
      return .found(typed: typed, try store.find(typed, for: rep.login, limit: 50))
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
      return [.failed(.store(StoreError(.inputOutput)))]
    }
  }

  private func answer(_ effect: Effect) throws -> [Event] {
    switch effect {
    case .find(let typed): return [find(typed)]
    case .loadBoard: return [.boardLoaded(try store.board(for: rep.login, at: now()))]
    case .loadRinging: return [.ringing(try ringing())]
    case .loadUnfinished: return [.unfinished(try unfinished())]
    case .openContact(let opening):
      return [.contactOpened(try store.open(opening, by: rep.login, at: now()))]
    case .loadFile(let customer):
      return try store.file(of: customer).map { [.fileLoaded($0)] } ?? []
    case .refreshFile(let customer):
      return try store.file(of: customer).map { [.fileChanged($0)] } ?? []
    case .loadLibrary: return loadLibrary()
    case .keep(let acts, let contact, let sequence, let at):
      return keep(acts, contact, after: sequence, at: at)
    case .saveDraft(let text, let contact):
      try store.saveDraft(text, of: contact)
      return [.draftKept(contact)]
    case .stopRinging(let call):
      try store.stopRinging(call: call)
      return []
    case .loadTheme(let name): return [try theme(after: name)]
    case .copy, .mouse, .ring, .suspend, .quit: return []
    }
  }

  /// Acts that cannot be kept are answered with what the store holds, so that the screen never shows more than that.
  private func keep(_ acts: [Act], _ contact: ContactID, after sequence: Int, at: Instant)
    -> [Event]
  {
    do {
      for case .threadOpened(_, let name, let version) in acts {
        try? library.pin(name, version: version)
      }
      _ = try store.append(acts, to: contact, after: sequence, by: rep.login, at: at)
      guard let kept = try store.contact(contact) else { return [] }
      guard let customer = kept.facts.customer else { return [.kept(kept, nil)] }
      return [.kept(kept, try store.file(of: customer))]
    } catch {
      return [.failed(.notKept(error, try? store.contact(contact)))]
    }
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

  /// A call can be worked without scripts, so what cannot be read is said and the rest goes on.
  private func loadLibrary() -> [Event] {
    let words = (try? library.allWords()).map { [Event.wordsLoaded($0)] } ?? []
    do {
      let read = Event.libraryLoaded(try library.scripts(), try library.remedies())
      return words + [read] + library.knownFaults.prefix(1).map { .failed(.library($0)) }
    } catch {
      let none = (try? library.noScripts()).map { [Event.libraryLoaded($0, RemedyLibrary())] } ?? []
      return words + none + [.failed(.library("\(error)"))]
    }
  }

  private func ringing() throws(StoreError) -> [RingingCall] {
    var calls: [RingingCall] = []
    for ring in try store.ringing(for: rep.login) {
      let candidates = try candidates(ring)
      let only = candidates.count == 1 ? try store.file(of: candidates[0].id) : nil
      calls.append(RingingCall(ring: ring, candidates: candidates, file: only))
    }
    return calls
  }

  private func candidates(_ ring: Ring) throws(StoreError) -> [Found] {
    guard let account = ring.identified else { return try store.customers(withPhone: ring.from) }
    return try store.find(account, for: rep.login, limit: 1).filter { $0.account == account }
  }

  private func unfinished() throws -> [Unfinished] {
    var calls: [Unfinished] = []
    for id in try store.unfinished(of: rep.login).prefix(8) {
      guard let contact = try store.contact(id) else { continue }
      let file: CustomerFile?
      if let customer = contact.facts.customer {
        file = try store.file(of: customer)
      } else {
        file = nil
      }
      let scripts = contact.facts.threads.compactMap {
        try? library.script(named: $0.script, version: $0.version)
      }
      calls.append(
        Unfinished(
          contact: contact, file: file, scripts: scripts, draft: try store.draft(of: id) ?? ""))
    }
    return calls
  }
}

extension Instant {
  /// What the machine's clock says.
  @Sendable static func current() -> Instant {
    Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }
}
