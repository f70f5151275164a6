internal import Canvas
internal import Casework

// The list between two calls: narrowed by what is typed, and read again under the hand.
extension Console {
  /// The lines that are left by what was typed to narrow them.
  var boardLines: [ReadyScreen.Line] {
    guard let typed = ready.filter?.text, !typed.isEmpty else { return ready.lines }
    let narrowing = Narrowing(typed)
    return ready.lines.filter { narrowing.matches(boardTexts(of: $0)) }
  }

  private var boardRows: Rows<ReadyScreen.BoardEntry> { Rows(boardLines.map(\.entry)) }

  /// What Enter opens; nil where it is gone since it was chosen.
  var chosenBoardLine: ReadyScreen.Line? {
    boardLines.first { $0.entry == ready.list.chosen }
  }

  /// Other lines stand here now. What was chosen stays chosen wherever it stands; what came is marked until a hand
  /// moves in the list.
  mutating func boardChanged() {
    if call != nil { ready.seen = nil }
    let isUntouched = ready.seen?.isEmpty ?? true
    ready.list.receive(boardRows)
    if isUntouched { chooseOnBoard(ready.list.selection.index) }
    if call == nil, ready.isLoaded, ready.seen == nil { lookAtBoard() }
  }

  private mutating func lookAtBoard() { ready.seen = Set(ready.lines.map(\.entry)) }

  mutating func chooseOnBoard(_ index: Int) { ready.list.choose(index, rows: boardRows) }

  /// - Returns: whether the key was the list's.
  mutating func moveOnBoard(_ key: Key) -> Bool {
    let rows = boardRows
    let isGone = ready.list.chosen == nil
    let place = ready.list.selection.index
    guard ready.list.handle(key, rows: rows, page: 8) else { return false }
    // The first arrow after the chosen line is gone takes what stands in its place.
    if isGone { chooseOnBoard(place) }
    lookAtBoard()
    return true
  }

  // MARK: narrowing

  mutating func narrowBoard() { ready.filter = ready.filter ?? Editor() }

  /// Letters narrow the list, arrows move in what is left; Esc shows all of it again.
  mutating func pressInBoardFilter(_ key: Key) -> [Effect] {
    switch key {
    case .escape: leaveBoardFilter()
    case .enter: return openWhatWaits()
    default:
      if moveOnBoard(key) { break }
      guard ready.filter?.handle(key) == true else { return nothingHere(key) }
      chooseOnBoard(0)
    }
    return []
  }

  /// What was chosen stays chosen among all.
  mutating func leaveBoardFilter() {
    ready.filter = nil
    ready.list.receive(boardRows)
    if ready.list.chosen == nil { chooseOnBoard(0) }
  }

  mutating func pasteIntoBoardFilter(_ text: String) {
    ready.filter?.insert(text)
    chooseOnBoard(0)
  }
}
