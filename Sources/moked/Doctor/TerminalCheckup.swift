import Canvas
import Playbook
import Terminal
import TextLayout

/// What the terminal answers, what works on it, and what to set where something does not.
struct TerminalCheckup: Checkup {
  let words: Words
  let settings: OwnSettings
  let answers: Answers
  let environment: [String: String]
  let size: Size?
  let colours: Int

  /// - Throws: where there is no terminal to ask.
  init(words: Words, settings: OwnSettings) throws(TerminalError) {
    let interview = try Interview()
    self.words = words
    self.settings = settings
    answers = interview.answers
    environment = interview.environment
    size = interview.size
    colours = interview.colours
  }

  var findings: [Finding] {
    [name, window, hebrew, palette, frames, paste, mouse, clipboard, keyboard]
  }

  private var choice: OrderChoice {
    OrderChoice(wanted: settings.order, answers: answers, environment: environment)
  }

  private var type: String { environment["TERM"] ?? "" }

  private var name: Finding {
    guard !["", "dumb", "unknown"].contains(type), colours > 0 || Self.isKnown(type) else {
      return Finding(
        what: "terminal", state: .fault, sentence: say("terminal.plain", ["type": type]),
        toDo: [say("terminal.set-type")])
    }
    let name = answers.version.isEmpty ? choice.make.rawValue : answers.version
    return Finding(
      what: "terminal", state: .well, sentence: say("terminal.name", ["name": name, "type": type]))
  }

  /// Types without colours that have a screen all the same.
  private static func isKnown(_ type: String) -> Bool { type.hasPrefix("vt") }

  private var window: Finding {
    guard let size else {
      return Finding(what: "window", state: .hint, sentence: say("window.unknown"))
    }
    let columns = String(size.columns)
    let rows = String(size.rows)
    let isWell = size.columns >= 80 && size.rows >= 24
    return Finding(
      what: "window", state: isWell ? .well : .hint,
      sentence: say(
        isWell ? "window.well" : "window.small", ["columns": columns, "rows": rows]))
  }

  private var hebrew: Finding {
    let isSure = choice.reason == .setting || choice.reason == .answer || choice.order == .visual
    let toDo = Self.advised.contains(choice.make) ? [say("advice.\(choice.make.rawValue)")] : []
    return Finding(
      what: "hebrew", state: isSure ? .well : .hint,
      sentence: say("hebrew.\(choice.order.rawValue)", [:]) + " "
        + say("reason.\(choice.reason.rawValue)"),
      toDo: toDo + [say("hebrew.calibrate")])
  }

  /// Terminals with a setting of their own that helps.
  private static let advised: Set<TerminalMake> = [
    .putty, .windowsTerminal, .konsole, .appleTerminal, .kitty, .mlterm, .tmux, .screen,
    .linuxConsole,
  ]

  private var palette: Finding {
    if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false {
      return Finding(what: "colours", state: .well, sentence: say("colours.refused"))
    }
    guard colours < 256 else {
      return Finding(what: "colours", state: .well, sentence: say("colours.all"))
    }
    let toDo = type == "xterm" || type == "screen" || type == "tmux" ? [say("colours.more")] : []
    return Finding(
      what: "colours", state: .hint,
      sentence: say(colours >= 8 ? "colours.sixteen" : "colours.none"), toDo: toDo)
  }

  private var frames: Finding {
    Finding(
      what: "synchronised-output", state: .well,
      sentence: say(answers.hasSynchronisedOutput ? "frames.held" : "frames.plain"))
  }

  private var paste: Finding {
    let mode = answers.modes[2004]
    let isKnown = mode != nil && mode != .unknown
    return Finding(
      what: "paste", state: .well, sentence: say(isKnown ? "paste.marked" : "paste.not-told"))
  }

  private var mouse: Finding {
    let mode = answers.modes[1006]
    let isKnown = mode != nil && mode != .unknown
    return Finding(
      what: "mouse", state: .well, sentence: say(isKnown ? "mouse.well" : "mouse.not-told"))
  }

  private var keyboard: Finding {
    let takesF10: Set<TerminalMake> = [.vte, .konsole, .windowsTerminal, .appleTerminal]
    return Finding(
      what: "keyboard", state: .well,
      sentence: say(takesF10.contains(choice.make) ? "keyboard.menu" : "keyboard.well"))
  }
}

// The clipboard is the terminal's; what stands between may not let us reach it.
extension TerminalCheckup {
  private var clipboard: Finding {
    if environment["TMUX"] != nil { return tmux }
    switch choice.make {
    case .putty, .appleTerminal, .vte, .linuxConsole, .vt:
      return Finding(what: "clipboard", state: .hint, sentence: say("clipboard.none"))
    case .iTerm: return clipboard(.hint, "clipboard.iterm")
    case .xterm: return clipboard(.hint, "clipboard.xterm")
    case .konsole: return clipboard(.hint, "clipboard.konsole")
    default: return Finding(what: "clipboard", state: .well, sentence: say("clipboard.well"))
    }
  }

  private func clipboard(_ state: Finding.State, _ toDo: String) -> Finding {
    Finding(
      what: "clipboard", state: state, sentence: say("clipboard.if-allowed"), toDo: [say(toDo)])
  }

  private var tmux: Finding {
    let takes = Tmux.option("set-clipboard")
    let passes = Tmux.option("allow-passthrough")
    if takes == "on" || passes == "on" || passes == "all" {
      return Finding(what: "clipboard", state: .well, sentence: say("clipboard.tmux"))
    }
    return Finding(
      what: "clipboard", state: .hint, sentence: say("clipboard.tmux-refuses"),
      toDo: ["set -g set-clipboard on", "set -g allow-passthrough on"])
  }
}
