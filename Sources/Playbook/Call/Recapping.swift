import Casework

// What is read back to the customer, and what is kept of the call in two lines.
extension CallEngine {
  /// Every act and promise of the call with its date, and the reference number, each a sentence to say.
  package func recap(language: String) -> [String] {
    let words = setting.words(language)
    var sentences = facts.credits.map {
      words("recap.credit", ["amount": .money($0.amount)], people: recapPeople)
    }
    sentences += facts.corrections.map { words["recap.correct-\($0)"] }
    sentences += facts.solvedIssues.map { words("recap.solved", ["number": .text(String($0))]) }
    sentences += facts.reopenedIssues.map {
      words("recap.reopened", ["number": .text(String($0))])
    }
    sentences += facts.changes.map { words("recap.changed", ["field": .text($0.field)]) }
    sentences += facts.requests.map { request in
      let isPromised = facts.promises.contains { $0.due == request.due }
      return words(
        isPromised ? "recap.request-promised" : "recap.request",
        [
          "department": .text(setting.department(request.department, words)),
          "due": .instant(request.due),
        ], people: recapPeople)
    }
    sentences += owed(in: language).map {
      words(
        "recap.promise", ["what": .text($0.what), "due": .instant($0.due)], people: recapPeople)
    }
    for message in facts.messages {
      let sentence = words("recap.message", ["to": shown(message.to, message.channel)])
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    if facts.leavingAsked != nil { sentences.append(words["recap.leaving"]) }
    return sentences + [words("recap.reference", ["reference": .text(String(facts.reference))])]
  }

  /// What he was told to expect, and by when: promises, and call-backs that do not rest when the floor is busy.
  private func owed(in language: String) -> [(what: String, due: Instant)] {
    let calls = facts.followUps.filter {
      $0.kind == .callback && $0.strength != .soft && $0.state == .planned
    }
    return facts.promises.map { ($0.what[language], $0.due) } + calls.map { ($0.what, $0.due) }
  }

  private var recapPeople: [String: FormOfAddress] { ["r": setting.rep.form] }

  /// Two lines from the journal: what it was about and how it ended; what was done and is owed.
  package func summary(language: String) -> String {
    let words = setting.words(language)
    return [matters(words), deeds(words)].joined(separator: "\n")
  }

  private func matters(_ words: Words) -> String {
    var parts = facts.threads.map { thread in
      let title = title(of: thread, in: words.language)
      guard let end = thread.end else { return words("summary.open", ["title": .text(title)]) }
      return words(
        "summary.matter", ["title": .text(title), "outcome": .text(words.outcome(end.outcome))])
    }
    if facts.threads.isEmpty, let note = facts.notes.first { parts.append(note) }
    if let early = facts.earlyEnd { parts.append(words["summary.early-\(early.rawValue)"]) }
    if parts.isEmpty { parts.append(words["summary.nothing"]) }
    return parts.joined(separator: " ")
  }

  private func deeds(_ words: Words) -> String {
    var parts = facts.credits.map { words("summary.credit", ["amount": .money($0.amount)]) }
    parts += facts.corrections.map { words["summary.correct-\($0)"] }
    parts += facts.reopenedIssues.map {
      words("summary.reopened", ["number": .text(String($0))])
    }
    parts += facts.requests.map {
      words(
        "summary.request",
        [
          "department": .text(setting.department($0.department, words)),
          "due": .instant($0.due),
        ])
    }
    parts += facts.escalations.map {
      words(
        $0.isAlarm ? "summary.alarmed" : "summary.escalated",
        ["to": .text(setting.title(ofLead: $0.to, envelope, words))])
    }
    parts += facts.messages.map {
      words("summary.message", ["to": .text($0.to)])
    }
    if facts.isRefused {
      parts += facts.refusals.map { words("summary.refused", ["why": .text($0)]) }
    }
    if facts.leavingAsked != nil { parts.append(words["summary.leaving"]) }
    let owed = owed(in: words.language)
    parts += owed.map {
      words("summary.promise", ["what": .text($0.what), "due": .instant($0.due)])
    }
    if owed.isEmpty { parts.append(words["summary.nothing-promised"]) }
    return parts.joined(separator: " ")
  }
}
