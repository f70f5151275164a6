internal import TextLayout

/// Rows of figures whose cells stand under one another: words begin together, numbers end together.
struct FigureTable {
  let rows: [[String]]
  /// The columns that hold words.
  var textual: Set<Int> = [0]

  var lines: [String] {
    let cells = rows.map { $0.map { CleanText($0) } }
    var widths: [Int] = []
    for (column, cell) in cells.flatMap({ $0.enumerated() }) {
      if column == widths.count { widths.append(0) }
      widths[column] = max(widths[column], cell.width.count)
    }
    return cells.map { row -> String in
      let padded = row.indices.filter { widths[$0] > 0 }.map { column -> String in
        let gap = String(repeating: " ", count: widths[column] - row[column].width.count)
        return textual.contains(column) ? row[column].string + gap : gap + row[column].string
      }
      var line = "  " + padded.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
