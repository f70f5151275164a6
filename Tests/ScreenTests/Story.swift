import Foundation

/// A call as a person would tell it: what happens, which keys are pressed, what is seen.
///
/// In its file a line at the edge is prose. An indented line is `= name` (the screen now), `see LANGUAGE WORDS` (the last
/// screen shows them), a line of `moked play` other than `key` (`ring`, `call`, `seat`, `text`, `paste`, `tick`, `resize`), or names of
/// keys one after another. What is typed into a field is always `text`: so a letter among the keys is a command.
struct Story: Sendable {
  enum Step: Hashable {
    case key(String)
    /// Another line of `moked play`.
    case other(String)
    case screen(String)
    case see(language: String, words: String)
  }

  let name: String
  let steps: [Step]

  static func named(_ name: String) throws -> Story {
    let file = Checkout.tests.appending(path: "Stories/\(name).txt")
    return Story(name: name, steps: steps(in: try String(contentsOf: file, encoding: .utf8)))
  }

  static func steps(in text: String) -> [Step] {
    text.split(separator: "\n").filter { $0.hasPrefix(" ") }.flatMap { line -> [Step] in
      let words = line.split(separator: " ").map(String.init)
      let rest = words.dropFirst().joined(separator: " ")
      switch words.first {
      case "=": return [.screen(rest)]
      case "see":
        return [
          .see(language: words[1], words: words.dropFirst(2).joined(separator: " "))
        ]
      case "ring", "call", "seat", "text", "paste", "tick", "resize":
        return [.other("\(words[0]) \(rest)")]
      default: return words.map { .key($0) }
      }
    }
  }

  /// The lines of `moked play`. Screens are numbered, so that a name may come twice.
  func lines() -> [String] {
    var number = 0
    return steps.compactMap { step in
      switch step {
      case .key(let name): return "key \(name)"
      case .other(let line): return line
      case .see: return nil
      case .screen(let name):
        number += 1
        return "screen \(number < 10 ? "0" : "")\(number) \(name)"
      }
    }
  }

  /// What must be seen on the screens in this language: the number of each, and the words as they are read.
  func sights(in language: String) -> [(screen: Int, words: String)] {
    var number = -1
    return steps.compactMap { step in
      if case .screen = step { number += 1 }
      guard case .see(language, let words) = step else { return nil }
      return (number, words)
    }
  }

  /// Keys alone; what is typed into a field is not counted.
  var keyCount: Int {
    steps.count { if case .key = $0 { true } else { false } }
  }
}
