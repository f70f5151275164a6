internal import Canvas

// In a window in which nothing can be read no key does what nobody sees: what leaves, hides or saves all still works, and
// a note that is being written may go on.
extension Console {
  var isTooSmall: Bool {
    size.columns < Self.smallest.columns || size.rows < Self.smallest.rows
  }

  mutating func handleUnseen(_ input: Input) -> [Effect] {
    switch input {
    case .resized, .hangUp: return isLocked ? handleWhileLocked(input) : change(by: input)
    case .key(let key) where !isLocked:
      lastTouched = now
      return pressUnseen(key)
    case .paste(let text), .burst(let text):
      guard isWritingNote else { return [] }
      lastTouched = now
      return paste(text)
    case .key, .mouse, .cut: return []
    }
  }

  private mutating func change(by input: Input) -> [Effect] {
    guard case .resized(let size) = input else { return [.quit] }
    self.size = size
    return []
  }

  private mutating func pressUnseen(_ key: Key) -> [Effect] {
    let command = commandAnywhere(key)
    if command != .emergency { isEmergencyArmed = false }
    switch command {
    case .quit: return saveDraft() + [.quit]
    case .lock: return lock()
    case .emergency: return press(key)
    default: return isWritingNote && key.isWriting ? press(key) : []
    }
  }

  private var isWritingNote: Bool { !isLocked && sheet == nil && call?.focus == .note }
}

extension Key {
  /// Puts a letter into a text, or takes one out.
  fileprivate var isWriting: Bool {
    switch self {
    case .character, .enter, .backspace: true
    default: false
    }
  }
}
