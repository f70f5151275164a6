import Canvas

extension Library {
  /// By name, in order.
  var themes: [String] {
    folder.files(in: "themes", ending: ".yaml").map {
      String($0.dropFirst("themes/".count).dropLast(".yaml".count))
    }
  }

  /// The one after another, round and round.
  func theme(after name: String) throws -> (name: String, theme: Theme) {
    let names = themes
    let next = names[((names.firstIndex(of: name) ?? -1) + 1) % max(1, names.count)]
    return (next, try theme(named: next))
  }

  func theme(named name: String) throws -> Theme {
    try read("themes/\(name).yaml") { try Theme($0) }
  }
}
