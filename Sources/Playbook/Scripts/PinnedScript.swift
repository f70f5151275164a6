import Markup

/// A script with every sub-script that it runs, in one version: what a call holds on to, whatever is published
/// meanwhile.
package struct PinnedScript: Hashable, Sendable {
  /// A hash over the sources of the script and of all its sub-scripts.
  package let version: String
  package let script: Script
  package let subscripts: [String: Script]
  /// The script's own source and those of its sub-scripts, by name: what a store keeps under `version`.
  package let sources: [ScriptSource]
}

/// The text of a script's file.
package struct ScriptSource: Hashable, Codable, Sendable {
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
