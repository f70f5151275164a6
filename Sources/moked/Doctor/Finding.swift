/// One thing that the doctor looked at.
struct Finding: Encodable {
  enum State: String, Encodable {
    case well
    /// Works, and could work better.
    case hint
    /// Does not work.
    case fault
  }

  /// Stable and in English, for `--json`.
  let what: String
  let state: State
  /// In the language of the person.
  let sentence: String
  /// The settings to change, each a line.
  var toDo: [String] = []

  /// As a person reads it.
  var lines: [String] {
    let mark =
      switch state {
      case .well: "ok  "
      case .hint: "!   "
      case .fault: "no  "
      }
    return [mark + sentence] + toDo.map { "    - " + $0 }
  }
}
