package import Canvas
internal import Casework

extension Command {
  /// A desk may give these other keys, and not none: without them nobody gets help, or out.
  package static let kept: [Command] = [.help, .palette, .quit]

  /// Why a key can be no command's, whatever a desk wants; nil where it can.
  package static func refusal(of key: Key) -> String? {
    guard case .character(let character) = key else { return nil }
    if character.isNumber {
      return "\(key.name) answers questions; take a letter or Alt-\(key.name)"
    }
    if let letter = KeyboardLayout.latinKey(for: character), character.isHebrewLetter {
      return "write `\(letter)`, the letter of that key on the Latin layout"
    }
    guard let hebrew = KeyboardLayout.hebrewCharacter(for: character), character.isLetter,
      !hebrew.isHebrewLetter
    else { return nil }
    return "\(key.name) sends \(hebrew) on the Hebrew layout; take another letter"
  }
}
