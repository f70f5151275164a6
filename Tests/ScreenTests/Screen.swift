/// One screen that `moked play` printed, left to right as on the glass.
struct Screen: Hashable {
  let name: String
  let lines: [String]

  var text: String { lines.joined(separator: "\n") }

  /// A line with the name, a line of dashes as wide as the window, then its rows to the next such pair.
  static func all(in printed: String) -> [Screen] {
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let heads = lines.indices.dropFirst().filter { isDashes(lines[$0]) }.map { $0 - 1 }
    return heads.enumerated().map { number, head in
      let end = number + 1 < heads.count ? heads[number + 1] : lines.count
      let rows = lines[(head + 2)..<max(head + 2, end)]
      return Screen(name: lines[head], lines: rows.dropLast(rows.last == "" ? 1 : 0))
    }
  }

  private static func isDashes(_ line: String) -> Bool {
    !line.isEmpty && line.allSatisfy { $0 == "-" }
  }

  /// Columns in which a wall stands through more than a quarter of the rows.
  func walls(columns: Int) -> [Int] {
    let rows = lines.map(Array.init)
    return (0..<columns).filter { column in
      rows.count { column < $0.count && $0[column] == "│" } > lines.count / 4
    }
  }

  /// Rows that are a rule from edge to edge.
  func rules(columns: Int) -> [Int] {
    lines.indices.filter { row in
      lines[row].count == columns && lines[row].allSatisfy { "─┬┴┼".contains($0) }
    }
  }

  func contains(_ words: String) -> Bool { lines.contains { $0.contains(words) } }
}
