internal import Canvas
internal import Casework
internal import Playbook

// The note while it is typed: on disk within half a second, with its last open run of digits held back.
extension Console {
  static var draftDelay: Duration { .milliseconds(400) }

  mutating func noteChanged() {
    if call?.draftDue == nil { call?.draftDue = now + Self.draftDelay }
  }

  /// A card's number stands nowhere in what is written here, from its last digit on.
  mutating func coverCards() {
    let before = call?.note.changes
    let isTyped = call?.focus == .note
    call?.note.cover { CardMask.typed($0, caret: isTyped ? $1 : nil) }
    if call?.note.changes != before { noteChanged() }
    call?.field.cover(by: CardMask.typed)
    call?.filter.cover(by: CardMask.typed)
    ready.filter?.cover(by: CardMask.typed)
    coverCardsInSheet()
  }

  private mutating func coverCardsInSheet() {
    switch sheet {
    case .form(var form):
      form.fields.cover(by: CardMask.typed)
      sheet = .form(form)
    case .page(var page) where page.filter != nil:
      page.filter?.cover(by: CardMask.typed)
      sheet = .page(page)
    case .menu(var menu) where menu.filter != nil:
      menu.filter?.cover(by: CardMask.typed)
      sheet = .menu(menu)
    default: break
    }
  }

  func copying(_ text: String) -> [Effect] { [.copy(CardMask.mask(text))] }

  /// The note is wrapped to its place here, once, and not in every frame.
  mutating func showNote() {
    let place = CallLayout(size, isSideOpen: false).noteParts.field
    let isMirrored = wording.words.isRightToLeft
    call?.note.show(columns: place.columns, rows: place.rows, isMirrored: isMirrored)
  }

  mutating func saveDraftIfDue() -> [Effect] {
    guard let due = call?.draftDue, due <= now else { return [] }
    return saveDraft()
  }

  mutating func saveDraft() -> [Effect] {
    guard let screen = call, let engine = screen.engine, screen.draftDue != nil else { return [] }
    call?.draftDue = nil
    let form = formDraft
    call?.draftedForm = form
    let caret = screen.focus == .note ? screen.note.caret : nil
    let note = CardMask.draft(screen.note.characters, caret: caret)
    let isApart = form.isEmpty || note.isEmpty || note.last == "\n"
    let draft = note + (isApart ? "" : "\n") + form.joined(separator: "\n")
    return [.saveDraft(draft, contact: engine.contact.id)]
  }

  /// Letters that came at once may be a paste without its marks, so that the Enter behind them does nothing; in a note it
  /// ends a line.
  mutating func take(burst text: String) -> [Effect] {
    if sheet == nil, call?.focus == .note { return paste(text) }
    var words = text[...]
    while let last = words.last, "\n\t".contains(last) { words.removeLast() }
    let effects = paste(String(words))
    if isFinding, text.last == "\n" { tell(Notice("notice.enter-in-burst")) }
    return effects
  }

  private var isFinding: Bool {
    if case .finder = sheet { return true }
    return sheet == nil && call == nil && ready.filter == nil
  }

  /// Letters in a burst and a paste outside a field are words, never commands: they go to the note.
  mutating func paste(_ text: String) -> [Effect] {
    switch sheet {
    case .form(var form):
      guard form.fields.paste(text) else { return pasteBelow(text) }
      sheet = .form(form)
      return []
    // Between calls there is no note; the page shows what came in its own field.
    case .page(var page) where page.filter != nil || call == nil:
      page.filter = page.filter ?? Editor()
      page.filter?.insert(text)
      page.selection = Selection()
      sheet = .page(page)
      return []
    case .finder(var finder):
      let typed = finder.paste(text)
      sheet = .finder(finder)
      return find(typed)
    case .menu(var menu) where menu.filter != nil:
      menu.filter?.insert(text)
      menu.selection = Selection()
      sheet = .menu(menu)
      return []
    default: return pasteBelow(text)
    }
  }

  private mutating func pasteBelow(_ text: String) -> [Effect] {
    guard call != nil else {
      guard ready.filter != nil, sheet == nil else { return find(ready.finder.paste(text)) }
      pasteIntoBoardFilter(text)
      return []
    }
    if sheet == nil, call?.focus == .field {
      call?.field.insert(text)
      return []
    }
    if sheet == nil, call?.focus == .filter {
      call?.filter.insert(text)
      call?.selection = Selection()
      return []
    }
    if sheet == nil, call?.focus == .note {
      call?.note.insert(text)
      noteChanged()
      return []
    }
    addToNote(text)
    return tell(Notice("notice.into-note"))
  }

  /// As lines of their own under what stands there, and one step of undo: two numbers that came one after another are
  /// never read as one.
  mutating func addToNote(_ text: String) {
    guard var note = call?.note else { return }
    call?.note = Editor()
    note.moveCaret(to: note.characters.count)
    note.insert(note.endsLine ? text : "\n" + text)
    call?.note = note
    noteChanged()
  }
}

extension Editor {
  /// What comes next begins a line.
  var endsLine: Bool { characters.last.map { $0 == "\n" } ?? true }
}
