package import Markup

extension Theme {
  /// Reads a theme file: for each role `{ 256: 252 on 234, 16: 7 on 0, none: bold underlined }`.
  /// - Throws: at the first thing that is missing, unknown or out of range.
  package init(yaml text: String, path: String) throws(MarkupError) {
    try self.init(try Node(yaml: text, path: path))
  }

  /// A theme file that was read already.
  package init(_ file: Node) throws(MarkupError) {
    try file.allowOnly(["about", "roles"])
    let roles = try file.required("roles")
    try roles.allowOnly(Role.allCases.map(\.name))
    var looks: [Role: Look] = [:]
    for role in Role.allCases { looks[role] = try Look(try roles.required(role.name)) }
    self.init(looks: looks)
  }
}

extension Theme.Look {
  fileprivate init(_ node: Node) throws(MarkupError) {
    try node.allowOnly(["256", "16", "none"])
    self.init(
      all256: try Theme.Pair(try node.required("256"), inks: 256, grounds: 256),
      sixteen: try Theme.Pair(try node.required("16"), inks: 16, grounds: 8),
      marks: try Theme.Look.marks(try node.required("none")))
  }

  private static func marks(_ node: Node) throws(MarkupError) -> Set<Theme.Mark> {
    var marks: Set<Theme.Mark> = []
    for word in try node.requiredText().split(separator: " ") {
      guard let mark = Theme.Mark(rawValue: String(word)) else {
        let known = Theme.Mark.allCases.map(\.rawValue)
        throw MarkupError(at: node.place, unknown("mark", String(word), among: known))
      }
      if mark != .plain { marks.insert(mark) }
    }
    return marks
  }
}

extension Theme.Pair {
  fileprivate init(_ node: Node, inks: Int, grounds: Int) throws(MarkupError) {
    let words = try node.requiredText().split(separator: " ")
    guard words.count == 3, words[1] == "on", let ink = Int(words[0]), let ground = Int(words[2])
    else { throw MarkupError(at: node.place, "write two colours as `252 on 234`") }
    guard (0..<inks).contains(ink), (0..<grounds).contains(ground) else {
      throw MarkupError(
        at: node.place, "the first number is 0 to \(inks - 1), the second 0 to \(grounds - 1)")
    }
    self.init(ink: ink, ground: ground)
    guard contrast >= Theme.Pair.leastContrast else {
      let tenths = Int((contrast * 10).rounded(.down))
      throw MarkupError(
        at: node.place,
        "nobody can read it: the contrast is \(tenths / 10).\(tenths % 10) to 1, and must be 4.5 to 1"
      )
    }
  }
}
