import Casework
import Playbook
import SQLiteStore

/// What `ring` and `call` share: the store, the words in which an exchange's keeper reads what became of it.
struct ExchangeDoor {
  let place: Workplace
  let exchange: Exchange
  let words: Words

  init(_ options: StoreOptions) throws {
    place = try Workplace(options, for: .anyone)
    let language = try options.language(among: place.library.languages)
    words = try place.library.words(in: language, zone: place.calendar.zone)
    exchange = try place.exchange()
  }

  /// An empty name would be that of every call whose hook has lost it.
  func name(_ call: String) throws -> String {
    guard call.contains(where: { !$0.isWhitespace }) else {
      throw Sentence("line.no-call", .usage)
    }
    return call
  }

  func time(_ written: String?) throws -> Instant {
    guard let written else { return .current() }
    guard let instant = try? Instant(iso: written) else {
      throw Sentence("line.at", ["text": written], .usage)
    }
    guard try instant <= clock() + .days(1) else {
      throw Sentence("line.not-yet", ["text": written], .usage)
    }
    return instant
  }

  /// A demo may be one of another day, and goes on from there.
  private func clock() throws -> Instant {
    guard place.isDemo, let last = try place.store.lastEntry() else { return .current() }
    return max(.current(), last)
  }

  func span(_ written: String?) throws -> Duration? {
    guard let written else { return nil }
    guard let span = Duration(written: written) else {
      throw Sentence("line.waited", ["text": written], .usage)
    }
    return span
  }

  /// What was told, and whether it was kept; what cannot have been is an error.
  func say(
    _ outcome: LineOutcome, of call: String, _ event: String, rep: String?, asJSON: Bool
  ) throws {
    let call = CardMask.mask(call)
    let slots = ["call": call, "rep": rep ?? ""]
    if asJSON { try LineRecord(call: call, event: event, outcome).print() }
    switch outcome {
    case .done:
      guard !asJSON else { return }
      Printed(words("line.\(event)", slots.mapValues { LineValue.text($0) })).print()
    case .already: if !asJSON { Printed(words["line.already"]).print() }
    case .impossible(let why):
      throw Sentence("line.\(why.rawValue)", slots, why == .unknown ? .noInput : .failed)
    }
  }
}

extension Workplace {
  /// The door for an exchange; what it leaves in a file is in the desk's own language.
  func exchange() throws -> Exchange {
    let language = desk.languages.first ?? "he"
    let words = try library.words(in: language, zone: calendar.zone)
    return Exchange(
      store,
      unanswered: Exchange.Unanswered(
        gaveUp: words["line.rang-out"], wentElsewhere: words["line.rang-elsewhere"]))
  }
}

private struct LineRecord: Encodable {
  let call: String
  let event: String
  let outcome: String
  let why: String?

  init(call: String, event: String, _ outcome: LineOutcome) {
    self.call = call
    self.event = event
    switch outcome {
    case .done: (self.outcome, why) = ("done", nil)
    case .already: (self.outcome, why) = ("already", nil)
    case .impossible(let why): (self.outcome, self.why) = ("impossible", why.rawValue)
    }
  }

  func print() throws { try PrintedJSON(self).print() }
}
