import Casework
import GRDB

/// One line of a list in the file, as its table has it after the customer and the line's place.
protocol FileLine: Sendable {
  static var table: String { get }
  /// The columns of `bound`, in order.
  static var columns: [String] { get }
  var bound: [DatabaseValue] { get }
}

extension FileLine {
  static func insert(before: [String]) -> String {
    let columns = before + columns
    let places = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    return "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(places))"
  }
}

/// How many lines go in with one statement where very many do: what SQLite makes ready for each statement takes about as long as
/// a line or two.
let linesAtOnce = 50

/// An INSERT of many lines, of which those before one that is refused stay: so for a transaction that ends with it.
/// - Parameter insertion: the table, and the columns where they are not all.
func manyLines(
  _ insertion: String, width: Int, count: Int = linesAtOnce, or otherwise: String = "FAIL",
  then rest: String = ""
) -> String {
  let line = "(" + Array(repeating: "?", count: width).joined(separator: ", ") + ")"
  let lines = Array(repeating: line, count: count).joined(separator: ", ")
  return "INSERT OR \(otherwise) INTO \(insertion) VALUES \(lines)\(rest)"
}

/// A line that a merge writes, and its INSERT, made once.
protocol PlacedLine: FileLine {
  static var insertion: String { get }
  /// By what it is known again when it is told again.
  var known: [DatabaseValue] { get }
  /// What each column becomes where the line stood in its place already and is told anew.
  static var toldAnew: [String] { get }
}

extension PlacedLine {
  var known: [DatabaseValue] { bound }
  static var toldAnew: [String] { columns.map { "\($0) = excluded.\($0)" } }
}

/// What a line of an update amounts to, for knowing it again.
struct SectionBytes {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func add(_ line: [DatabaseValue]) {
    for value in line { add(value) }
    bytes.append(0x0A)
  }

  private mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: bytes.append(0)
    case .int64(let number):
      bytes.append(1)
      withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    case .string(let text):
      bytes.append(2)
      bytes.append(contentsOf: text.utf8)
      bytes.append(0xFF)
    case .double, .blob: bytes.append(3)
    }
  }
}
