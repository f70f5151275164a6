internal import Canvas
internal import Playbook

// The help page and the hint line, printed from the one table of commands and keys.
extension Console {
  mutating func openHelp() -> [Effect] {
    let words = wording
    let contexts = call == nil ? ["ready", "everywhere"] : ["call", "everywhere"]
    var lines: [Page.Line] = []
    for context in contexts {
      lines.append(Page.Line(words("help.\(context)"), isHeading: true))
      for binding in surroundings.keymap.bindings where binding.context == context {
        lines.append(
          Page.Line(
            binding.keys.map(\.name).joined(separator: " "),
            detail: words("command.\(binding.command).hint")))
      }
    }
    lines.append(Page.Line(words("help.digits"), isHeading: true))
    sheet = .page(Page(title: words("help.title"), lines: lines))
    return []
  }

  /// `h hold`, for each command that can be used now, as many as the reader of a line needs.
  func hints() -> [(command: Command, key: String, name: String)] {
    hintedCommands.compactMap { command in
      guard unavailable(command) == nil,
        let key = surroundings.keymap.keys(
          of: command.rawValue, in: [call == nil ? "ready" : "call", "everywhere"]
        ).first
      else { return nil }
      return (command, key.name, wording("command.\(command.rawValue).name"))
    }
  }

  private var hintedCommands: [Command] {
    guard call != nil else { return [.open, .palette, .help, .screenLanguage, .quit] }
    return [
      .said, .back, .note, .alsoFix, .promise, .credit, .request, .escalate, .hold, .park, .who,
      .skip, .wantsToLeave, .mood, .closing, .endEarly, .undo, .find, .palette, .help,
    ]
  }
}
