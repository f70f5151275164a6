/// One row of a CSV file, with its cells cut out.
struct CSVRecord {
  private let scan: CSVScan
  private let raw: UnsafeBufferPointer<UInt8>
  private let line: Int
  private let encoding: Encoding

  init(_ scan: CSVScan, raw: UnsafeBufferPointer<UInt8>, line: Int, _ encoding: Encoding) {
    self.scan = scan
    self.raw = raw
    self.line = line
    self.encoding = encoding
  }

  var row: Row {
    guard !scan.isTooLong else { return row(fault: tooLong) }
    let cells = scan.cells.map { Row.Cell(text: text(of: $0), line: line + $0.lineEnds) }
    return Row(line: line, cells: cells, raw: Array(raw), fault: fault)
  }

  private func row(fault: Row.Fault) -> Row {
    Row(line: line, cells: [], raw: Array(raw), fault: fault)
  }

  private var fault: Row.Fault? {
    if scan.hasZero {
      return Row.Fault(cell: cell { $0.contains(0) }, "intake.nul")
    }
    if scan.anyBits >= 0x80, firstBrokenByte(raw) != nil {
      return Row.Fault(
        cell: cell { firstBrokenByte(UnsafeBufferPointer(rebasing: $0)) != nil },
        Reason("intake.bytes", ["encoding": .text(encoding.rawValue)]))
    }
    return scan.spoiltCell.map { Row.Fault(cell: $0, "intake.after-quote") }
  }

  private func cell(where holds: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool) -> Int? {
    scan.cells.firstIndex { holds(raw[$0.start..<$0.end]) }
  }

  private func text(of cell: CSVScan.Cell) -> String {
    let bytes = raw[cell.start..<cell.end]
    guard cell.isQuoted else { return logical(String(decoding: bytes, as: UTF8.self)) }
    let inner = bytes.dropFirst()
    if inner.last == quote, !inner.dropLast().contains(quote) {
      return logical(String(decoding: inner.dropLast(), as: UTF8.self))
    }
    return logical(String(decoding: unquoted(inner), as: UTF8.self))
  }

  /// Doubled quotes count once; what follows the closing one is taken as it is.
  private func unquoted(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var text: [UInt8] = []
    var rest = bytes
    while let end = rest.firstIndex(of: quote) {
      text += rest[..<end]
      rest = rest[(end + 1)...]
      guard rest.first == quote else { return text + rest }
      text.append(quote)
      rest = rest.dropFirst()
    }
    return text + rest
  }

  private func logical(_ text: String) -> String {
    encoding.isVisual ? VisualOrder.logical(text) : text
  }
}
