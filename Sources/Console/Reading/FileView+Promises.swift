internal import Canvas
internal import Casework
internal import Playbook

// What we said we would do, and what we mean to do.
extension FileView {
  func promises(limit: Int) -> [SideLine] {
    let open = file.promises.filter { $0.status == .open || $0.status == .broken }
      .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    let lines = open.flatMap { promise in
      let isBroken = promise.isBroken(at: now)
      let style = isBroken ? Style(.harm, bold: true) : Style()
      return [
        SideLine(marked(promise.what[language], isLate: isBroken), style: style, rows: 2),
        SideLine(
          [words.moment(promise.due), rep(promise.keeper)].filter { !$0.isEmpty }
            .joined(separator: ", "), isBroken ? words("promise.broken") : "", indent: 3,
          style: style),
      ]
    }
    return list(
      "side.promises", lines, count: open.count, limit: limit == .max ? .max : 2 * limit, key: "F6")
  }

  /// Who keeps each open promise, to whom it was given and whether its time was moved.
  var promiseDetails: [SideLine] {
    let open = file.promises.filter { $0.status == .open }
    let lines = open.flatMap { promise in
      [
        promise.owner.map { _ in words.plain("promise.by", ["name": rep(promise.by)]) },
        promise.to.map { words.plain("promise.to", ["name": $0]) },
        promise.firstDue.map { words("promise.first-due", ["due": .instant($0)]) },
        wasBroken(promise),
      ].compactMap { $0 }.map { SideLine(promise.what[language], $0, rows: 2) }
    }
    return listed("side.promise-details", lines)
  }

  private func wasBroken(_ promise: Promise) -> String? {
    promise.broken.map { at in
      words.plain("promise.was-broken", ["at": words.moment(at), "why": promise.whyBroken ?? ""])
    }
  }

  var settledPromises: [SideLine] {
    let settled = file.promises.filter { $0.status == .kept || $0.status == .moved }
      .sorted { ($0.settled ?? $0.due) > ($1.settled ?? $1.due) }
    let lines = settled.flatMap { promise in
      [
        SideLine(
          date(promise.settled ?? promise.due), words("promise.\(promise.status.rawValue)"),
          promise.what[language], rows: 2),
        SideLine(promise.evidence ?? "", indent: 3, style: Style(.dim), rows: 2),
        SideLine(wasBroken(promise) ?? "", indent: 3, style: Style(.dim), rows: 2),
      ].filter { !$0.isBlank }
    }
    return listed("side.settled-promises", lines, count: settled.count)
  }

  var followUps: [SideLine] {
    let planned = file.followUps.filter { $0.state == .planned }
    return listed("side.follow-ups", planned.map(line))
  }

  var pastFollowUps: [SideLine] {
    let ended = file.followUps.filter { $0.state != .planned }.sorted { $0.due > $1.due }
    return listed("side.past-follow-ups", ended.map(line))
  }

  private func line(_ followUp: FollowUp) -> SideLine {
    let isLate = followUp.state == .planned && followUp.due < now
    let state =
      followUp.state == .planned
      ? words("follow-up.\(followUp.strength.rawValue)")
      : words("follow-up.\(followUp.state.rawValue)")
    return SideLine(
      marked(words("follow-up.\(followUp.kind.rawValue)"), isLate: isLate),
      [followUp.what, followUp.outcome].filter { !$0.isEmpty }.joined(separator: "; "),
      detail: "\(words.moment(followUp.due)) \(state)",
      style: Style(isLate ? .warning : .plain), rows: 2)
  }
}
