package import Casework

// What prevents closing.
extension CallEngine {
  package func gates(in language: String, at now: Instant) -> [Gate] {
    gates(in: language, walks(at: now), at: now)
  }

  /// Of the open threads and the current one, by number.
  func walks(at now: Instant) -> [Int: Walk] {
    var walks: [Int: Walk] = [:]
    for thread in facts.threads where thread.end == nil || thread.number == facts.currentThread {
      walks[thread.number] = walk(thread, at: now)
    }
    return walks
  }

  func gates(in language: String, _ walks: [Int: Walk], at now: Instant) -> [Gate] {
    guard facts.earlyEnd == nil else { return [] }
    var gates: [Gate] = []
    for thread in facts.threads where thread.end == nil {
      let open = walks[thread.number]?.requiredOpen ?? []
      gates += open.map { visit in
        gate(
          .requiredStep, "step:\(thread.number)/\(visit.key)",
          ["step": label(of: visit, in: language, at: now)], in: language)
      }
      gates.append(
        gate(
          .thread, "thread:\(thread.number)", ["thread": title(of: thread, in: language)],
          in: language))
    }
    if setting.desk.wrapUp.isAsked {
      if facts.threads.isEmpty { gates.append(gate(.reason, "reason", [:], in: language)) }
      if facts.cause == nil { gates.append(gate(.cause, "cause", [:], in: language)) }
    }
    let passed = facts.overrides.map(\.gate)
    return gates.filter { !passed.contains($0.name) }
  }

  private func gate(
    _ kind: Gate.Kind, _ name: String, _ slots: [String: String], in language: String
  ) -> Gate {
    let phrase = Phrase("gate.\(kind.rawValue)", slots)
    return Gate(kind: kind, name: name, phrase: phrase, text: setting.words(language)(phrase))
  }

  func title(of thread: Casework.Thread, in language: String) -> String {
    pinned[thread.version]?.script.title[language] ?? thread.script
  }
}
