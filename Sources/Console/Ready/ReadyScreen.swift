internal import Canvas
internal import Casework

/// Between two calls: who rings, the line that finds a customer, and what waits for this rep.
struct ReadyScreen: Hashable, Sendable {
  var finder = Finder()
  var ringing: [RingingCall] = []
  var board = Board()
  var isBoardLoaded = false
  /// In the board's promises and issues, one list.
  var selection = Selection()

  var isFinding: Bool { !finder.editor.isEmpty }

  /// The customer of a line of the board.
  func customer(at index: Int) -> CustomerID? {
    if board.promises.indices.contains(index) { return board.promises[index].customer }
    let issue = index - board.promises.count
    return board.issues.indices.contains(issue) ? board.issues[issue].customer : nil
  }

  /// What stands on a line of the board, wherever it stands later.
  enum BoardEntry: Hashable { case promise(Int64), issue(Int64) }

  func entry(at index: Int) -> BoardEntry? {
    guard !board.promises.indices.contains(index) else {
      return .promise(board.promises[index].promise.id)
    }
    let issue = index - board.promises.count
    return board.issues.indices.contains(issue) ? .issue(board.issues[issue].issue.number) : nil
  }

  func index(of entry: BoardEntry?) -> Int? {
    (0..<boardCount).first { entry != nil && self.entry(at: $0) == entry }
  }

  var boardCount: Int { board.promises.count + board.issues.count }
}
