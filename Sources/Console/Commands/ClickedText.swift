internal import Canvas

/// The texts of the screen that can be clicked; those of a form count from 0.
enum TextPlace: Int {
  case note = -1
  case answer = -2
  case narrowing = -3
  case finding = -4
}

extension Console {
  /// A click into a text gives it the keys, as its own key does, and puts its caret there. Under a sheet nothing is
  /// clicked but the sheet.
  mutating func click(intoText number: Int, put: (inout Editor) -> Void) {
    switch sheet {
    case .form(var form):
      guard let field = form.fields[number], case .text(var editor) = field.content else { return }
      put(&editor)
      form.fields.focus = number
      form.fields.all[number].content = .text(editor)
      sheet = .form(form)
    case .finder(var finder) where number == TextPlace.finding.rawValue:
      put(&finder.editor)
      sheet = .finder(finder)
    case .menu(var menu) where number == TextPlace.narrowing.rawValue:
      menu.filter = menu.filter.map { putting($0, put) }
      sheet = .menu(menu)
    case .page(var page) where number == TextPlace.narrowing.rawValue:
      page.filter = page.filter.map { putting($0, put) }
      sheet = .page(page)
    case nil: TextPlace(rawValue: number).map { click(into: $0, put) }
    case .finder, .menu, .page: break
    }
  }

  /// Where what is typed goes now; nil where keys are commands.
  var editorWithFocus: Editor? {
    switch sheet {
    case .form(let form):
      guard case .text(let editor) = form.fields[form.fields.focus]?.content else { return nil }
      return editor
    case .finder(let finder): return finder.editor
    case .menu(let menu): return menu.filter
    case .page(let page): return page.filter
    case nil: break
    }
    guard let call else { return ready.filter ?? ready.finder.editor }
    switch call.focus {
    case .note: return call.note
    case .field: return call.field
    case .filter: return call.filter
    case .script: return nil
    }
  }

  /// Does what is typed go there now?
  func hasFocus(text number: Int) -> Bool {
    if case .form(let form) = sheet { return form.fields.focus == number }
    guard sheet == nil, let call else { return true }
    switch TextPlace(rawValue: number) {
    case .answer: return call.focus == .field
    case .narrowing: return call.focus == .filter
    default: return true
    }
  }

  private mutating func click(into place: TextPlace, _ put: (inout Editor) -> Void) {
    guard var screen = call else {
      if place == .finding {
        if ready.filter != nil { leaveBoardFilter() }
        put(&ready.finder.editor)
      } else {
        ready.filter = ready.filter.map { putting($0, put) }
      }
      return
    }
    switch place {
    case .note:
      put(&screen.note)
      screen.focus = .note
    case .answer:
      put(&screen.field)
      screen.focus = .field
    case .narrowing:
      put(&screen.filter)
      screen.focus = .filter
    case .finding: break
    }
    call = screen
  }

  private func putting(_ editor: Editor, _ put: (inout Editor) -> Void) -> Editor {
    var editor = editor
    put(&editor)
    return editor
  }
}
