import Casework
import Foundation
import GRDB

/// A row, read strictly: a value that is not what it must be is an error, never the end of the program.
struct Reading {
  let row: Row

  init(_ row: Row) { self.row = row }

  func optionalText(_ column: String) throws -> String? {
    switch value(column) {
    case .null: nil
    case .string(let text): text
    default: throw unreadable(column)
    }
  }

  func optionalInteger(_ column: String) throws -> Int64? {
    switch value(column) {
    case .null: nil
    case .int64(let number): number
    default: throw unreadable(column)
    }
  }

  func optionalBytes(_ column: String) throws -> [UInt8]? {
    switch value(column) {
    case .null: nil
    case .blob(let data): [UInt8](data)
    default: throw unreadable(column)
    }
  }

  func bytes(_ column: String) throws -> [UInt8] {
    try optionalBytes(column) ?? { throw unreadable(column) }()
  }

  /// Every column that holds bytes.
  func blobs() -> [String: [UInt8]] {
    var blobs: [String: [UInt8]] = [:]
    for (column, value) in row {
      if case .blob(let data) = value.storage { blobs[column] = [UInt8](data) }
    }
    return blobs
  }

  func text(_ column: String) throws -> String {
    try optionalText(column) ?? { throw unreadable(column) }()
  }

  func integer(_ column: String) throws -> Int64 {
    try optionalInteger(column) ?? { throw unreadable(column) }()
  }

  func flag(_ column: String) throws -> Bool { try integer(column) != 0 }

  func choice<Choice: RawRepresentable<String>>(_ column: String) throws -> Choice {
    try Choice(rawValue: text(column)) ?? { throw unreadable(column) }()
  }

  func instant(_ column: String) throws -> Instant {
    try optionalInstant(column) ?? { throw unreadable(column) }()
  }

  func optionalInstant(_ column: String) throws -> Instant? {
    guard let instant = try optionalInteger(column).map(Instant.init(milliseconds:)) else {
      return nil
    }
    guard Instant.ofCalendar.contains(instant) else { throw unreadable(column) }
    return instant
  }

  func day(_ column: String) throws -> Day {
    try optionalDay(column) ?? { throw unreadable(column) }()
  }

  func optionalDay(_ column: String) throws -> Day? {
    guard let day = try optionalInteger(column).map({ Day(number: Int($0)) }) else { return nil }
    guard Day.ofCalendar.contains(day) else { throw unreadable(column) }
    return day
  }

  func money(_ column: String) throws -> Money {
    Money(minorUnits: try integer(column), currency: try choice("currency"))
  }

  func optionalMoney(_ column: String) throws -> Money? {
    try optionalInteger(column) == nil ? nil : money(column)
  }

  func optionalCount(_ column: String) throws -> Int? {
    try optionalInteger(column).map { Int($0) }
  }

  func optionalSpan(_ column: String) throws -> Duration? {
    try optionalInteger(column).map { .milliseconds($0) }
  }

  func optionalChoice<Choice: RawRepresentable<String>>(_ column: String) throws -> Choice? {
    try optionalText(column) == nil ? nil : choice(column)
  }

  func localText(_ column: String) throws -> LocalText { LocalText(try strings(column)) }

  func optionalLocalText(_ column: String) throws -> LocalText? {
    try optionalText(column) == nil ? nil : localText(column)
  }

  func strings(_ column: String) throws -> [String: String] { try decoded(column) }

  func list(_ column: String) throws -> [String] { try decoded(column) }

  func decoded<Value: Decodable>(_ column: String) throws -> Value {
    let text = try text(column)
    do { return try JSONDecoder().decode(Value.self, from: Data(text.utf8)) } catch {
      throw unreadable(column)
    }
  }

  func value(of column: String) -> DatabaseValue { row[column] }

  private func value(_ column: String) -> DatabaseValue.Storage {
    let value: DatabaseValue = row[column]
    return value.storage
  }

  private func unreadable(_ column: String) -> StoreError {
    StoreError(.corrupt, "column \(column)")
  }
}

/// Every row that a query finds, read one by one.
func readAll<Value>(
  _ db: Database, _ sql: String, _ arguments: [DatabaseValue] = [],
  _ read: (Reading) throws -> Value
) throws -> [Value] {
  let statement = try db.cachedStatement(sql: sql)
  let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
  var values: [Value] = []
  while let row = try rows.next() { values.append(try read(Reading(row))) }
  return values
}

/// Row by row, none of which stays in memory, for as long as `body` wants another. Its statement is its own, so `body` may
/// ask the same again.
func readEach(
  _ db: Database, _ sql: String, _ arguments: [DatabaseValue] = [],
  _ body: (Reading) throws -> Bool
) throws {
  let statement = try db.makeStatement(sql: sql)
  let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
  while let row = try rows.next() {
    guard try body(Reading(row)) else { return }
  }
}

func readOne<Value>(
  _ db: Database, _ sql: String, _ arguments: [DatabaseValue] = [],
  _ read: (Reading) throws -> Value
) throws -> Value? {
  let statement = try db.cachedStatement(sql: sql)
  let rows = try Row.fetchCursor(statement, arguments: StatementArguments(arguments))
  return try rows.next().map { try read(Reading($0)) }
}

/// How many rows a statement changed.
@discardableResult
func run(_ db: Database, _ sql: String, _ arguments: [DatabaseValue] = []) throws -> Int {
  try db.cachedStatement(sql: sql).perform { $0.bind(arguments) }
  return db.changesCount
}
