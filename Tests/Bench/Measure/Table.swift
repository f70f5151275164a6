import Foundation

/// Figures of several programs side by side; the first is the yardstick, and the others say how many times as much.
struct Table {
  private var lines: [[String]]

  init(head: [String]) { lines = [head] }

  mutating func add(_ what: String, _ values: [Double], decimals: Int = 2) {
    lines.append(
      [what]
        + values.enumerated().map { place, value in
          let shown = value.isNaN ? "–" : String(format: "%.\(decimals)f", value)
          guard place > 0, let yardstick = values.first, yardstick > 0, value.isFinite else {
            return shown
          }
          return shown + String(format: "  ×%.1f", value / yardstick)
        })
  }

  /// Pairs of a yardstick and what stands beside it.
  mutating func addPairs(_ what: String, _ pairs: [(Double, Double)]) {
    lines.append(
      [what]
        + pairs.flatMap { yardstick, value in
          [
            String(format: "%.3f", yardstick),
            String(format: "%.3f  ×%.1f", value, value / yardstick),
          ]
        })
  }

  func printed() -> String {
    let widths = (0..<(lines.first?.count ?? 0)).map { column in
      lines.map { $0[column].count }.max() ?? 0
    }
    return lines.map { line in
      line.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + blanks : blanks + cell
      }.joined(separator: "   ")
    }.joined(separator: "\n")
  }
}
