internal import Canvas

/// A text that stays open from line to line until a line ends it: no letter is a command in it.
enum OpenText {
  case note, tabFilter, boardFilter

  /// Of what is said while it is open.
  var word: String {
    switch self {
    case .note: "plain.note"
    case .tabFilter: "plain.narrow"
    case .boardFilter: "plain.narrow-ready"
    }
  }
}

extension Console {
  var openText: OpenText? {
    guard sheet == nil else { return nil }
    switch call?.focus {
    case .note: return .note
    case .filter: return .tabFilter
    case .script, .field: return nil
    case nil: return ready.filter == nil ? nil : .boardFilter
    }
  }

  func inputs(for text: String, in open: OpenText) -> [Input] {
    if let key = Key(typed: text), key.leadsOut { return [.key(key)] }
    let words = [Input.key(.control("a")), .paste(text)]
    switch open {
    case .note: return text.isEmpty ? [.key(.escape)] : noteLine(text)
    case .tabFilter: return text.isEmpty ? [.key(.enter)] : words
    case .boardFilter:
      return text.isEmpty ? [.key(.enter)] : Int(text).flatMap(choosingOnBoard) ?? words
    }
  }

  /// A line of its own in the note that is open, or opens.
  func noteLine(_ text: String) -> [Input] {
    call?.note.endsLine == false ? [.key(.enter), .paste(text)] : [.paste(text)]
  }

  /// What is said of a text that is open: how it ends, and what stands in it.
  func plain(_ open: OpenText, _ screen: CallScreen) -> [String] {
    let lines = open == .note ? screen.note.text.split(separator: "\n").suffix(3) : []
    return [wording(open.word)] + lines.map(String.init)
  }
}

extension Key {
  private static let neverWords = [
    "Enter", "Esc", "Tab", "Shift-Tab", "Backspace", "PgUp", "PgDn",
  ]

  /// The key of a name of several letters, in capitals or not; what may be a word, as `home`, only as it is named.
  init?(typed name: String) {
    guard name.count > 1 else { return nil }
    let lower = name.lowercased()
    let known = Self.neverWords.first { $0.lowercased() == lower }
    let key = Key(name: known ?? lower.prefix(1).uppercased() + lower.dropFirst())
    if let key, known != nil || key.leadsOut {
      self = key
    } else {
      self.init(name: name)
    }
  }

  /// Not a word that somebody may want to write, as `Home` is.
  fileprivate var leadsOut: Bool {
    switch self {
    case .escape, .control, .alt, .function: true
    default: false
    }
  }
}
