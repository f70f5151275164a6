/// One row of a CSV file while it is being read.
struct CSVRecord {
  private enum State { case start, plain, quoted, afterQuote }

  private(set) var start: TextPlace
  private var opened: TextPlace
  private let separator: UInt8
  /// A look over the file needs no texts.
  private let keepsTexts: Bool
  private var state = State.start
  private var raw: [UInt8] = []
  private var cell: [UInt8] = []
  private var cellPlace: TextPlace
  private var cells: [Row.Cell] = []
  private var fault: Row.Fault?

  init(separator: UInt8, at place: TextPlace, keepsTexts: Bool = true) {
    self.separator = separator
    self.keepsTexts = keepsTexts
    (start, opened, cellPlace) = (place, place, place)
  }

  /// The quote that is still open.
  var openQuote: TextPlace? { state == .quoted ? opened : nil }
  var size: Int { raw.count }
  var isUntouched: Bool { raw.isEmpty && cells.isEmpty && state == .start }
  var isBlank: Bool { raw.isEmpty }

  /// The row begins here after all: what stood before was the rest of a line end.
  mutating func begin(at place: TextPlace) {
    start = place
    opened = place
    cellPlace = place
  }

  /// - Returns: true where the byte ends the row.
  mutating func take(_ byte: UInt8, at place: TextPlace) -> Bool {
    if state != .quoted, byte == lineFeed || byte == carriageReturn { return true }
    raw.append(byte)
    switch (state, byte) {
    case (.quoted, quote): state = .afterQuote
    case (.quoted, _): cell.append(byte)
    case (.start, quote): open(at: place)
    case (.afterQuote, quote):
      cell.append(byte)
      state = .quoted
    case (_, separator): endCell(next: place)
    case (.afterQuote, _):
      fault = fault ?? Row.Fault(cell: cells.count, "text follows the closing quote")
      append(byte)
    default: append(byte)
    }
    return false
  }

  func row() -> Row {
    var whole = self
    whole.endCell(next: start)
    return Row(line: start.line, cells: whole.cells, raw: raw, fault: fault)
  }

  private mutating func open(at place: TextPlace) {
    opened = place
    state = .quoted
  }

  private mutating func append(_ byte: UInt8) {
    cell.append(byte)
    state = .plain
  }

  private mutating func endCell(next separatorPlace: TextPlace) {
    cells.append(
      Row.Cell(
        text: keepsTexts ? String(decoding: cell, as: UTF8.self) : "", line: cellPlace.line,
        column: cellPlace.column))
    cell.removeAll(keepingCapacity: true)
    state = .start
    cellPlace = separatorPlace
    cellPlace.pass(separator)
  }
}

private let quote = UInt8(ascii: "\"")
