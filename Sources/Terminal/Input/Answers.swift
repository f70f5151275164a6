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
  /// What kind of terminal it says it is, and the options that it has: the numbers of DA1.
  package internal(set) var attributes: [Int] = []
  /// Its make and version, as numbers: DA2. PuTTY says 0, 136, 0.
  package internal(set) var make: [Int] = []
  /// Its name and version in words, as `kitty(0.26.5)`: XTVERSION. Only printable ASCII.
  package internal(set) var version = ""
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
      if Modes.known.contains(mode) { modes[mode] = state }
    } else if mode == 8 {
      ordersText = state
    }
  }

  /// What a string between `DCS` and its end says, where it answers a question of ours.
  mutating func note(said bytes: [UInt8]) {
    guard bytes.starts(with: ">|".utf8) else { return }
    version = String(
      decoding: bytes.dropFirst(2).filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
  }
}
