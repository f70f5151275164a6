/// What the terminal said of itself, as far as it has answered.
package struct Answers: Hashable, Sendable {
  /// The states of DECRPM.
  package enum Mode: Int, Hashable, Sendable {
    case unknown = 0
    case set, reset, alwaysSet, alwaysReset

    package var isSet: Bool { self == .set || self == .alwaysSet }
  }

  /// ECMA-48's mode 8: set where the terminal orders text itself. Nil: no answer.
  package internal(set) var ordersText: Mode?
  /// DEC private modes by number.
  package internal(set) var modes: [Int: Mode] = [:]
  /// The answer to the last question came, which every terminal gives.
  package internal(set) var areComplete = false

  package init() {}

  package var hasSynchronisedOutput: Bool {
    modes[2026] == .set || modes[2026] == .reset
  }

  /// `CSI ? mode ; state $ y`, or without `?` for ECMA-48's modes.
  mutating func note(mode: Int, state: Int, isPrivate: Bool) {
    guard let state = Mode(rawValue: state) else { return }
    if isPrivate {
      // Only what we ask for: a terminal cannot make this grow.
      if Modes.asked.contains(mode) { modes[mode] = state }
    } else if mode == 8 {
      ordersText = state
    }
  }
}
