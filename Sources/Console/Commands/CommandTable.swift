package import Canvas
internal import Casework
package import Playbook

/// The one table of commands and keys. Help, hints, the palette, `moked keys`, the manual page and the tests' tables of
/// keys are printed from it.
package struct CommandTable {
  /// A command in one place where its keys count, worded in one language.
  package struct Row: Hashable, Sendable {
    /// Where the keys count: `ready`, `call`, `everywhere`; `palette` for what has no key of its own.
    package let context: String
    package let command: String
    package let keys: [String]
    package let name: String
    package let sentence: String
    /// What may follow its key: `1-3: which one`.
    package let then: String?
    /// When it cannot be used, and why.
    package let unless: [String]
  }

  package let rows: [Row]

  package init(keymap: Keymap, words: Words) {
    let bound = keymap.bindings.map { binding in
      Row(
        binding.command, in: binding.context, keys: binding.keys.map(\.name), words,
        needs: Command(rawValue: binding.command)?.needs ?? [])
    }
    let known = Set(bound.map(\.command))
    let unbound = Command.allCases.filter { !known.contains($0.rawValue) }.map {
      Row($0.rawValue, in: "palette", keys: [], words, needs: $0.needs)
    }
    let answer = Row("answer", in: "call", keys: ["1-9"], words, needs: [.call])
    let call = bound.firstIndex { $0.context == "call" } ?? bound.endIndex
    rows = bound[..<call] + [answer] + bound[call...] + unbound
  }

  /// The contexts in the order in which a person meets them.
  package var contexts: [String] {
    rows.reduce(into: []) { if !$0.contains($1.context) { $0.append($1.context) } }
  }

  package func rows(in context: String) -> [Row] { rows.filter { $0.context == context } }
}

extension CommandTable.Row {
  init(_ command: String, in context: String, keys: [String], _ words: Words, needs: [Need]) {
    self.context = context
    self.command = command
    self.keys = keys
    name = words["command.\(command).name"]
    sentence = words["command.\(command).hint"]
    let key = "command.\(command).then"
    then = words.line(key) == nil ? nil : words[key]
    let isInItsPlace = context == "ready" || context == "call"
    unless = needs.filter { !isInItsPlace || $0 != .call }.map { words[$0.word] }
  }
}

/// Without which a command cannot be used.
package enum Need: String, Hashable, Sendable {
  case call = "no-call"
  case file = "no-file"
  case line = "line-ended"
  case suggestion = "nothing-to-fix"
  case promise = "no-promise"
  case openRequest = "no-open-request"
  case answeredRequest = "no-answered-request"
  case issue = "no-issue"
  case followUp = "no-follow-up"
  case idea = "no-idea"
  case contactPoint = "no-contact-point"
  /// A role that the desk lets pass by a rule.
  case leave = "leads-only"
  case lead = "only-a-lead"

  /// The key of the sentence that says why not.
  var word: String { "unavailable.\(rawValue)" }
}

extension Command {
  /// In the order in which a person is told what is missing.
  package var needs: [Need] {
    (needsCall ? [.call] : []) + (needsFile ? [.file] : []) + (needsLine ? [.line] : [])
      + (self == .alsoFix ? [.suggestion] : []) + (self == .override ? [.leave] : [])
      + (needsLead ? [.lead] : []) + (careForm?.needs ?? [])
  }
}

extension Console {
  /// Why a command cannot be used now, as a word key; nil where it can.
  func unavailable(_ command: Command) -> String? {
    command.needs.first { isMissing($0, for: command) }?.word
  }

  private func isMissing(_ need: Need, for command: Command) -> Bool {
    switch need {
    case .call: call == nil
    case .file: call?.file == nil
    case .line:
      call?.facts.lineEnded != nil && !(command.endsMatters && isMatterOpen)
        && !mayStillEndEarly(command)
    case .suggestion: call?.suggestions.isEmpty == true
    case .promise, .openRequest, .answeredRequest, .issue, .followUp, .idea, .contactPoint:
      call?.file.map { isMissing(need, in: $0) } ?? true
    case .leave: call?.engine?.mayOverride == false
    case .lead: surroundings.rep.role != .lead
    }
  }
}
