package import Markup

/// Which key means which command, in each context: a file that a desk may replace.
package struct Keymap: Hashable, Sendable {
  /// Keys of one command in one context, in the order in which they are shown.
  package struct Binding: Hashable, Sendable {
    package let context: String
    package let command: String
    package let keys: [Key]
  }

  package let bindings: [Binding]
  private let commands: [String: [Key: String]]

  /// Reads a map of contexts to maps of commands to lists of keys.
  /// - Parameter known: the commands that there are.
  /// - Throws: for an unknown command or key, and for a key that stands twice in a context.
  package init(_ node: Node, commands known: [String]) throws(MarkupError) {
    var bindings: [Binding] = []
    var commands: [String: [Key: String]] = [:]
    guard let contexts = node.pairs else {
      throw MarkupError(at: node.place, "a map of contexts is needed here")
    }
    for context in contexts {
      let name = try context.key.requiredText()
      try context.value.allowOnly(known)
      for pair in context.value.pairs ?? [] {
        let command = try pair.key.requiredText()
        let keys = try Keymap.keys(pair.value)
        for (key, place) in keys {
          if let other = commands[name]?.updateIfAbsent(key, command) {
            throw MarkupError(at: place, "\(key.name) means `\(other)` already")
          } else if commands[name] == nil {
            commands[name] = [key: command]
          }
        }
        bindings.append(Binding(context: name, command: command, keys: keys.map(\.0)))
      }
    }
    self.bindings = bindings
    self.commands = commands
  }

  package func command(for key: Key, in context: String) -> String? {
    commands[context]?[key]
  }

  /// The keys of a command, those of the earlier contexts first.
  package func keys(of command: String, in contexts: [String]) -> [Key] {
    contexts.flatMap { context in
      bindings.filter { $0.context == context && $0.command == command }.flatMap(\.keys)
    }
  }

  private static func keys(_ node: Node) throws(MarkupError) -> [(Key, Place)] {
    var keys: [(Key, Place)] = []
    for item in try node.requiredItems() {
      let name = try item.requiredText()
      guard let key = Key(name: name) else {
        throw MarkupError(at: item.place, "`\(name)` is no key; write a, Enter, Ctrl-P, Alt-2, F5")
      }
      keys.append((key, item.place))
    }
    return keys
  }
}

extension [Key: String] {
  /// - Returns: what stood there already.
  fileprivate mutating func updateIfAbsent(_ key: Key, _ value: String) -> String? {
    if let old = self[key] { return old }
    self[key] = value
    return nil
  }
}
