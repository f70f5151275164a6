internal import Canvas
internal import Casework
internal import Playbook

/// A form with words in it over which something else was opened.
struct FormAside: Hashable, Sendable {
  let form: Form
  let opener: Opener?
  let contact: ContactID?
  /// Whose file it was begun on.
  let customer: CustomerID?
  let language: String
}

// Help, the palette and other menus lie over a form that is begun, and it comes back when they are left. Nothing takes
// its place for good, where the words would be lost.
extension Console {
  mutating func performOverForm(_ command: Command, by key: Key) -> [Effect] {
    guard case .form(let form) = sheet, form.isBegun, command != .screenLanguage else {
      return perform(command)
    }
    let before = self
    let effects = perform(command)
    switch sheet {
    case nil, before.sheet: return effects
    case .menu, .page:
      guard formAside == nil else { break }
      putAside(form, before.opener)
      return effects
    case .form, .finder: break
    }
    self = before
    return tell(Notice("notice.form-open", ["key": key.name]))
  }

  mutating func putAside(_ form: Form, _ opener: Opener?) {
    formAside = FormAside(
      form: form, opener: opener, contact: call?.engine?.contact.id,
      customer: call?.facts.customer, language: language)
  }

  /// Once nothing lies over it any more. A call is not left while a form of it waits.
  mutating func bringBackForm(_ effects: [Effect], asBefore before: Console) -> [Effect] {
    guard let aside = formAside, sheet == nil, !effects.contains(.quit) else { return effects }
    let isLeft = call?.engine?.contact.id != aside.contact || isLeavingCall
    if isLeft { self = before }
    if let his = aside.customer, his != call?.facts.customer { return moveFormToNote(effects) }
    formAside = nil
    sheet = .form(aside.form)
    opener = aside.opener
    if aside.language != language { sheet = retold(.form(aside.form)) }
    guard isLeft else { return effects }
    return tell(Notice("notice.form-open-first"))
  }

  /// What it offers is another customer's; its words are not.
  private mutating func moveFormToNote(_ effects: [Effect]) -> [Effect] {
    let words = formLines.joined(separator: "\n")
    formAside = nil
    addToNote(words)
    return effects + tell(Notice("notice.form-in-note"))
  }

  /// As soon as what was done is on disk.
  private var isLeavingCall: Bool {
    guard let call, let facts = call.engine?.contact.facts else { return false }
    return facts.closed != nil || facts.stage == .parked || facts.line.handOver?.kind == .cold
      || call.isLeaving
  }
}
