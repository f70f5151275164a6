package import Canvas
internal import Playbook

/// What a line typed in plain mode means.
extension Console {
  /// An empty line is Enter; the name of a key, or one letter, is that key; a number chooses; anything else is words for
  /// what takes words now: the field, the line that finds, else the note.
  package func inputs(for line: String) -> [Input] {
    let text = line.trimmed
    if text.isEmpty { return [.key(.enter)] }
    if text.count > 1, let key = Key(name: text) { return [.key(key)] }
    if let number = Int(text), (1...9).contains(number), let keys = choosing(number) { return keys }
    if text.count == 2, text.first == "a", let digit = text.last, digit.isNumber, !isEditing {
      return [.key(.character("a")), .key(.character(digit))]
    }
    if text.count == 1, let key = Key(name: text), !isEditing || sheet == nil && call != nil {
      return [.key(key)]
    }
    return words(text)
  }

  /// A line of a list that is chosen by its number, wherever it stands.
  private func choosing(_ number: Int) -> [Input]? {
    let steps = Array(repeating: Input.key(.down), count: number - 1) + [.key(.enter)]
    switch sheet {
    case .finder: return steps
    case .menu(let menu): return menu.filter == nil ? [.key(.character(digit(number)))] : steps
    case .form(let form):
      if case .options = form.fields[form.fields.focus]?.content {
        return [.key(.character(digit(number))), .key(.enter)]
      }
      return nil
    case .page: return []
    case nil: break
    }
    if call == nil { return ready.isFinding ? steps : nil }
    return call?.moment.question?.isTyped == true ? nil : [.key(.character(digit(number)))]
  }

  private func digit(_ number: Int) -> Character { Character(String(number)) }

  private func words(_ text: String) -> [Input] {
    switch sheet {
    case .form: return [.paste(text), .key(.enter)]
    case .finder, .menu, .page: return [.paste(text)]
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
