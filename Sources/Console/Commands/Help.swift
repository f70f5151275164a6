internal import Canvas
internal import Casework
internal import Playbook

// The help page and the hint line, printed from the one table of commands and keys.
extension Console {
  var table: CommandTable {
    CommandTable(keymap: surroundings.keymap, words: surroundings.words(in: language))
  }

  /// The contexts whose keys count now.
  var contexts: [String] { [call == nil ? "ready" : "call", "everywhere"] }

  /// What every key does here; a command that cannot be used now says why.
  mutating func openHelp() -> [Effect] {
    let words = wording
    let table = table
    let lines = contexts.flatMap { context in
      [Page.Line(words("help.\(context)"), isHeading: true)]
        + table.rows(in: context).map { row in
          let reason = reasonNot(row).map { words($0) }
          return Page.Line(
            row.keys.joined(separator: " "),
            detail: [row.sentence + (row.then.map { " (\($0))" } ?? ""), reason]
              .compactMap { $0?.asSentence }.joined(separator: " "))
        }
    }
    sheet = .page(Page(title: words("help.title"), lines: lines))
    return []
  }

  /// A key that counts between calls needs none, whatever else its command does in one.
  private func reasonNot(_ row: CommandTable.Row) -> String? {
    let reason = Command(rawValue: row.command).flatMap(unavailable)
    return row.context == "ready" && reason == Need.call.word ? nil : reason
  }

  /// `h hold`, for each command that can be used now, as many as the reader of a line needs.
  func hints() -> [Hint] {
    let commands = hintedCommands.compactMap(hint)
    guard let call, isMatterOpen || call.facts.lineEnded == nil else { return commands }
    return answerHint + commands
  }

  /// Nothing on a page, which help is.
  var helpHint: Hint? {
    if case .page = sheet { nil } else { hint(.help) }
  }

  private func hint(_ command: Command) -> Hint? {
    guard unavailable(command) == nil, !(command == .said && isAnswerAwaited),
      let key = hintedKey(of: command)
    else { return nil }
    if command == .tabNow { return tabsHint(from: key) }
    return Hint(
      command: command, key: key.name,
      name: nameInWrapUp(command) ?? wording("command.\(command.rawValue).name"))
  }

  /// In a call its letter, where it has one: that is the shortest to read.
  private func hintedKey(of command: Command) -> Key? {
    let keys = surroundings.keymap.keys(of: command.rawValue, in: contexts)
    let letter = keys.first { if case .character(let sign) = $0 { sign.isLetter } else { false } }
    return call == nil ? keys.first : letter ?? keys.first
  }

  /// The lists of the file stand on keys side by side, and are one hint.
  private func tabsHint(from first: Key) -> Hint? {
    let last = surroundings.keymap.keys(of: Command.tabPeople.rawValue, in: contexts).first
    guard unavailable(.tabPeople) == nil, let last else { return nil }
    return Hint(
      command: .tabNow, key: "\(first.name)-\(last.name)", name: wording("hint.file"))
  }

  /// Where a digit answers; in a narrow window only while nothing else goes on.
  private var answerHint: [Hint] {
    guard CallLayout.isWide(size) || isAnswerAwaited, let moment = call?.moment,
      moment.phase == .idle || moment.question?.hasChoices == true
    else { return [] }
    return [Hint(command: nil, key: "1-9", name: wording("command.answer.name"))]
  }

  /// When only the wrap-up is left, the keys that went on go to its end, or leave it for later.
  private func nameInWrapUp(_ command: Command) -> String? {
    guard call?.moment.phase == .wrapUp else { return nil }
    switch command {
    case .said: return wording("wrap.close")
    case .park: return wording("wrap.later")
    default: return nil
    }
  }

  private var hintedCommands: [Command] {
    guard let call else {
      let others = ready.openCalls.isEmpty ? [] : [Command.otherCalls]
      return [.open, .narrow] + others + [.state, .palette, .screenLanguage, .quit, .help]
    }
    if call.facts.lineEnded != nil, !isMatterOpen {
      return [
        .said, .park, .note, .promise, .credit, .request, .override, .undo, .find, .palette, .help,
      ]
    }
    return CallLayout.isWide(size) ? Self.hintedInWide : Self.hintedInNarrow
  }

  /// All that leads on in a call; what has its key elsewhere on the screen comes after it.
  private static let hintedInWide: [Command] = [
    .said, .back, .note, .knowledge, .hold, .promise, .request, .credit, .alternatives, .park,
    .transfer, .escalate, .wantsToLeave, .closing, .endEarly, .tabNow, .find, .palette, .undo,
    .who, .mood, .alsoFix, .skip, .help,
  ]

  /// First what every call needs.
  private static let hintedInNarrow: [Command] = [
    .said, .back, .note, .knowledge, .hold, .closing, .endEarly, .promise, .alsoFix, .credit,
    .who, .request, .alternatives, .escalate, .park, .undo, .help,
  ]

  /// How what has the focus is used, where the keys are not those of the hints.
  var howToUse: String? {
    if let sheet { return wording(sheet.how) }
    guard let call else { return ready.filter == nil ? nil : wording("sheet.narrow-ready") }
    if call.awaitsRemedy { return wording("command.alsoFix.then") }
    if isEmergencyArmed { return wording("command.emergency.then") }
    switch call.focus {
    case .note: return wording("sheet.note")
    case .field: return wording("sheet.field")
    case .filter: return wording("sheet.narrow")
    case .script: return nil
    }
  }
}

extension Moment.Question {
  fileprivate var hasChoices: Bool {
    if case .choice = input { true } else { false }
  }
}

extension String {
  /// With its full stop.
  fileprivate var asSentence: String {
    guard let last, !".!?…".contains(last) else { return self }
    return self + "."
  }
}
