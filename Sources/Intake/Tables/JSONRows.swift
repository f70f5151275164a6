/// JSON objects as rows of a table.
struct JSONRows: Sendable {
  let header: [String]
  private let encoding: Encoding

  init(header: [String], _ encoding: Encoding) {
    self.header = header
    self.encoding = encoding
  }

  struct Object {
    let line: Int
    let raw: [UInt8]
    let value: Result<JSONRecord, Row.Fault>

    init(line: Int, raw: [UInt8], value: Result<JSONRecord, Row.Fault>) {
      self.line = line
      self.raw = raw
      self.value = value
    }

    /// One of which only the beginning was kept.
    init(tooLong raw: [UInt8], _ line: Int) {
      self.init(line: line, raw: raw, value: .failure(Intake.tooLong))
    }
  }

  func object(_ raw: [UInt8], _ line: Int) -> Object {
    if let broken = raw.withUnsafeBufferPointer(firstBrokenByte) {
      let fault = Row.Fault(
        Reason("intake.bytes-at", ["encoding": .text(encoding.rawValue), "at": "\(broken + 1)"]))
      return Object(line: line, raw: raw, value: .failure(fault))
    }
    do {
      var parser = JSONParser(raw)
      return Object(line: line, raw: raw, value: .success(try parser.object()))
    } catch {
      let fault = Row.Fault(
        Reason("intake.not-json", ["what": .reasons([error.what]), "at": "\(error.column)"]))
      return Object(line: line, raw: raw, value: .failure(fault))
    }
  }

  func row(_ object: Object, _ beside: Beside = Beside([])) -> Row {
    switch object.value {
    case .failure(let fault):
      return Row(line: object.line, cells: [], raw: object.raw, fault: fault)
    case .success(var record):
      beside.join(&record)
      let values = Dictionary(record.columns) { _, last in last }
      let cells = header.map { Row.Cell(text: values[$0] ?? "", line: object.line) }
      return Row(
        line: object.line, cells: cells, lists: record.lists, raw: object.raw, fault: nil)
    }
  }
}
