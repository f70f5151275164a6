package import Canvas
internal import Casework

extension Command {
  /// A desk may give these other keys, and not none: without them nobody gets help, or out.
  package static let kept: [Command] = [.help, .palette, .quit]

  /// Why a key cannot be this command's, whatever a desk wants; nil where it can.
  package static func refusal(of wish: Keymap.Wish) -> String? {
    switch wish.key {
    case .character(let character):
      if wish.context == "ready", character.isLetter {
        return "between calls \(character) is typed to find somebody; take Ctrl-, Alt- or F1 to F12"
      }
      return refusal(of: character)
    case .control(let letter):
      if let other = sent[letter] {
        return "a terminal sends \(other.name) for \(wish.key.name); take another"
      }
      return controls.contains(letter) ? nil : "no terminal sends \(wish.key.name); take another"
    case .alt("["), .alt("O"), .alt("]"), .alt("P"):
      return "what a terminal sends for other keys begins with \(wish.key.name); take another"
    case .alt(let character): return character.isNumber ? nil : refusal(of: character)
    case let key where everywhere.contains(key):
      guard alwaysDone[key]?.contains(wish.command) != true else { return nil }
      return "\(key.name) does the same wherever one is; take another key"
    default: return nil
    }
  }

  /// Those that have a code of their own beside Control.
  private static let controls = Set("abcdefghijklmnopqrstuvwxyz\\]^_")

  /// What comes for a letter with Control that is no key of its own.
  private static let sent: [Character: Key] = [
    "h": .backspace, "?": .backspace, "i": .tab, "j": .enter, "m": .enter, "[": .escape,
  ]

  /// Keys of lists, fields and sheets.
  private static let everywhere: Set<Key> = [
    .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
  ]

  private static let alwaysDone: [Key: [String]] = [
    .enter: [Command.said.rawValue, Command.open.rawValue], .escape: [Command.leave.rawValue],
  ]

  private static func refusal(of character: Character) -> String? {
    let key = Key.character(character)
    if character.isNumber {
      return "\(key.name) answers questions; take a letter or Alt-\(key.name)"
    }
    if character.isASCII, character.isUppercase {
      let small = character.lowercased()
      return "\(key.name) and \(small) are one key; write `\(small)`"
    }
    if let letter = KeyboardLayout.latinKey(for: character), character.isHebrewLetter {
      return "write `\(letter)`, the letter of that key on the Latin layout"
    }
    guard character.isASCII else {
      return "\(key.name) is on no key of the Latin and the Hebrew layout; take another"
    }
    guard let hebrew = KeyboardLayout.hebrewCharacter(for: character), character.isLetter,
      !hebrew.isHebrewLetter
    else { return nil }
    return "\(key.name) sends \(hebrew) on the Hebrew layout; take another letter"
  }
}
