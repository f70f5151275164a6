internal import TextLayout

extension Editor {
  /// - Returns: whether the key belongs to the field; Enter does only where it takes several lines.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character), isTyped: true)
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .control("w"): deleteWordBackward()
    case .control("z"), .control("u"): undo()
    case .control("y"): redo()
    case .control("a"): selectAll()
    case .enter where allowsLines: insert("\n")
    default: return handleMove(key)
    }
    return true
  }

  private mutating func handleMove(_ key: Key) -> Bool {
    switch key {
    case .left: moveCaret(to: neighbour(leftwards: true))
    case .right: moveCaret(to: neighbour(leftwards: false))
    case .shiftLeft: moveCaret(to: neighbour(leftwards: true), selecting: true)
    case .shiftRight: moveCaret(to: neighbour(leftwards: false), selecting: true)
    case .controlLeft: moveByWord(leftwards: true)
    case .controlRight: moveByWord(leftwards: false)
    case .home: moveCaret(to: rowStart)
    case .end: moveCaret(to: rowEnd)
    case .shiftHome: moveCaret(to: rowStart, selecting: true)
    case .shiftEnd: moveCaret(to: rowEnd, selecting: true)
    case .up where allowsLines: moveByRow(-1)
    case .down where allowsLines: moveByRow(1)
    case .shiftUp where allowsLines: moveByRow(-1, selecting: true)
    case .shiftDown where allowsLines: moveByRow(1, selecting: true)
    default: return false
    }
    return true
  }

  private mutating func moveByWord(leftwards: Bool) {
    let isRightToLeft = direction(ofLineAt: rowIndex(of: caret)) == .rightToLeft
    moveCaret(to: leftwards == isRightToLeft ? wordEnd(after: caret) : wordStart(before: caret))
  }

  private var rowStart: Int { rowRange(rowIndex(of: caret)).lowerBound }

  /// Where a line goes on in the next row, its last blank: behind it the caret would stand in that row.
  private var rowEnd: Int {
    let index = rowIndex(of: caret)
    let end = rowRange(index).upperBound
    return rows?.endsLine(index) ?? true ? end : end - 1
  }

  /// The caret's place beside this one as the eye sees the row; past its edge, that of the row before or after.
  private func neighbour(leftwards: Bool) -> Int {
    let index = rowIndex(of: caret)
    let here = visualRow(index)
    if let next = here.step(from: caret, leftwards: leftwards) { return next }
    let goesOn = leftwards == here.isRightToLeft
    let other = goesOn ? index + 1 : index - 1
    return (0..<rowCount).contains(other) ? visualRow(other).edge(atEnd: !goesOn) : caret
  }

  /// To the same column of the glass, or as near as the row comes to it.
  private mutating func moveByRow(_ step: Int, selecting: Bool = false) {
    guard let rows else { return }
    let index = rows.index(of: caret)
    let fieldColumns = rows.columns + 1
    let column = goal ?? visualRow(index).column(of: caret, fieldColumns: fieldColumns)
    let target =
      (0..<rowCount).contains(index + step)
      ? visualRow(index + step).caret(atColumn: column, fieldColumns: fieldColumns) : caret
    moveCaret(to: target, selecting: selecting)
    goal = column
  }
}
