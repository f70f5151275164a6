package import Casework

// A customer is attached, or what was done in a wrong file goes to the right one.
extension CallEngine {
  /// What was done here moves with the call; what was changed in the wrong file itself is taken back there, and what
  /// the script knows from that file is asked again. Whoever was identified was so for the other file.
  mutating func attach(_ file: CustomerFile, at now: Instant) {
    let wrong = facts.customer
    if let wrong, wrong != file.id { leaveFile(at: now) }
    self.file = file
    seen[file.id] = file
    guard wrong != file.id else { return }
    keep(.attached(file.id), at: now)
    if wrong != nil, facts.identification != .none { keep(.identified(.none), at: now) }
  }

  private mutating func leaveFile(at now: Instant) {
    let changes = changesOfOthers
    let threads = facts.threads.filter { !recordsFromFile(of: $0).isEmpty }
    guard !changes.isEmpty || !threads.isEmpty else { return }
    keep(.wentBack, at: now)
    for number in threads.map(\.number) {
      while let thread = facts.threads.first(where: { $0.number == number }),
        let (key, record) = recordsFromFile(of: thread).first
      {
        reopenWithHanging(key, record, in: thread, at: now)
      }
    }
    let uncounted = contact.uncounted
    for sequence in changes.reversed() where !uncounted.contains(sequence) {
      keep(.withdrawn(sequence: sequence), at: now)
    }
  }

  /// Sequences of acts that changed what stood in the file before this call.
  private var changesOfOthers: [Int] {
    let uncounted = contact.uncounted
    return contact.entries.filter { entry in
      !uncounted.contains(entry.sequence) && entry.fileChange.map(isOfOther) == true
    }.map(\.sequence)
  }

  /// A message goes to where the wrong one is reached.
  private func isOfOther(_ change: FileChange) -> Bool {
    switch change {
    case .added(.message(let message)): !hasGone(.messageQueued(message))
    case .added, .remedyRests: false
    case .fieldSet: true
    case .issue(let number, _, _, _): !facts.issues.contains { $0.number == number }
    case .promise(let id, _): !facts.promises.contains { $0.id == id }
    case .request(let id, _): !facts.requests.contains { $0.id == id }
    case .idea(let id, _, _, _): !facts.ideas.contains { $0.id == id }
    case .followUpEnded(let id, _, _): !facts.followUps.contains { $0.id == id }
    }
  }

  /// Answers of an open matter that are things of the file, first given first.
  private func recordsFromFile(
    of thread: Casework.Thread
  ) -> [(key: String, record: Casework.Thread.Record)] {
    guard thread.end == nil else { return [] }
    return thread.records.sorted { $0.value.sequence < $1.value.sequence }
      .filter { isFromFile($0.value.what) || sends($0.key, $0.value, in: thread) }
      .map { ($0.key, $0.value) }
  }

  /// The step has put a message into the outbox that still waits there.
  private func sends(
    _ key: String, _ record: Casework.Thread.Record, in thread: Casework.Thread
  ) -> Bool {
    guard record.what == .done else { return false }
    let acts = acts(of: key, done: record.sequence, in: thread)
    return contact.entries.contains { entry in
      if case .messageQueued = entry.act { acts.contains(entry.sequence) } else { false }
    }
  }

  private func isFromFile(_ what: StepAct.What) -> Bool {
    switch what {
    case .found, .answered(.picked): true
    default: false
    }
  }

  /// What a move to another file would take along, and take back.
  package func moving(to file: CustomerFile, at now: Instant) -> (moved: Int, takenBack: Int) {
    var trial = self
    let acts = (try? trial.perform(.attach(file), at: now)) ?? []
    let uncounted = trial.contact.uncounted
    let moved = trial.contact.entries.count { entry in
      guard !uncounted.contains(entry.sequence), case .added = entry.fileChange else {
        return false
      }
      return true
    }
    let takenBack = acts.count { act in
      guard case .withdrawn(let sequence) = act else { return false }
      return contact.entries.contains { $0.sequence == sequence && $0.fileChange != nil }
    }
    return (moved, takenBack)
  }
}
