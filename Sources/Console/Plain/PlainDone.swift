internal import Canvas
internal import Casework
internal import Playbook

// What the line before did to a call: said once, and not on every screen.
extension Console {
  /// That it is kept, and what else is otherwise than it was.
  func plainDone(since before: Console?) -> [String] {
    guard let screen = call, let old = before?.call, let engine = screen.engine,
      engine.contact.id == old.engine?.contact.id
    else { return [] }
    let isDone = engine.contact.entries.count != old.engine?.contact.entries.count
    let isKept = isDone || screen.note.text != old.note.text
    return plainHold(screen.facts, since: old.facts) + plainMood(screen.facts, since: old.facts)
      + (isKept ? [saved(screen)] : [])
  }

  private func plainHold(_ facts: ContactFacts, since old: ContactFacts) -> [String] {
    switch (old.heldSince, facts.heldSince) {
    case (nil, let began?): [wording.plain("plain.hold-begins", ["time": wording.clock(began)])]
    case (let began?, nil):
      [
        wording.plain(
          "plain.hold-ends",
          ["time": wording.timer(facts.timeHeld(at: now) - old.timeHeld(at: began))])
      ]
    default: []
    }
  }

  private func plainMood(_ facts: ContactFacts, since old: ContactFacts) -> [String] {
    guard let mood = facts.mood, mood != old.mood else { return [] }
    return [wording("mood.\(mood.rawValue)")]
  }

  /// What may be given is said when it is known, and again when it is less.
  func plainLimits(_ screen: CallScreen, since before: Console?) -> [String] {
    let limits = limits(screen)
    guard !limits.isEmpty, before?.call.map({ before?.limits($0) }) != limits else { return [] }
    return [([wording("call.may-do")] + limits).joined(separator: " ")]
  }
}
