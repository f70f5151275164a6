import Foundation

/// The folders of this person's machine, as the XDG base directory specification names them.
struct Places: Sendable {
  let environment: [String: String]

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
  }

  var configuration: URL { folder("XDG_CONFIG_HOME", else: ".config") }
  var data: URL { folder("XDG_DATA_HOME", else: ".local/share") }
  var state: URL { folder("XDG_STATE_HOME", else: ".local/state") }

  /// The desk's own store, where nothing else is said.
  var store: String { environment["MOKED_STORE"] ?? data.appending(path: "desk.sqlite").path }

  /// The locale's, else English, else the first that there is.
  func language(among known: [String]) -> String {
    let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
    return known.first { locale.hasPrefix($0) }
      ?? (known.contains("en") ? "en" : known.first ?? "en")
  }

  private func folder(_ variable: String, else usual: String) -> URL {
    let home = URL(filePath: environment["HOME"] ?? "/")
    let base = environment[variable].flatMap { $0.hasPrefix("/") ? URL(filePath: $0) : nil }
    return (base ?? home.appending(path: usual)).appending(path: "moked")
  }
}
