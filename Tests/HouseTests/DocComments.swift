extension Rule {
  /// Whoever meets a type in another module reads there what it means, in which unit, and where its values come from.
  static let documentedTypes = Rule(name: "every package type says what it means") { source in
    guard source.isShipped else { return [] }
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
    return source.packageTypes.filter { !isDocumented($0.line, in: lines) }.map {
      Breach(
        path: source.path, line: $0.line, what: "package type \($0.name) has no doc comment")
    }
  }

  /// Attributes may stand between the comment and the type.
  private static func isDocumented(_ line: Int, in lines: [Substring]) -> Bool {
    let above = lines[..<(line - 1)].reversed().map(\.trimmed)
    return above.first { !$0.hasPrefix("@") }?.hasPrefix("///") ?? false
  }
}

extension Source {
  /// Types that other modules see, with the line on which each begins.
  fileprivate var packageTypes: [(name: String, line: Int)] {
    (places["package"] ?? []).compactMap { place in
      let kind = tokens[(place + 1)...].prefix { Self.modifiers.contains($0.text) }.endIndex
      guard kind + 1 < tokens.count, Self.kinds.contains(tokens[kind].text) else { return nil }
      return (tokens[kind + 1].text, tokens[place].line)
    }
  }

  private static let modifiers: Set = ["indirect", "final"]
  private static let kinds: Set = ["struct", "enum", "class", "protocol", "actor", "typealias"]
}
