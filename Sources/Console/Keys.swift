internal import Canvas
internal import Casework
internal import Playbook

// How a key finds what it means: the sheet, then the field, then the question, then the keymap.
extension Console {
  mutating func handle(_ input: Input) -> [Effect] {
    // A console kept beside this one would have a key in a long note copy the note.
    guard formAside != nil else { return route(input) }
    let before = self
    return bringBackForm(route(input), asBefore: before)
  }

  private mutating func route(_ input: Input) -> [Effect] {
    if isTooSmall { return handleUnseen(input) }
    if isLocked { return handleWhileLocked(input) }
    switch input {
    case .key, .burst, .paste, .cut, .mouse: lastTouched = now
    case .resized, .hangUp: break
    }
    switch input {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .burst(let text): return take(burst: text)
    case .cut(let kept): return tell(Notice("notice.cut", ["kept": String(kept)], alarm: true))
    case .resized(let size):
      self.size = size
      return []
    case .mouse(let mouse): return point(mouse)
    case .hangUp: return [.quit]
    }
  }

  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    isLineChosenByHand = key.movesInLists
    if key != .control("c") { marked = nil }
    if case .control("e") = key {} else { isEmergencyArmed = false }
    if let command = commandAnywhere(key) {
      // Under a sheet nobody would see the tab change.
      guard sheet == nil || command.tab == nil else { return nothingInSheet(key) }
      let before = sheet
      let effects = performOverForm(command, by: key)
      let isOpenAlready =
        before != nil && sheet == before && effects.isEmpty && notice == nil
        && command != .screenLanguage
      return isOpenAlready ? nothingInSheet(key) : effects
    }
    if sheet != nil { return pressInSheet(key) }
    return call == nil ? pressInReady(key) : pressInCall(key)
  }

  /// Function and control keys mean the same wherever the focus is, fields included.
  func commandAnywhere(_ key: Key) -> Command? {
    switch key {
    case .function, .alt: break
    case .control(let letter) where !isEditing || !Self.fieldControls.contains(letter): break
    default: return nil
    }
    return bound(latin(key))
  }

  /// What a field does itself: word back, undo, redo, select all.
  private static let fieldControls: Set<Character> = ["w", "z", "u", "y", "a"]

  func bound(_ key: Key) -> Command? {
    let keymap = surroundings.keymap
    let name =
      keymap.command(for: key, in: call == nil ? "ready" : "call")
      ?? keymap.command(for: key, in: "everywhere")
    return name.flatMap(Command.init(rawValue:))
  }

  /// Outside text a Hebrew letter stands for the key that it sits on. Signs stay what they are: `/` may come from either
  /// layout, so no command depends on which.
  func latin(_ key: Key) -> Key {
    if case .alt(let character) = key, character.isHebrewLetter,
      let placed = KeyboardLayout.latinKey(for: character)
    {
      return .alt(placed)
    }
    guard case .character(let character) = key else { return key }
    if character.isHebrewLetter, let placed = KeyboardLayout.latinKey(for: character) {
      return .character(placed)
    }
    // With Caps Lock on, a command is the same command.
    return character.isASCII ? .character(Character(character.lowercased())) : key
  }

  /// Do letters go into a text now?
  var isEditing: Bool {
    switch sheet {
    case .form(let form):
      if case .text = form.fields[form.fields.focus]?.content { return true }
      return false
    case .menu(let menu): return menu.filter != nil
    case .finder: return true
    case .page(let page): return page.filter != nil
    case nil: break
    }
    guard let call else { return true }
    return call.focus != .script
  }

  mutating func nothingInSheet(_ key: Key) -> [Effect] {
    tell(Notice("notice.nothing-in-sheet", ["key": key.name]))
  }

  mutating func nothingHere(_ key: Key) -> [Effect] {
    tell(Notice("notice.nothing-here", ["key": key.name]))
  }
}

extension Key {
  fileprivate var movesInLists: Bool {
    [.up, .down, .pageUp, .pageDown, .home, .end].contains(self)
  }
}
