package import Casework

// What may have caused the contact.
extension CallEngine {
  /// What facts point to stands first, then what is common; "unknown" last. At most nine, so that a digit chooses.
  package func causes(in language: String, at now: Instant) -> [Moment.Cause] {
    let common = ["unclear-bill", "our-mistake", "how-to", "changed-mind"]
    var names: [String] = []
    for name in pointedTo(at: now) + common where !names.contains(name) { names.append(name) }
    let words = setting.words(language)
    return (names.prefix(8) + ["unknown"]).map {
      Moment.Cause(name: $0, label: words["cause.\($0)"])
    }
  }

  private func pointedTo(at now: Instant) -> [String] {
    var names: [String] = []
    if !facts.credits.isEmpty || !facts.corrections.isEmpty { names.append("wrong-charge") }
    guard let file else { return names }
    if file.promises.contains(where: { $0.isRaised(at: now) }) { names.append("promise-broken") }
    if !file.faults.isEmpty || !file.notices(at: now).isEmpty { names.append("fault") }
    if file.requests.contains(where: { $0.status == .open && $0.due < now }) {
      names.append("department-late")
    }
    if file.bills.contains(where: { $0.lines.contains { $0.odd != nil } }) {
      names.append("wrong-charge")
    }
    let reasons = facts.threads.flatMap { pinned[$0.version]?.script.reasons ?? [] }
    if file.contacts.contains(where: { reasons.contains($0.reason) && $0.at > now - .days(30) }) {
      names.append("not-solved-before")
    }
    if file.told.contains(where: { !$0.inFact.isEmpty }) { names.append("told-otherwise") }
    return names
  }
}
