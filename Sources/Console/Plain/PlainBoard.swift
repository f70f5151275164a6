internal import Canvas

// What waits between two calls, as numbered lines under their headings.
extension Console {
  /// While somebody rings an empty line opens that call, and no line of the list can be chosen.
  private var numberedLines: Range<Int> {
    1..<(ready.ringing.isEmpty ? min(boardLines.count, 99) : 0) + 1
  }

  /// Nothing where the number is of no line: it is a part of a phone.
  func choosingOnBoard(_ number: Int) -> [Input]? {
    guard numberedLines.contains(number) else { return nil }
    // The first of them takes a line where the chosen one is gone.
    let steps = [Input.key(.home), .key(.home)] + Array(repeating: .key(.down), count: number - 1)
    return steps + [.key(.enter)]
  }

  var plainBoard: [String] {
    let numbered = numberedLines
    var lines = ready.filter == nil ? [] : [wording(OpenText.boardFilter.word)]
    if ready.filter?.isEmpty == false, boardLines.isEmpty { lines.append(wording("list.nothing")) }
    for item in boardItems {
      if case .heading(let title) = item {
        lines.append(title)
        continue
      }
      // The sign of what is late has its word behind it.
      let text = boardTexts(of: item).filter { !$0.isEmpty && $0 != "!" }.joined(separator: ", ")
      let number = item.place.map { $0 + 1 }
      lines.append(number.map { numbered.contains($0) ? "\($0)  \(text)" : text } ?? text)
    }
    return lines
  }
}
