import Casework

// What is put into the outbox for him, by a key and by a script.
extension CallEngine {
  /// What is sent by hand while he is on the line, he has asked for.
  mutating func queue(
    _ channel: Message.Channel, to recipient: String, _ text: String, _ kind: Message.Kind,
    at now: Instant
  ) throws(Refusal) {
    let text = try given(text, "refusal.text-needed")
    let to = try address(channel, wanted: recipient)
    try maySend(kind, isAsked: facts.isLive, at: now)
    queue(channel, to, text, kind, isAsked: facts.isLive, at: now)
  }

  /// What is to be sent already is not sent twice by a step that is done again.
  mutating func queue(
    _ channel: Message.Channel, to wanted: Expression?, _ text: Spoken, _ kind: Message.Kind,
    of visit: Visit, at now: Instant
  ) throws(Refusal) {
    let to = try address(channel, wanted: address(wanted, visit, at: now))
    let text = message(text, visit, at: now)
    let isThere = facts.messages.contains {
      $0.channel == channel && $0.to == to && $0.text == CardMask.mask(text)
    }
    guard !isThere else { return }
    try maySend(kind, isAsked: false, at: now)
    queue(channel, to, text, kind, isAsked: false, at: now)
  }

  private mutating func queue(
    _ channel: Message.Channel, _ to: String, _ text: String, _ kind: Message.Kind, isAsked: Bool,
    at now: Instant
  ) {
    keep(
      .messageQueued(
        Message(
          channel: channel, to: to, text: text, queued: now, by: setting.rep.login, kind: kind,
          isAsked: isAsked)), at: now)
  }

  /// What Enter would send and where to; or why it would not.
  func sentence(
    forMessage channel: Message.Channel, _ wanted: Expression?, _ text: Spoken,
    _ kind: Message.Kind, _ visit: Visit, _ words: Words, at now: Instant
  ) -> String {
    do throws(Refusal) {
      let to = try address(channel, wanted: address(wanted, visit, at: now))
      try maySend(kind, isAsked: false, at: now)
      let what = words(
        "act.message-\(channel.rawValue)",
        ["to": shown(to, channel), "text": .text(message(text, visit, at: now))])
      let until = setting.desk.messages.quiet?.end(at: now, in: setting.desk.calendar)
      return until.map { words("act.message-waits", ["until": .instant($0)]) + " " + what } ?? what
    } catch {
      return words(error.phrase)
    }
  }

  /// A number is read in groups.
  func shown(_ to: String, _ channel: Message.Channel) -> LineValue {
    channel == .sms ? .phone(to) : .text(to)
  }

  /// Nil where the script leaves it to his file; empty where it names what is not there.
  private func address(_ wanted: Expression?, _ visit: Visit, at now: Instant) -> String? {
    guard let wanted else { return nil }
    guard case .text(let text)? = wanted.value(visit.facts, at: setting.time(now)) else {
      return ""
    }
    return text
  }

  /// Only to where his file says that he is reached, and not against his word.
  private func address(
    _ channel: Message.Channel, wanted: String?
  ) throws(Refusal) -> String {
    let points = file?.customer.contactPoints.filter { $0.kind == channel.reaches } ?? []
    let point = wanted.map { wanted in points.first { $0.isSame(as: wanted) } } ?? points.first
    guard let point else {
      throw Refusal(wanted == nil ? "refusal.no-address" : "refusal.not-his-address")
    }
    let word = ((file?.consents ?? []) + facts.consents).last { $0.purpose == .messages }
    guard word?.isGiven != false else { throw Refusal("refusal.no-messages") }
    return point.value
  }

  /// He reads it, whoever is on the line: in his language, and addressed as he is.
  private func message(_ text: Spoken, _ visit: Visit, at now: Instant) -> String {
    let isHimself = facts.speaker.map { $0.who == .customer } ?? true
    let language = isHimself ? spoken : setting.desk.known(file?.customer.language)
    return wording(of: text, visit, in: language, for: .customer, at: now)
  }

  /// It may have been sent already, and then nothing calls it back.
  func hasGone(_ act: Act) -> Bool {
    guard case .messageQueued(let message) = act else { return false }
    return file?.messages.contains { $0.id == message.id && $0.state != .queued } == true
  }
}

extension Message.Channel {
  fileprivate var reaches: ContactPoint.Kind { self == .sms ? .phone : .mail }
}

extension ContactPoint {
  fileprivate func isSame(as text: String) -> Bool {
    if value == text { return true }
    guard kind == .phone, let number = PhoneNumber(value) else { return false }
    return number == PhoneNumber(text)
  }
}

extension Desk {
  /// The language, where the desk speaks it; else the desk's own.
  fileprivate func known(_ wanted: String?) -> String {
    wanted.flatMap { languages.contains($0) ? $0 : nil } ?? language
  }
}
