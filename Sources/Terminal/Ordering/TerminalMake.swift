internal import Glibc
internal import TextLayout

/// Which program the terminal is, as far as it says.
package enum TerminalMake: String, CaseIterable, Hashable, Sendable {
  case putty, windowsTerminal, konsole, appleTerminal, kitty, mlterm
  case vte, iTerm, mintty, xterm, wezTerm, foot, alacritty, ghostty, vsCode
  case linuxConsole, vt, tmux, screen, unknown

  /// What the terminal answers goes before what the environment says: a terminal that was started from another one
  /// inherits its variables.
  package init(answers: Answers, environment: [String: String]) {
    let sources = [
      Self.named(answers.version), Self.numbered(answers.make), Self.known(environment),
      Self.typed(environment["TERM"] ?? ""),
    ].compactMap { $0 }
    // Within a multiplexer the environment may still tell what stands around it.
    self = sources.first { $0 != .tmux && $0 != .screen } ?? sources.first ?? .unknown
  }

  /// XTVERSION begins with a name.
  private static func named(_ version: String) -> TerminalMake? {
    let names: [(String, TerminalMake)] = [
      ("kitty", .kitty), ("konsole", .konsole), ("vte", .vte), ("xterm.js", .vsCode),
      ("xterm", .xterm), ("iterm2", .iTerm), ("mintty", .mintty), ("wezterm", .wezTerm),
      ("foot", .foot), ("alacritty", .alacritty), ("ghostty", .ghostty), ("mlterm", .mlterm),
      ("putty", .putty), ("windows terminal", .windowsTerminal), ("tmux", .tmux),
      ("screen", .screen),
    ]
    let version = version.lowercased()
    return names.first { version.hasPrefix($0.0) }?.1
  }

  /// DA2, where its numbers are one program's alone.
  private static func numbered(_ make: [Int]) -> TerminalMake? {
    switch make.prefix(3) {
    case [0, 136, 0]: .putty
    case [0, 10, 1]: .windowsTerminal
    case [1, 95, 0]: .appleTerminal
    default:
      switch make.first {
      case 65: .vte
      case 77: .mintty
      case 83: .screen
      case 84: .tmux
      default: nil
      }
    }
  }

  private static func known(_ environment: [String: String]) -> TerminalMake? {
    let programs: [String: TerminalMake] = [
      "Apple_Terminal": .appleTerminal, "iTerm.app": .iTerm, "kitty": .kitty, "WezTerm": .wezTerm,
      "mintty": .mintty, "vscode": .vsCode, "ghostty": .ghostty, "mlterm": .mlterm,
    ]
    if let make = environment["TERM_PROGRAM"].flatMap({ programs[$0] }) { return make }
    let variables: [(String, TerminalMake)] = [
      ("KITTY_WINDOW_ID", .kitty), ("KONSOLE_VERSION", .konsole), ("WT_SESSION", .windowsTerminal),
      ("VTE_VERSION", .vte), ("MLTERM", .mlterm),
    ]
    return variables.first { !(environment[$0.0] ?? "").isEmpty }?.1
  }

  private static func typed(_ type: String) -> TerminalMake? {
    let types: [(String, TerminalMake)] = [
      ("putty", .putty), ("xterm-kitty", .kitty), ("konsole", .konsole), ("mlterm", .mlterm),
      ("nsterm", .appleTerminal), ("vte", .vte), ("foot", .foot), ("alacritty", .alacritty),
      ("wezterm", .wezTerm), ("xterm-ghostty", .ghostty), ("linux", .linuxConsole), ("vt", .vt),
      ("tmux", .tmux), ("screen", .screen),
    ]
    return types.first { type.hasPrefix($0.0) }?.1
  }

  /// What it does with Hebrew unless somebody has told it otherwise.
  var order: TextOrder {
    switch self {
    case .putty, .konsole, .appleTerminal, .mlterm: .logical
    case .kitty: .word
    default: .visual
    }
  }

  /// The Linux console and real VT220s print the end of a question that they do not know, and one that cannot place
  /// its cursor prints all of it.
  static func answersQuestions(type: String) -> Bool {
    isCapable(type: type) && !type.hasPrefix("linux") && !type.hasPrefix("vt")
  }

  /// Whether it may be sent anything but text.
  package static func isCapable(type: String) -> Bool {
    !["", "dumb", "unknown"].contains(type)
  }

  /// The variables that tell of terminals.
  package static func environment() -> [String: String] {
    let names = [
      "TERM", "TERM_PROGRAM", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WT_SESSION", "VTE_VERSION",
      "MLTERM", "TMUX", "STY",
    ]
    return names.reduce(into: [:]) { found, name in
      found[name] = getenv(name).map { String(cString: $0) }
    }
  }
}
