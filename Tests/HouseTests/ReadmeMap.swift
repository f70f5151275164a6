/// The map of the house as README.md prints it: a line a module, `Playbook   Casework Markup   what it holds`.
struct ReadmeMap: Equatable {
  /// Names of a line, and the names in its second column: none for "nothing of ours".
  var arrows: [String: Set<String>]

  init(_ readme: String) {
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = lines.drop { !$0.hasPrefix("module ") }.dropFirst().prefix { !$0.hasPrefix("```") }
    let cells = rows.compactMap { Self.cells(String($0)) }
    arrows = Dictionary(cells) { first, _ in first }
  }

  /// Columns are parted by two blanks or more; a line that begins with a blank goes on with the one above.
  private static func cells(_ row: String) -> (String, Set<String>)? {
    guard let first = row.first, !first.isWhitespace else { return nil }
    let columns = row.split(separator: "  ").map(\.trimmed).filter { !$0.isEmpty }
    guard columns.count >= 2 else { return nil }
    let names =
      columns[1] == "nothing of ours" ? [] : columns[1].split(separator: " ").map(String.init)
    return (columns[0], Set(names))
  }
}
