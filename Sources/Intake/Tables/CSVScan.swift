/// Where the cells of one row end, found while its bytes come in pieces.
struct CSVScan {
  struct Cell {
    let start: Int
    let end: Int
    /// Line ends within the row before it.
    let lineEnds: Int
    let isQuoted: Bool
  }

  private enum State { case start, plain, quoted, afterQuote }

  private let separator: UInt8
  private var state = State.start
  /// Bytes of the row so far, and of those as many as are still there.
  private(set) var length = 0
  private(set) var kept = 0
  private(set) var cells: [Cell] = []
  private(set) var cellStart = 0
  private(set) var lineEnds = 0
  private(set) var lineEndsBeforeCell = 0
  private(set) var isForgotten = false
  /// The first cell with text behind its closing quote.
  private(set) var spoiltCell: Int?
  /// All bytes, one over the other: with its highest bit not ASCII.
  private(set) var anyBits: UInt8 = 0
  private(set) var hasZero = false
  private var isQuoted = false
  private var followsReturn = false

  /// - Parameter width: about how many cells there will be.
  init(separator: UInt8, width: Int) {
    self.separator = separator
    cells.reserveCapacity(width)
  }

  var isTooLong: Bool { length > longestRow }

  /// Whether a quote is open.
  var isOpen: Bool { state == .quoted }

  /// - Parameter bytes: the row so far from what is kept, and what follows it.
  /// - Returns: whether the row ended.
  mutating func take(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let row = UnsafeBufferPointer(rebasing: bytes)
    let before = kept
    var at = kept
    defer {
      kept = at
      length += at - before
    }
    while at < row.count {
      switch state {
      case .quoted: passQuoted(row, &at)
      case .plain: passPlain(row, &at)
      case .start, .afterQuote: break
      }
      guard at < row.count else { return false }
      if endsRow(row[at]) {
        endCell(at)
        return true
      }
      step(row[at], at)
      at += 1
    }
    return false
  }

  /// The row is longer than anybody wants: from here on only its end counts.
  mutating func forget() {
    isForgotten = true
    cells = []
    kept = 0
  }

  /// The file ended, and with it the row.
  mutating func finish() { endCell(kept) }

  private func endsRow(_ byte: UInt8) -> Bool {
    state != .quoted && (byte == lineFeed || byte == carriageReturn)
  }

  private mutating func step(_ byte: UInt8, _ at: Int) {
    note(byte)
    switch (state, byte) {
    case (.quoted, quote): state = .afterQuote
    case (.afterQuote, quote): state = .quoted
    case (.start, quote):
      state = .quoted
      isQuoted = true
      lineEndsBeforeCell = lineEnds
    case (_, separator):
      endCell(at)
      state = .start
      cellStart = at + 1
      isQuoted = false
    case (.afterQuote, _):
      spoiltCell = spoiltCell ?? cells.count
      state = .plain
    default: state = .plain
    }
  }

  private mutating func endCell(_ at: Int) {
    guard !isForgotten else { return }
    cells.append(
      Cell(
        start: cellStart, end: at, lineEnds: isQuoted ? lineEndsBeforeCell : lineEnds,
        isQuoted: isQuoted))
  }

  private mutating func passPlain(_ row: UnsafeBufferPointer<UInt8>, _ at: inout Int) {
    while at < row.count {
      let byte = row[at]
      if byte == separator || byte == lineFeed || byte == carriageReturn { return }
      note(byte)
      at += 1
    }
  }

  private mutating func passQuoted(_ row: UnsafeBufferPointer<UInt8>, _ at: inout Int) {
    while at < row.count {
      let byte = row[at]
      if byte == quote {
        followsReturn = false
        return
      }
      if byte == carriageReturn || byte == lineFeed && !followsReturn { lineEnds += 1 }
      followsReturn = byte == carriageReturn
      note(byte)
      at += 1
    }
  }

  private mutating func note(_ byte: UInt8) {
    anyBits |= byte
    if byte == 0 { hasZero = true }
  }
}

let quote = UInt8(ascii: "\"")
