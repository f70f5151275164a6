internal import TextLayout

/// Rows of figures whose cells stand under one another: words begin together, numbers end together.
struct FigureTable {
  let rows: [[String]]
  /// The columns that hold words.
  var textual: Set<Int> = [0]

  var lines: [String] {
    let cells = rows.map { $0.map { CleanText($0) } }
    let widths = (0..<(cells.map(\.count).max() ?? 0)).map { column in
      cells.compactMap { $0.indices.contains(column) ? $0[column].width.count : nil }.max() ?? 0
    }
    return cells.map { row in
      let padded = row.indices.filter { widths[$0] > 0 }.map { column in
        let gap = String(repeating: " ", count: widths[column] - row[column].width.count)
        return textual.contains(column) ? row[column].string + gap : gap + row[column].string
      }
      let line = padded.joined(separator: "  ")
      return "  "
        + line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)]
    }
  }
}
