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
    let line = line(around: caret)
    switch key {
    case .left: moveCaret(to: neighbour(leftwards: true))
    case .right: moveCaret(to: neighbour(leftwards: false))
    case .shiftLeft: moveCaret(to: neighbour(leftwards: true), selecting: true)
    case .shiftRight: moveCaret(to: neighbour(leftwards: false), selecting: true)
    case .controlLeft: moveByWord(leftwards: true)
    case .controlRight: moveByWord(leftwards: false)
    case .home: moveCaret(to: line.lowerBound)
    case .end: moveCaret(to: line.upperBound)
    case .shiftHome: moveCaret(to: line.lowerBound, selecting: true)
    case .shiftEnd: moveCaret(to: line.upperBound, selecting: true)
    case .up where allowsLines: moveCaret(to: sameColumn(inLineOf: line.lowerBound - 1))
    case .down where allowsLines: moveCaret(to: sameColumn(inLineOf: line.upperBound + 1))
    default: return false
    }
    return true
  }

  private mutating func moveByWord(leftwards: Bool) {
    let forwards = leftwards == isRightToLeft(line(around: caret))
    moveCaret(to: forwards ? wordEnd(after: caret) : wordStart(before: caret))
  }

  private func isRightToLeft(_ line: Range<Int>) -> Bool {
    CleanText(String(characters[line])).row(.firstStrong).isRightToLeft
  }

  /// The caret stop beside this one as the eye sees the line; past its edge, the next or the last line.
  private func neighbour(leftwards: Bool) -> Int {
    let line = line(around: caret)
    let row = CleanText(String(characters[line])).row(.firstStrong)
    let map = CaretMap(row)
    let inside = caret - line.lowerBound
    if let next = leftwards ? map.left(of: inside) : map.right(of: inside) {
      return line.lowerBound + next
    }
    let forwards = leftwards == row.isRightToLeft
    return forwards ? line.upperBound + 1 : line.lowerBound - 1
  }

  private func sameColumn(inLineOf position: Int) -> Int {
    guard position >= 0, position <= characters.count else { return caret }
    let offset = caret - line(around: caret).lowerBound
    let target = line(around: position)
    return min(target.lowerBound + offset, target.upperBound)
  }
}
