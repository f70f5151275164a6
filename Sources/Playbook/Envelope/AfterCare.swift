package import Casework
import Markup

/// When somebody calls again after a matter was solved, by its reason: `internet.down: [3 days, 30 days]`. A reason
/// that is not named goes by the area that it lies in: `internet`.
package struct AfterCare: Hashable, Sendable {
  /// How long after the matter was solved, by the calendar or by the desk's business days.
  package enum Wait: Hashable, Sendable {
    case days(Int)
    case businessDays(Int)
  }

  private let plans: [String: [Wait]]

  /// A desk that says nothing plans nothing.
  package init() { plans = [:] }

  init(_ node: Node) throws(MarkupError) {
    var plans: [String: [Wait]] = [:]
    for pair in node.pairs ?? [] {
      var waits: [Wait] = []
      for item in try pair.value.requiredItems() { waits.append(try Wait(item)) }
      guard let reason = pair.key.text, !waits.isEmpty, waits.count <= AfterCare.most else {
        throw MarkupError(
          at: pair.value.place, "one to \(AfterCare.most) waits are needed: `[3 days, 30 days]`")
      }
      plans[reason] = waits
    }
    guard !plans.isEmpty else {
      throw MarkupError(
        at: node.place, "a reason and its waits are needed: `internet.down: [3 days, 30 days]`")
    }
    self.plans = plans
  }

  private static let most = 6

  package func waits(after reason: String) -> [Wait] {
    var area = reason[...]
    while true {
      if let plan = plans[String(area)] { return plan }
      guard let dot = area.lastIndex(of: ".") else { return [] }
      area = area[..<dot]
    }
  }
}

extension AfterCare.Wait {
  fileprivate init(_ node: Node) throws(MarkupError) {
    let time = try node.time(
      in: .days, .businessDays, within: 1...366,
      else: "a wait is written `3 days` or `2 business days`, at most 366")
    self = time.unit == .days ? .days(time.count) : .businessDays(time.count)
  }

  /// The same time of day so much later, or when the desk opens next after it.
  package func instant(from now: Instant, in calendar: DeskCalendar) -> Instant {
    switch self {
    case .businessDays(let count):
      return calendar.opening(afterBusinessDays: count, from: now)
    case .days(let count):
      let wall = calendar.zone.wall(now)
      let then = calendar.zone.instant(
        WallTime(day: wall.day + count, hour: wall.hour, minute: wall.minute))
      return calendar.opening(from: then.roundedUpToQuarter)
    }
  }
}
