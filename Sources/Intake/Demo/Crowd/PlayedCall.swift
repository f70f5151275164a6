package import Casework

/// A call of late that the demo desk took itself: the journal has it act by act, where older ones stand in the files as other
/// systems tell of them.
package struct PlayedCall: Sendable {
  package let account: String
  /// Whose call it was, by login.
  package let rep: String
  package let opened: Instant
  private let contact: PastContact
  private let phone: String?
  /// What he asked us to send him.
  package var message: PlayedMessage?

  /// By which it is known when the same desk is made again.
  package var name: String { "demo-\(account)" }
  package var ended: Instant { opened + (contact.lasted ?? .zero) }
  /// When all was written down.
  package var closed: Instant { ended + Self.writing }

  fileprivate static let writing = Duration.seconds(50)

  package var opening: Opening {
    Opening(
      channel: contact.channel, direction: contact.direction, from: phone, call: name,
      waited: contact.waited, menu: contact.menu, interface: contact.interface)
  }

  package func beginning(with customer: CustomerID) -> [Act] {
    [.attached(customer)] + (contact.speaker.map { [.speaker($0)] } ?? [])
      + (contact.identification.map { [.identified($0)] } ?? [])
  }

  /// What he called about, which was settled while he was on the line.
  package func matter(_ reference: Int64) -> [Act] {
    let issue = Issue(
      number: reference, title: LocalText(verbatim: title), reason: contact.reason, status: .open,
      opened: opened, owner: rep, cause: contact.cause.flatMap(CauseClass.init(cause:)))
    return [.issueOpened(issue), .issueSolved(number: reference)]
  }

  package func ending(_ reference: Int64) -> [Act] {
    let message = message?.message(reference, queued: closed, by: rep)
    return (contact.cause.map { [.cause($0)] } ?? []) + (message.map { [.messageQueued($0)] } ?? [])
      + [.closed(summary: contact.summary)]
  }

  /// The first sentence.
  private var title: String { String(contact.summary.prefix { !".;\n".contains($0) }) }
}

extension Crowd {
  /// So many of the first of the crowd may have one.
  static let whoMayHavePlayed = 400

  /// - Returns: nil where nothing of late was settled on the phone, once and for all.
  func playedCall(_ number: Int) -> PlayedCall? {
    guard let life = life(number), let contact = life.playedCall.map({ life.contacts[$0] }) else {
      return nil
    }
    var call = PlayedCall(contact, of: life)
    var dice = Dice(seed: seed, number, 5)
    call?.message = life.message(after: contact, &dice)
    return call
  }
}

extension PlayedCall {
  fileprivate init?(_ contact: PastContact, of life: Life) {
    guard let rep = life.login(of: contact) else { return nil }
    self.rep = rep
    self.contact = contact
    account = life.who.customer.account
    opened = contact.at
    phone = life.who.customer.contactPoints.first { $0.kind == .phone }?.value
  }
}

extension Life {
  /// The place of the newest contact that can be told as a played call: nothing else speaks of it.
  var playedCall: Int? {
    guard !who.customer.hasLeft else { return nil }
    let end = days.instant(days.now)
    return contacts.firstIndex { contact in
      let lasted = contact.lasted ?? .zero
      return contact.channel == .phone && contact.direction == .inbound && contact.cause != nil
        && !contact.reason.isEmpty && contact.at > end - .days(90)
        && contact.at + lasted + PlayedCall.writing < end && login(of: contact) != nil
        && !isSpokenOf(contact.reference)
    }
  }

  fileprivate func login(of contact: PastContact) -> String? {
    world.colleagues.first { $0.name[tongue] == contact.rep && $0.role != .auditor }?.login
  }

  private func isSpokenOf(_ reference: Int64?) -> Bool {
    guard let reference else { return false }
    let numbers =
      issues.map { Optional($0.number) } + promises.map(\.issue) + requests.map(\.issue)
      + followUps.map(\.issue) + surveys.map(\.reference)
    return numbers.contains(reference)
      || promises.contains { $0.evidence?.contains(String(reference)) ?? false }
  }
}
