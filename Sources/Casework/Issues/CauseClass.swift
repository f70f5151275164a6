/// What kind of thing made somebody contact us: what the desk learns from, and whom it asks to mend it.
package enum CauseClass: String, Codable, Sendable, CaseIterable {
  case processFault = "process-fault"
  case ourMistake = "our-mistake"
  case product
  case unclearBill = "unclear-bill"
  case unmetPromise = "unmet-promise"
  case infoGap = "info-gap"
  case genuineNeed = "genuine-need"
  case unknown

  /// Of a cause that was named when a call was written up; a class may stand for itself; nil for a name that the desk made.
  package init?(cause: String) {
    switch cause {
    case "wrong-charge", "our-mistake": self = .ourMistake
    case "promise-broken": self = .unmetPromise
    case "fault": self = .product
    case "department-late", "not-solved-before": self = .processFault
    case "told-otherwise", "how-to": self = .infoGap
    case "unclear-bill": self = .unclearBill
    case "changed-mind": self = .genuineNeed
    case "unknown": self = .unknown
    default:
      guard let known = CauseClass(rawValue: cause) else { return nil }
      self = known
    }
  }

  /// Nobody would have had to contact us, had we done our work.
  package var isAvoidable: Bool { self != .genuineNeed && self != .unknown }
}
