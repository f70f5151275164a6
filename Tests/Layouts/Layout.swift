/// The keyboard under the hands of whoever presses keys in a test.
package enum Layout: CaseIterable, Sendable {
  case latin, hebrew

  /// The one of the pass that runs now.
  @TaskLocal package static var current = Layout.latin

  /// What a key sends; names of more than one letter, as `Enter`, are the same on every layout.
  package func sent(by key: String) -> String {
    self == .hebrew ? Self.hebrewKeys[key] ?? key : key
  }

  /// SI-1452. The key `/` sends a full stop; `q` and `w`, which send `/` and `'`, carry no command.
  private static let hebrewKeys = [
    "a": "ש", "b": "נ", "c": "ב", "d": "ג", "e": "ק", "f": "כ", "g": "ע", "h": "י", "i": "ן",
    "j": "ח", "k": "ל", "l": "ך", "m": "צ", "n": "מ", "o": "ם", "p": "פ", "r": "ר", "s": "ד",
    "t": "א", "u": "ו", "v": "ה", "x": "ס", "y": "ט", "z": "ז", ",": "ת", ".": "ץ", ";": "ף",
    "/": ".", "q": "/", "w": "'", "'": ",", "(": ")", ")": "(", "[": "]", "]": "[", "{": "}",
    "}": "{", "<": ">", ">": "<",
  ]
}
