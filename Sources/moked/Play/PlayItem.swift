import Canvas
import Casework
import Foundation
import Markup

/// One line of what `moked play` is given.
enum PlayItem: Hashable {
  case key(Key)
  case text(String)
  case paste(String)
  case resize(Size)
  case tick(Duration)
  /// A call rings at the seat, under a name of the exchange's or one that the player gives.
  case ring(from: String, call: String?)
  /// What an exchange tells of a call.
  case call(String, LineEvent)
  /// Another rep's console, beside the others on the same store.
  case seat(String)
  case event(PlayEvent)
  case screen(String)

  /// - Throws: a sentence with the line.
  static func read(_ text: String) throws -> [PlayItem] {
    try text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      let line = String(line).trimmingCharacters(in: .whitespaces)
      guard !line.isEmpty, !line.hasPrefix("#") else { return nil }
      if let event = try PlayEvent(line, at: index + 1) { return .event(event) }
      if let name = unknownKey(line) {
        throw Sentence(
          "said.play.key", ["line": "\(index + 1)", "name": name, "nearest": key(like: name)])
      }
      guard let item = PlayItem(line) else {
        throw Sentence("said.play.line", ["line": "\(index + 1)"])
      }
      return item
    }
  }

  /// What stands for a key and names none.
  private static func unknownKey(_ line: String) -> String? {
    guard line.hasPrefix("key ") else { return nil }
    let name = line.dropFirst(4).trimmingCharacters(in: .whitespaces)
    return name.isEmpty || Key(name: name) != nil ? nil : name
  }

  /// Whatever is small or capital in it; some others where it is like none.
  private static func key(like name: String) -> String {
    let like = nearest(to: name.lowercased(), among: Key.names.map { $0.lowercased() })
    return Key.names.first { $0.lowercased() == like } ?? "n, Enter, Esc, Ctrl-P, Alt-2, F5"
  }

  private init?(_ line: String) {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts.first {
    case "key":
      guard let key = Key(name: rest) else { return nil }
      self = .key(key)
    case "text": self = .text(rest)
    case "paste": self = .paste(rest)
    case "ring":
      let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
      self = .ring(from: words.first ?? "", call: words.count > 1 ? words[1] : nil)
    case "call":
      let words = rest.split(separator: " ").map(String.init)
      guard (2...3).contains(words.count),
        let event = LineEvent(written: words[1], rep: words.count > 2 ? words[2] : nil)
      else { return nil }
      self = .call(words[0], event)
    case "seat" where !rest.isEmpty: self = .seat(rest)
    case "screen": self = .screen(rest)
    case "resize":
      guard let size = Size(written: rest) else { return nil }
      self = .resize(size)
    case "tick":
      guard let span = Duration(written: rest) else { return nil }
      self = .tick(span)
    default: return nil
    }
  }
}

extension Size {
  /// Reads `80x24`.
  init?(written text: String) {
    let parts = text.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy({ (1...1000).contains($0) }) else { return nil }
    self.init(columns: parts[0], rows: parts[1])
  }
}

extension Duration {
  /// Reads `500ms`, `30s`, `4m10s`, `2h`.
  init?(written text: String) {
    var total = Duration.zero
    var digits = ""
    var unit = ""
    func add() -> Bool {
      guard let count = Int(digits), count <= 10_000_000 else { return false }
      switch unit {
      case "ms": total += .milliseconds(count)
      case "s": total += .seconds(count)
      case "m": total += .minutes(count)
      case "h": total += .hours(count)
      default: return false
      }
      return true
    }
    for character in text {
      if character.isNumber, !unit.isEmpty {
        guard add() else { return nil }
        (digits, unit) = ("", "")
      }
      if character.isNumber { digits.append(character) } else { unit.append(character) }
    }
    guard add() else { return nil }
    self = total
  }
}
