import Casework

/// What a first look over a whole file found: whether it can be read to its end, and what its columns are.
struct Survey {
  let encoding: Encoding
  /// As the mapping says; a file of JSON may be one document or a line an object.
  let shape: Mapping.Format
  let separator: UInt8
  let header: [String]
  let rows: Int
  /// What stands in the file beside its rows.
  private(set) var beside: Beside

  private static let mostColumns = 10_000

  /// - Throws: `IntakeError` with the place where the file cannot be read, or where it has no rows to speak of.
  init(of source: ByteSource, mapping: Mapping, encoding named: Encoding?) throws {
    encoding = try named ?? Encoding.recognise(source)
    shape = try Survey.shape(of: source, encoding, mapping)
    beside = Beside(mapping.joins)
    switch shape {
    case .csv:
      separator = try mapping.separator ?? Survey.separator(of: source, encoding)
      (header, rows) = try Survey.csv(source, encoding, separator)
    case .jsonLines:
      separator = UInt8(ascii: ",")
      var stream = try JSONLineStream(source, encoding: encoding, header: [])
      (header, rows) = try Survey.columns(of: source) { try stream.nextObject() }
    case .json:
      separator = UInt8(ascii: ",")
      var beside = Beside(mapping.joins)
      var stream = try JSONDocumentStream(
        source, encoding: encoding, header: [], list: mapping.list, beside: beside)
      let (own, rows) = try Survey.columns(of: source) {
        while let (object, list) = try stream.nextObject() {
          guard let list else { return object }
          if case .success(let record) = object.value { beside.add(record, of: list) }
          guard !beside.isTooLarge else {
            throw IntakeError(
              file: source.name, line: object.line,
              Reason("intake.beside", ["most": "\(Beside.mostMegabytes)"]))
          }
        }
        return nil
      }
      let known = Set(own)
      header = own + beside.columns.filter { !known.contains($0) }
      self.rows = rows
      self.beside = beside
    }
  }

  private static func shape(
    of source: ByteSource, _ encoding: Encoding, _ mapping: Mapping
  ) throws -> Mapping.Format {
    guard mapping.format == .json else { return mapping.format }
    var lines = try JSONLineStream(source, encoding: encoding, header: [])
    guard case .success(let record)? = try lines.nextObject()?.value,
      record.lists[mapping.list] == nil
    else { return .json }
    return .jsonLines
  }

  private static func csv(
    _ source: ByteSource, _ encoding: Encoding, _ separator: UInt8
  ) throws -> ([String], Int) {
    var stream = try CSVStream(source, encoding: encoding, separator: separator)
    guard let header = try stream.next() else {
      throw IntakeError(file: source.name, "intake.no-rows")
    }
    guard header.cells.count <= mostColumns else {
      throw IntakeError(
        file: source.name, line: 1, Reason("intake.wide-table", ["most": "\(mostColumns)"]))
    }
    return (header.cells.map(\.text.trimmed), try stream.count())
  }

  /// The columns are all keys of all objects, in the order in which they come.
  private static func columns(
    of source: ByteSource, _ next: () throws -> JSONRows.Object?
  ) throws -> ([String], Int) {
    var header: [String] = []
    var known: Set<String> = []
    var rows = 0
    while let object = try next() {
      rows += 1
      guard case .success(let record) = object.value else { continue }
      for (name, _) in record.columns where known.insert(name).inserted { header.append(name) }
      guard header.count <= mostColumns else {
        throw IntakeError(
          file: source.name, line: object.line,
          Reason("intake.wide", ["most": "\(mostColumns)"]))
      }
    }
    guard !header.isEmpty else {
      throw IntakeError(file: source.name, line: 1, "intake.no-object")
    }
    return (header, rows)
  }

  /// The one that the first line names, else the one of comma, semicolon, tab and bar that it has most of.
  private static func separator(of source: ByteSource, _ encoding: Encoding) throws -> UInt8 {
    var text = try TextStream(source, encoding: encoding)
    let first = (try text.next() ?? []).prefix { $0 != lineFeed && $0 != carriageReturn }
    if let named = namedSeparator(in: first) { return named }
    let choices = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|")]
    let counts = choices.map { choice in first.count { $0 == choice } }
    let most = counts.max() ?? 0
    return zip(choices, counts).first { $0.1 == most }?.0 ?? UInt8(ascii: ",")
  }
}
