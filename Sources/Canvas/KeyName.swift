// How keys are written in keymaps, hints and the help page.
extension Key {
  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Shift-Tab", .backTab),
    ("Backspace", .backspace), ("Delete", .delete), ("Insert", .insert), ("Up", .up),
    ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")),
    ("Shift-Left", .shiftLeft), ("Shift-Right", .shiftRight), ("Shift-Up", .shiftUp),
    ("Shift-Down", .shiftDown), ("Shift-Home", .shiftHome), ("Shift-End", .shiftEnd),
    ("Ctrl-Left", .controlLeft), ("Ctrl-Right", .controlRight),
  ]

  /// Reads `a`, `Enter`, `Ctrl-P`, `Alt-2`, `F10`; nil for anything else.
  package init?(name: String) {
    if let known = Self.named.first(where: { $0.name == name }) {
      self = known.key
    } else if name.count == 1, let character = name.first {
      self = .character(character)
    } else if let letter = name.suffix(after: "Ctrl-"), letter.count == 1 {
      self = .control(Character(letter.lowercased()))
    } else if let letter = name.suffix(after: "Alt-"), letter.count == 1 {
      self = .alt(Character(letter))
    } else if let digits = name.suffix(after: "F"), let number = Int(digits),
      (1...12).contains(number)
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// Of every key that is more than the letter on it.
  package static var names: [String] {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let others = (1...12).map(Key.function) + letters.map(Key.control) + letters.map(Key.alt)
    return named.map(\.name) + others.map(\.name)
  }

  package var name: String {
    if let known = Self.named.first(where: { $0.key == self }) { return known.name }
    return switch self {
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt(let character): "Alt-\(character)"
    case .function(let number): "F\(number)"
    default: "\(self)"
    }
  }
}

extension String {
  fileprivate func suffix(after prefix: String) -> String? {
    hasPrefix(prefix) && count > prefix.count ? String(dropFirst(prefix.count)) : nil
  }
}
