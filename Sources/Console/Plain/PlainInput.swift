package import Canvas
internal import Playbook

/// What a line typed in plain mode means.
extension Console {
  /// An empty line is Enter; the name of a key, or one letter, is that key; a number chooses; `n` and words is a note;
  /// anything else is words for what takes words now: the field, the line that finds, else the note.
  ///
  /// - Returns: nothing where the line means nothing here, which `plainHelp` answers.
  package func inputs(for line: String) -> [Input] {
    let text = line.trimmed
    if text.isEmpty { return [.key(.enter)] }
    if text.count > 1, let key = Key(name: text) { return [.key(key)] }
    if let number = Int(text), number >= 0 { return choosing(number) ?? words(text) }
    if sheet == nil, call != nil, !isEditing, let keys = command(text) { return keys }
    if text.count == 1, let key = Key(name: text), !isEditing || sheet == nil && call != nil {
      return [.key(key)]
    }
    return words(text)
  }

  /// What can be typed now.
  package var plainHelp: String {
    switch sheet {
    case .menu(let menu): wording(menu.filter == nil ? "plain.menu" : "plain.filter")
    case .form(let form):
      if case .options = form.fields[form.fields.focus]?.content {
        wording("plain.menu")
      } else {
        wording("plain.field")
      }
    case .finder: wording("plain.finder")
    case .page: wording("plain.page")
    case nil: wording(call == nil ? "plain.ready" : isEditing ? "plain.field" : "plain.call")
    }
  }

  /// `a1`, and `n` with the words of a note behind it.
  private func command(_ text: String) -> [Input]? {
    let keys = text.map { latin(.character($0)) }
    if keys.count == 2, keys[0] == .character("a"), keys[1].digit != nil {
      return keys.map { .key($0) }
    }
    guard keys.first.flatMap(bound) == .note, text.dropFirst().first == " " else { return nil }
    return [.key(keys[0]), .paste(String(text.dropFirst(2))), .key(.escape)]
  }

  /// A line of a list that is chosen by its number, wherever it stands.
  private func choosing(_ number: Int) -> [Input]? {
    guard (1...9).contains(number) else { return isEditing ? nil : [] }
    let steps = Array(repeating: Input.key(.down), count: number - 1) + [.key(.enter)]
    switch sheet {
    case .finder: return steps
    case .menu(let menu): return menu.filter == nil ? [.key(.character(digit(number)))] : steps
    case .form(let form):
      if case .options = form.fields[form.fields.focus]?.content {
        return [.key(.character(digit(number))), .key(.enter)]
      }
      return nil
    case .page: return nil
    case nil: break
    }
    if call == nil { return ready.isFinding ? steps : nil }
    return call?.moment.question?.isTyped == true ? nil : [.key(.character(digit(number)))]
  }

  private func digit(_ number: Int) -> Character { Character(String(number)) }

  private func words(_ text: String) -> [Input] {
    switch sheet {
    case .form(let form):
      if case .options = form.fields[form.fields.focus]?.content { return [] }
      return [.paste(text), .key(.enter)]
    case .menu(let menu): return menu.filter == nil ? [] : [.paste(text)]
    case .finder, .page: return [.paste(text)]
    case nil: break
    }
    guard let call else {
      return (ready.isFinding ? [.key(.escape)] : []) + [.paste(text)]
    }
    if call.moment.question?.isTyped == true, call.moment.phase == .inScript {
      return [.paste(text), .key(.enter)]
    }
    return [.paste(text)]
  }
}
