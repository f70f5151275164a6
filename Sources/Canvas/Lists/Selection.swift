/// Which line of a list is chosen, and which stands at its top. The lines themselves stay with their owner, so a
/// million of them cost what forty do.
package struct Selection: Hashable, Sendable {
  package private(set) var index = 0
  package private(set) var top = 0

  package init() {}

  /// In the midst of the rows that are seen, as far as the list goes on at both ends.
  package init(on index: Int, rows: Int, count: Int) {
    move(to: index, count: count)
    top = max(0, self.index - rows / 2)
  }

  /// - Returns: whether the key moved it.
  package mutating func handle(_ key: Key, count: Int, page: Int) -> Bool {
    let before = self
    switch key {
    case .up: move(to: index - 1, count: count)
    case .down: move(to: index + 1, count: count)
    case .pageUp: move(to: index - max(1, page), count: count)
    case .pageDown: move(to: index + max(1, page), count: count)
    case .home: move(to: 0, count: count)
    case .end: move(to: count - 1, count: count)
    default: return false
    }
    return self != before || count > 0
  }

  /// The line is chosen and stands first, as far as the list goes on after it.
  package mutating func begin(at target: Int, count: Int) {
    move(to: target, count: count)
    top = index
  }

  package mutating func move(to target: Int, count: Int) {
    index = min(max(0, target), max(0, count - 1))
  }

  /// The chosen line stands elsewhere now: what is seen goes with it.
  package mutating func follow(to target: Int, count: Int) {
    top = max(0, top + target - index)
    move(to: target, count: count)
  }

  /// Keeps the chosen line within the rows that are seen.
  package mutating func reveal(rows: Int, count: Int) {
    move(to: index, count: count)
    top = visibleTop(rows: rows, count: count)
  }

  /// The line that stands first where `rows` of `count` are seen.
  package func visibleTop(rows: Int, count: Int) -> Int {
    visibleTop(rows: rows, count: count) { _ in 1 }
  }

  /// The same where lines take several rows; asks for the height of no more lines than rows twice.
  func visibleTop(rows: Int, count: Int, height: (Int) -> Int) -> Int {
    guard count > 0 else { return 0 }
    let chosen = min(index, count - 1)
    func first(before last: Int) -> Int {
      var line = last
      var left = rows - height(last)
      while line > 0, case let rows = height(line - 1), rows <= left {
        left -= rows
        line -= 1
      }
      return line
    }
    return min(max(min(top, chosen), first(before: chosen)), first(before: count - 1))
  }
}
