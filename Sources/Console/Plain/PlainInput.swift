package import Canvas
internal import Casework
internal import Playbook

/// What a line typed in plain mode means.
extension Console {
  /// An empty line is Enter; the name of a key, or one letter, is that key; a number chooses; `n` and words is a note;
  /// anything else is words for what takes words now: the field, the line that finds, else the note.
  ///
  /// - Returns: nothing where the line means nothing here, which `plainHelp` answers.
  package func inputs(for line: String) -> [Input] {
    let text = line.trimmed
    if let open = openText { return inputs(for: text, in: open) }
    if text.isEmpty { return [.key(.enter)] }
    if text.count > 1, let key = Key(typed: text) { return [.key(key)] }
    if case .page(let page) = sheet { return inputs(for: text, over: page) }
    if let number = Int(text), number >= 0 { return choosing(number) ?? words(text) }
    if let keys = command(text) { return keys }
    if text.count == 1, let key = Key(name: text), !isEditing { return [.key(key)] }
    return words(text)
  }

  /// What can be typed now.
  package var plainHelp: String {
    switch sheet {
    case .menu(let menu): return wording(menu.filter == nil ? "plain.menu" : "plain.filter")
    case .form(let form):
      return wording(form.asksForOption ? "plain.menu" : "plain.field")
    case .finder: return wording("plain.finder")
    case .page: return wording("plain.page")
    case nil: break
    }
    if let openText { return wording(openText.word) }
    return wording(call == nil ? "plain.ready" : isEditing ? "plain.answer" : "plain.call")
  }

  /// A letter that is a command without a sheet, `a1`, and `n` with the words of a note behind it.
  private func command(_ text: String) -> [Input]? {
    guard sheet == nil, !isEditing || call == nil else { return nil }
    if call == nil { return text.count == 1 ? commandWhenReady(text) : nil }
    let keys = text.map { latin(.character($0)) }
    if keys.count == 2, keys[0] == .character("a"), keys[1].digit != nil {
      return keys.map { .key($0) }
    }
    guard keys.first.flatMap(bound) == .note, text.dropFirst().first == " " else { return nil }
    return [.key(keys[0])] + noteLine(String(text.dropFirst(2))) + [.key(.escape)]
  }

  /// Between calls letters find a customer; what asks for help or narrows the list is no name of anybody.
  private func commandWhenReady(_ text: String) -> [Input]? {
    guard let key = Key(name: text), let command = bound(key) else { return nil }
    if command == .narrow { return anew + [.key(key)] }
    let others = surroundings.keymap.keys(of: command.rawValue, in: contexts)
    return others.first { if case .character = $0 { false } else { true } }.map { [.key($0)] }
  }

  /// A page is read once it is printed: words narrow it, and whatever else is typed is meant for what it lies over.
  private func inputs(for text: String, over page: Page) -> [Input] {
    var below = self
    below.sheet = nil
    let isCommand = text.count == 1 || Int(text) != nil || below.command(text) != nil
    guard isCommand else {
      return page.filter == nil ? [.paste(text)] : [.key(.control("a")), .paste(text)]
    }
    let leaving = Array(repeating: Input.key(.escape), count: page.filter == nil ? 1 : 2)
    return leaving + below.inputs(for: text)
  }

  /// A line of a list that is chosen by its number, wherever it stands.
  private func choosing(_ number: Int) -> [Input]? {
    if sheet == nil, call == nil, !ready.isFinding { return choosingOnBoard(number) }
    if case .form(let form) = sheet { return choosing(number, in: form) }
    guard (1...9).contains(number) else { return isEditing ? nil : [] }
    let steps = Array(repeating: Input.key(.down), count: number - 1) + [.key(.enter)]
    switch sheet {
    case .finder: return steps
    case .menu(let menu): return menu.filter == nil ? [.key(.character(digit(number)))] : steps
    case .form, .page: return nil
    case nil: break
    }
    if call == nil { return steps }
    return call?.focus == .field ? nil : [.key(.character(digit(number)))]
  }

  /// An option may have a number of two digits.
  private func choosing(_ number: Int, in form: Form) -> [Input]? {
    guard let field = form.fields[form.fields.focus], form.asksForOption else { return nil }
    guard (1...max(1, field.options.count)).contains(number) else { return [] }
    return String(number).map { .key(.character($0)) } + [.key(.enter)]
  }

  private func digit(_ number: Int) -> Character { Character(String(number)) }

  private func words(_ text: String) -> [Input] {
    let instead = [Input.key(.control("a")), .paste(text)]
    switch sheet {
    case .form(let form): return form.asksForOption ? [] : instead + [.key(.enter)]
    case .menu(let menu): return menu.filter == nil ? [] : instead
    case .finder: return instead
    case .page: return [.paste(text)]
    case nil: break
    }
    guard let call else { return anew + [.paste(text)] }
    return call.focus == .field ? instead + [.key(.enter)] : [.paste(text)]
  }

  /// Nobody is being found any more.
  private var anew: [Input] { ready.isFinding ? [.key(.escape)] : [] }
}

extension Form {
  /// The field with the keys takes one of its options, and no words.
  var asksForOption: Bool {
    if case .options = fields[fields.focus]?.content { true } else { false }
  }
}
