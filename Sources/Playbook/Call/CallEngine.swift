package import Casework

/// A call, and the one place where what a rep means becomes an entry of the journal. Every rule that protects people
/// is kept here, so that a key, a macro and a script meet the same gate.
///
/// It is a value: `perform` applies the acts to its own copy of the contact at once, with the sequence numbers that
/// the store will give them.
package struct CallEngine: Hashable, Sendable {
  package internal(set) var contact: ContactState
  package internal(set) var file: CustomerFile?
  /// What this rep may do for this customer now.
  package var envelope: Envelope
  /// The language of the person on the line; nil for that of his file, else the desk's first.
  package var spokenLanguage: String?
  package let setting: CallSetting
  /// The scripts that this call has entered, by version; they stay when others are published.
  package internal(set) var pinned: [String: PinnedScript]
  /// Wrap-ups of this rep that wait beside this call.
  package var parkedBeside = 0
  /// Acts of this call that cannot be taken back any more, because somebody else has changed the same thing since.
  package var overtaken: Set<Int> = []
  /// Files that were attached in this call, for going back to one.
  var seen: [CustomerID: CustomerFile] = [:]

  /// - Parameter pinned: the versions that the contact's threads name, where the library has newer ones.
  package init(
    contact: ContactState, file: CustomerFile?, envelope: Envelope, setting: CallSetting,
    pinned: [PinnedScript] = []
  ) {
    self.contact = contact
    self.file = file
    self.envelope = envelope
    self.setting = setting
    if let file { seen[file.id] = file }
    self.pinned = Dictionary(pinned.map { ($0.version, $0) }) { first, _ in first }
    for thread in contact.facts.threads where self.pinned[thread.version] == nil {
      if let script = setting.library[thread.script], script.version == thread.version {
        self.pinned[thread.version] = script
      }
    }
  }

  /// Versions that the contact's threads name and this engine does not have: to be brought from the store.
  package var missingVersions: [String] {
    var missing: [String] = []
    for thread in contact.facts.threads
    where pinned[thread.version] == nil && !missing.contains(thread.version) {
      missing.append(thread.version)
    }
    return missing
  }

  /// Does what the rep means, or refuses and changes nothing.
  /// - Returns: the acts to keep, in order, behind `contact.lastSequence` as it was before.
  package mutating func perform(_ intent: Intent, at now: Instant) throws(Refusal) -> [Act] {
    guard contact.facts.opened != nil else { throw Refusal("refusal.not-open") }
    guard contact.facts.closed == nil else { throw Refusal("refusal.closed") }
    guard setting.rep.role.may(.work) else { throw Refusal("refusal.reads-only") }
    try mayAct(intent)
    var next = self
    try next.carry(out: intent, at: now)
    next.settle(at: now)
    let count = contact.entries.count
    self = next
    return contact.entries.dropFirst(count).map(\.act)
  }

  /// The file as it is now, after a commit of this call or of somebody else. What was decided stays decided.
  package mutating func refresh(_ file: CustomerFile) {
    self.file = file
    seen[file.id] = file
  }

  /// Goes on from what the store holds: it could not keep what was done, or somebody else has gone on.
  package mutating func restore(_ contact: ContactState) {
    self.contact = contact
    file = contact.facts.customer.flatMap { seen[$0] }
  }

  mutating func keep(_ act: Act, at now: Instant) {
    let sequence = contact.lastSequence + 1
    contact.append([
      Entry(sequence: sequence, at: now, by: setting.rep.login, act: act.masked)
    ])
  }

  var facts: ContactFacts { contact.facts }

  /// What conditions may ask for, apart from a script's own answers.
  func facts(for thread: Casework.Thread?, at now: Instant) -> Facts {
    let time = setting.time(now)
    let situation = CallSituation(
      contact: contact.facts, script: thread.flatMap { pinned[$0.version]?.script })
    var facts: Facts
    if let file {
      facts = Facts(file: file, call: situation, own: setting.desk.ownFacts, at: time)
    } else {
      facts = Facts(file: .nobody, call: situation, at: time)
      facts["customer"] = nil
    }
    facts["envelope"] = .record(FactRecord(envelope, less: credited))
    facts["thread"] = .record(place(of: thread))
    facts["asked-for-manager"] = .truth(!contact.facts.escalations.isEmpty)
    return facts
  }

  private func place(of thread: Casework.Thread?) -> FactRecord {
    let number = thread?.number ?? 1
    let others = contact.facts.threads.filter { $0.number != number && $0.end == nil }
    return FactRecord(
      CallFacts.thread,
      [.truth(number == 1), .truth(others.isEmpty), .number(Int64(number))])
  }

  func walk(_ thread: Casework.Thread, at now: Instant) -> Walk? {
    guard let script = pinned[thread.version] else { return nil }
    return Walk(
      script, thread: thread, facts: facts(for: thread, at: now), time: setting.time(now))
  }

  var currentThread: Casework.Thread? {
    contact.facts.threads.first { $0.number == contact.facts.currentThread }
  }
}

extension CustomerFile {
  /// Stands in for the file of somebody not known, where only the call is asked about.
  static let nobody = CustomerFile(
    id: CustomerID(rawValue: 0), customer: Customer(account: ""))
}
