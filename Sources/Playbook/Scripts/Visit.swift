package import Casework

/// A step where a call came by, or will.
package struct Visit: Hashable, Sendable {
  /// `questions/which`; in a sub-script `opening/identify>steps/who`; the second time round `questions/which#2`.
  package let key: String
  package let step: Step
  /// The stage of the script itself, also while a sub-script runs.
  package let stage: String
  /// What was known on arrival: the file, the call, and the answers of its script so far.
  package let facts: Facts
  package let record: Casework.Thread.Record?

  /// Keys of one step without the round it was visited in.
  static func base(of key: String) -> String {
    guard let mark = key.lastIndex(of: "#"), !key[mark...].contains(">"),
      !key[mark...].contains("/")
    else { return key }
    return String(key[..<mark])
  }
}

/// Keys that stand beside a step's own.
enum KeyMark {
  /// Whether the step's condition held.
  static func condition(_ key: String) -> String { key + "?" }
  /// Where the rep went from the step without doing it.
  static func jump(_ key: String) -> String { key + "!" }
}
