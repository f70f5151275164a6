package import Markup

/// Which key means which command, in each context: a file of which a desk may want some otherwise.
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

  /// - Parameter bindings: no key twice in a context.
  init(_ bindings: [Binding]) {
    self.bindings = bindings
    commands = bindings.reduce(into: [:]) { commands, binding in
      for key in binding.keys { commands[binding.context, default: [:]][key] = binding.command }
    }
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

  /// A key that a desk wants for a command.
  package struct Wish: Hashable, Sendable {
    package let context: String
    package let command: String
    package let key: Key
    package let place: Place

    package init(_ key: Key, for command: String, in context: String, at place: Place) {
      (self.key, self.command, self.context, self.place) = (key, command, context, place)
    }
  }

  /// Every key of a map, and where it stands.
  static func wishes(of node: Node) throws(MarkupError) -> [Wish] {
    var wishes: [Wish] = []
    for context in node.pairs ?? [] {
      let name = try context.key.requiredText()
      for pair in context.value.pairs ?? [] {
        let command = try pair.key.requiredText()
        wishes += try keys(pair.value).map { Wish($0.key, for: command, in: name, at: $0.place) }
      }
    }
    return wishes
  }

  private static func keys(_ node: Node) throws(MarkupError) -> [(key: Key, place: Place)] {
    var keys: [(key: Key, place: Place)] = []
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
