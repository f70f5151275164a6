extension Rule {
  /// Lines of a function past which there is a better cut.
  private static let longestFunction = 40

  static let shortFunctions = Rule(name: "no function is longer than \(longestFunction) lines") {
    source in
    source.functions.filter { $0.lines > longestFunction }.map {
      Breach(path: source.path, line: $0.line, what: "a function of \($0.lines) lines: cut it")
    }
  }
}

extension Source {
  /// Where each function with a body begins, and how many lines it has, its head and last bracket counted.
  fileprivate var functions: [(line: Int, lines: Int)] {
    let starts = (places["func"] ?? []) + (places["init"] ?? []).filter(isDeclaration)
    return starts.compactMap { start in
      guard let body = bodyStart(after: start), let end = bodyEnd(from: body) else { return nil }
      let line = tokens[start].line
      return (line, tokens[end].line - line + 1)
    }
  }

  /// `init(` that declares, where `.init(` and `self.init(` call.
  private func isDeclaration(_ place: Int) -> Bool {
    let after = place + 1 < tokens.count ? tokens[place + 1].text : ""
    return (place == 0 || tokens[place - 1].text != ".") && ["(", "?", "<"].contains(after)
  }

  /// The bracket that opens the body; nil for a requirement of a protocol, which ends where the next begins.
  private func bodyStart(after start: Int) -> Int? {
    var depth = 0
    for place in (start + 1)..<tokens.count {
      switch tokens[place].text {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "{" where depth == 0: return place
      case "func", "var", "init", "}": if depth == 0 { return nil }
      default: break
      }
    }
    return nil
  }

  private func bodyEnd(from body: Int) -> Int? {
    var depth = 0
    return tokens.indices[body...].first { place in
      if tokens[place].text == "{" { depth += 1 }
      if tokens[place].text == "}" { depth -= 1 }
      return depth == 0
    }
  }
}
