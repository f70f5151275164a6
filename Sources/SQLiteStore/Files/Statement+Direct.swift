import GRDB
import GRDBSQLite

/// Statements bound and stepped as SQLite does it itself. An import runs millions; what GRDB wraps around each takes longer than
/// most of them.
extension Statement {
  /// Runs it to its end. What is bound as a buffer need only live as long as this.
  func perform(_ bind: (Statement) -> Void) throws {
    defer { release() }
    bind(self)
    while try step() {}
  }

  /// Runs it with these values, behind the customer's number where one is given.
  func perform(_ lines: LineBuffer, _ values: Range<Int>, of customer: Int64? = nil) throws {
    try lines.memory.withUnsafeBufferPointer { memory in
      try perform { statement in
        var place = 1
        statement.bind(customer, lines.cells[values], of: memory, from: &place)
      }
    }
  }

  /// Runs it with the values of many lines, each behind its customer's number where those are given.
  func perform(
    _ lines: LineBuffer, _ many: some Sequence<Range<Int>>, of customers: ArraySlice<Int64>? = nil
  ) throws {
    try lines.memory.withUnsafeBufferPointer { memory in
      try perform { statement in
        var place = 1
        var rest = customers
        for values in many {
          statement.bind(rest?.popFirst(), lines.cells[values], of: memory, from: &place)
        }
      }
    }
  }

  private func bind(
    _ customer: Int64?, _ cells: ArraySlice<LineBuffer.Cell>,
    of memory: UnsafeBufferPointer<UInt8>, from place: inout Int
  ) {
    if let customer {
      bind(customer, at: place)
      place += 1
    }
    for cell in cells {
      bind(cell, of: memory, at: place)
      place += 1
    }
  }

  private func bind(_ cell: LineBuffer.Cell, of memory: UnsafeBufferPointer<UInt8>, at place: Int) {
    switch cell {
    case .null: sqlite3_bind_null(sqliteStatement, CInt(place))
    case .number(let number): bind(number, at: place)
    case .fraction(let number): sqlite3_bind_double(sqliteStatement, CInt(place), number)
    case .text(let start, let count):
      bind(text: part(of: memory, start, count), at: place)
    case .bytes(_, 0): sqlite3_bind_zeroblob(sqliteStatement, CInt(place), 0)
    case .bytes(let start, let count):
      bind(bytes: UnsafeRawBufferPointer(part(of: memory, start, count)), at: place)
    }
  }

  /// What the first row says; nil where there is none.
  func first<Value>(
    _ bind: (Statement) -> Void, _ read: (Statement) -> Value
  ) throws -> Value? {
    defer { release() }
    bind(self)
    return try step() ? read(self) : nil
  }

  func forEach(_ bind: (Statement) -> Void, _ take: (Statement) throws -> Void) throws {
    defer { release() }
    bind(self)
    while try step() { try take(self) }
  }

  func bind(_ number: Int64, at place: Int) {
    sqlite3_bind_int64(sqliteStatement, CInt(place), number)
  }

  /// - Parameter text: UTF-8 that lives until the statement was performed.
  func bind(text: UnsafeBufferPointer<UInt8>, at place: Int) { bind(text, at: place, nil) }

  func bind(_ text: String, at place: Int) {
    var text = text
    text.withUTF8 { bind($0, at: place, copied) }
  }

  private func bind(
    _ text: UnsafeBufferPointer<UInt8>, at place: Int, _ lifetime: sqlite3_destructor_type?
  ) {
    text.withMemoryRebound(to: CChar.self) { text in
      guard let start = text.baseAddress else {
        // No bytes may have no address, and that would be NULL.
        sqlite3_bind_text(sqliteStatement, CInt(place), "", 0, copied)
        return
      }
      sqlite3_bind_text(
        sqliteStatement, CInt(place), start, CInt(text.count), lifetime)
    }
  }

  func bind(_ bytes: [UInt8], at place: Int) {
    guard !bytes.isEmpty else {
      sqlite3_bind_zeroblob(sqliteStatement, CInt(place), 0)
      return
    }
    sqlite3_bind_blob(sqliteStatement, CInt(place), bytes, CInt(bytes.count), copied)
  }

  /// - Parameter bytes: some, which live until the statement was performed.
  func bind(bytes: UnsafeRawBufferPointer, at place: Int) {
    sqlite3_bind_blob(sqliteStatement, CInt(place), bytes.baseAddress, CInt(bytes.count), nil)
  }

  func bind(_ value: DatabaseValue, at place: Int) {
    switch value.storage {
    case .null: sqlite3_bind_null(sqliteStatement, CInt(place))
    case .int64(let number): bind(number, at: place)
    case .double(let number): sqlite3_bind_double(sqliteStatement, CInt(place), number)
    case .string(let text): bind(text, at: place)
    case .blob(let data): bind([UInt8](data), at: place)
    }
  }

  func bind(_ values: [DatabaseValue]) {
    for (place, value) in values.enumerated() { bind(value, at: place + 1) }
  }

  func int64(_ column: Int) -> Int64 { sqlite3_column_int64(sqliteStatement, CInt(column)) }

  func text(_ column: Int) -> String {
    guard let text = sqlite3_column_text(sqliteStatement, CInt(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(sqliteStatement, CInt(column)))
    return String(decoding: UnsafeBufferPointer(start: text, count: count), as: UTF8.self)
  }

  func bytes(_ column: Int) -> [UInt8] { withBytes(column) { Array($0) } }

  /// A column's bytes, where SQLite has them.
  func withBytes<Value>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    let start = sqlite3_column_blob(sqliteStatement, CInt(column))
    let count = Int(sqlite3_column_bytes(sqliteStatement, CInt(column)))
    return body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  /// - Returns: whether it stands on a row.
  private func step() throws -> Bool {
    switch sqlite3_step(sqliteStatement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code:
      let extended = sqlite3_extended_errcode(sqlite3_db_handle(sqliteStatement))
      throw DatabaseError(
        resultCode: ResultCode(rawValue: extended & 0xFF == code & 0xFF ? extended : code))
    }
  }

  private func release() {
    sqlite3_reset(sqliteStatement)
    sqlite3_clear_bindings(sqliteStatement)
  }
}

private func part(
  of memory: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int
) -> UnsafeBufferPointer<UInt8> {
  UnsafeBufferPointer(rebasing: memory[start..<start + count])
}

/// SQLite's mark for bytes of which it makes a copy of its own.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
