package import Markup

extension Keymap {
  /// These keys with those that a desk wants otherwise laid over them: a command that it names has the keys which it says and
  /// no others, and what it does not name keeps its own, but for those that now mean something else.
  /// - Parameters:
  ///   - kept: commands that have a key wherever one is: without them nobody gets help, or out.
  ///   - common: the context that lies under all others: what a key means there counts where they leave it free.
  ///   - refusal: why a key cannot be a command's in a context; nil where it can.
  /// - Throws: as for a whole map, and for a context that is not here, a key that is refused or taken and a kept command
  ///   without one.
  package func changed(
    by node: Node, commands: [String], keeping kept: [String], under common: String,
    refusal: (Wish) -> String?
  ) throws(MarkupError) -> Keymap {
    try node.allowOnly(Array(Set(bindings.map(\.context))).sorted())
    var all = bindings
    for binding in try Keymap(node, commands: commands).bindings {
      all = Keymap.laying(binding, over: all)
    }
    let changed = Keymap(all)
    for wish in try Keymap.wishes(of: node) {
      if let reason = refusal(wish) { throw MarkupError(at: wish.place, reason) }
      if wish.context == common { try changed.expectFree(wish) }
    }
    for command in kept {
      let keys = keys(of: command, in: Keymap.contexts(of: command, in: self))
      guard !keys.isEmpty, !changed.isReached(command) else { continue }
      throw MarkupError(at: node.place, "`\(command)` would have no key; leave it one")
    }
    return changed
  }

  /// - Throws: where a context that lies over the wish's means something else by the key.
  private func expectFree(_ wish: Wish) throws(MarkupError) {
    for context in Set(bindings.map(\.context)).sorted() {
      guard let other = command(for: wish.key, in: context), other != wish.command else { continue }
      throw MarkupError(
        at: wish.place,
        "\(wish.key.name) means `\(other)` under `\(context)`; give that another key too")
    }
  }

  private static func laying(_ own: Binding, over bindings: [Binding]) -> [Binding] {
    var isPlaced = false
    var all = bindings.map { old in
      guard old.context == own.context else { return old }
      guard old.command != own.command else {
        isPlaced = true
        return own
      }
      return Binding(
        context: old.context, command: old.command, keys: old.keys.filter { !own.keys.contains($0) }
      )
    }
    if !isPlaced { all.append(own) }
    return all
  }

  /// Whether some key of it means it in every context.
  private func isReached(_ command: String) -> Bool {
    let contexts = Set(bindings.map(\.context))
    let own = Keymap.contexts(of: command, in: self)
    return keys(of: command, in: own).contains { key in
      contexts.allSatisfy { self.command(for: key, in: $0).map { $0 == command } ?? true }
    }
  }

  private static func contexts(of command: String, in keymap: Keymap) -> [String] {
    keymap.bindings.filter { $0.command == command }.map(\.context)
  }
}
