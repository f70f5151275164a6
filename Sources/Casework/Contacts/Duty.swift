/// What a role may do at the desk. A store keeps to it too, so that no command gets past a screen.
package enum Duty: String, Hashable, Sendable, CaseIterable {
  /// Take calls, write, promise, give credits within limits.
  case work
  /// Pass by a closing gate.
  case override
  /// Make one customer of two, or two again.
  case join
  /// Tell everybody of notices and faults.
  case tellDesk
  /// Bring other systems' lists in, copy the whole store: what concerns every customer at once.
  case keepStore
  /// Take everything about one person out of the desk.
  case export
  /// Remove what identifies a person; bring a store back.
  case forget
}

extension Rep.Role {
  package func may(_ duty: Duty) -> Bool {
    switch self {
    case .lead: true
    case .rep: duty == .work || duty == .override || duty == .join
    case .trainee: duty == .work
    case .auditor: duty == .export
    }
  }
}
