import Casework

// What becomes of promises, requests and issues that stand in the file.
extension CallEngine {
  mutating func settle(_ care: Care, at now: Instant) throws(Refusal) {
    switch care {
    case .promiseKept(let id, let evidence):
      try openPromise(id)
      let evidence = try given(evidence, "refusal.evidence-needed")
      keep(.promiseFulfilled(id: id, evidence: evidence), at: now)
    case .promiseMoved(let id, let due, let reason):
      try openPromise(id)
      let reason = try given(reason, "refusal.reason-needed")
      guard let due else { throw Refusal("refusal.promise-date") }
      guard due > now else { throw Refusal("refusal.date-past") }
      keep(.promiseRenegotiated(id: id, due: due, reason: reason), at: now)
    case .promiseBroken(let id, let reason):
      try openPromise(id)
      keep(.promiseBroken(id: id, reason: try given(reason, "refusal.reason-needed")), at: now)
    case .requestAnswered(let id, let answer, let by):
      guard request(id)?.status == .open else { throw Refusal("refusal.no-request") }
      let answer = try given(answer, "refusal.text-needed")
      keep(.requestAnswered(id: id, answer: answer, by: by), at: now)
    case .requestTicked(let id, let isGood, let words):
      guard request(id)?.status == .answered else { throw Refusal("refusal.no-request") }
      let tick = InternalRequest.Tick(isGood: isGood, words: words, by: setting.rep.login)
      keep(.requestTicked(id: id, tick), at: now)
    case .issue(let number, let field, let new, let was):
      try change(number, field, to: new, was, at: now)
    case .ideaChanged(let id, let field, let new, let was):
      try change(idea: id, field, to: new, was, at: now)
    default: break
    }
  }

  /// As the file has it, with what this call has done to it since.
  func request(_ id: Int64) -> InternalRequest? {
    guard id > 0,
      var request = ((file?.requests ?? []) + facts.requests).last(where: { $0.id == id })
    else { return nil }
    if facts.answeredRequests.contains(id) { request.status = .answered }
    return request
  }

  private func openPromise(_ id: Int64) throws(Refusal) {
    let known = (file?.promises ?? []) + facts.promises
    guard id > 0, known.contains(where: { $0.id == id && $0.status != .kept }),
      !facts.keptPromises.contains(id)
    else { throw Refusal("refusal.no-promise") }
  }

  /// What this call has changed of it already stands in the file once it was kept.
  private mutating func change(
    idea id: Int64, _ field: Idea.Field, to new: String, _ was: String?, at now: Instant
  ) throws(Refusal) {
    guard id > 0, var idea = (file?.ideas ?? []).first(where: { $0.id == id }) else {
      throw Refusal("refusal.no-idea")
    }
    let old = was ?? idea.value(of: field)
    let new = try given(new, "refusal.text-needed")
    guard idea.set(field, to: new) else { throw Refusal("refusal.text-needed") }
    if old != new { keep(.ideaChanged(id: id, field: field, old: old, new: new), at: now) }
  }

  private mutating func change(
    _ number: Int64, _ field: Issue.Field, to new: String, _ was: String?, at now: Instant
  ) throws(Refusal) {
    let known = facts.issues + (file?.issues ?? [])
    guard var issue = known.first(where: { $0.number == number }) else {
      throw Refusal("refusal.no-issue")
    }
    let old = was ?? issue.value(of: field)
    guard issue.set(field, to: new) else { throw Refusal("refusal.text-needed") }
    guard old != new else { return }
    if field == .status, old == Issue.Status.solved.rawValue {
      guard known.contains(where: { $0.number == number && $0.mayOpenAgain(at: now) }) else {
        throw Refusal("refusal.solved-long-ago")
      }
    }
    keep(.issueChanged(number: number, field: field, old: old, new: new), at: now)
    guard field == .status else { return }
    if issue.status == .solved { planAfterCare(of: issue, at: now) }
    if old == Issue.Status.solved.rawValue { takeBackAfterCare(of: number, at: now) }
  }
}
