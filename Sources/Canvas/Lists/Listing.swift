/// The rows of a list as their owner knows them. Only those that are seen are asked for.
package struct Rows<ID: Hashable> {
  package let count: Int
  package let id: (Int) -> ID
  package let index: (ID) -> Int?

  package init(count: Int, id: @escaping (Int) -> ID, index: @escaping (ID) -> Int?) {
    self.count = count
    self.id = id
    self.index = index
  }

  /// Of rows that are at hand.
  package init(_ ids: [ID]) {
    self.init(count: ids.count, id: { ids[$0] }, index: { id in ids.firstIndex(of: id) })
  }
}

/// A list under somebody's hand. What is chosen is known by what it is, not by where it stands: rows that arrive never
/// move it, they leave a mark.
package struct Listing<ID: Hashable & Sendable>: Hashable, Sendable {
  package private(set) var selection = Selection()
  /// Nil until the hand moves, and where what was chosen is gone.
  package private(set) var chosen: ID?
  /// Rows came or went since the hand last moved.
  package private(set) var hasNews = false

  package init() {}

  /// - Parameter page: how many rows are seen.
  /// - Returns: whether the key was the list's.
  package mutating func handle(_ key: Key, rows: Rows<ID>, page: Int) -> Bool {
    guard selection.handle(key, count: rows.count, page: page) else { return false }
    choose(selection.index, rows: rows)
    selection.reveal(rows: page, count: rows.count)
    return true
  }

  package mutating func choose(_ index: Int, rows: Rows<ID>) {
    selection.move(to: index, count: rows.count)
    chosen = rows.count > 0 ? rows.id(selection.index) : nil
    hasNews = false
  }

  /// Other rows stand here now. The chosen one keeps its place on the glass; where it is gone nothing is chosen, so
  /// that Enter cannot take its neighbour.
  package mutating func receive(_ rows: Rows<ID>) {
    hasNews = true
    guard let old = chosen else { return selection.move(to: selection.index, count: rows.count) }
    if let index = rows.index(old) {
      selection.follow(to: index, count: rows.count)
    } else {
      chosen = nil
      selection.move(to: selection.index, count: rows.count)
    }
  }
}
