import Playbook

/// What the doctor looks at in one go.
protocol Checkup {
  /// In the language of the person.
  var words: Words { get }
  var findings: [Finding] { get }
}

extension Checkup {
  func say(_ key: String, _ slots: [String: String] = [:]) -> String {
    words("doctor.\(key)", slots.mapValues { LineValue.text($0) })
  }
}
