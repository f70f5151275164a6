import Casework
import GRDB

/// By what a person is known in what is written of others: his accounts, his mail and his name, as they are spelled, and his
/// numbers, whatever parts their digits.
struct Traces {
  private let words: DatabaseValue
  /// Without what differs from one spelling to the other: `0` or `+972` before it.
  private let numbers: [String]

  /// Fewer signs stand in too much that is not of him.
  private static let leastTold = 5
  /// So many digits are found among others; fewer have to stand alone.
  private static let leastWithin = 7

  init(_ people: [Customer]) {
    let points = people.flatMap(\.contactPoints)
    let spelled = people.flatMap { [$0.account, $0.name] } + points.map(\.value)
    words = Self.asWritten(Set(spelled)).bound
    numbers = Set(
      points.filter { $0.kind == .phone }.map { PhoneNumber($0.value)?.digits ?? $0.value }
    )
    .map { String($0.drop { !("1"..."9").contains($0) }) }
    .filter { $0.count >= Self.leastTold }.sorted()
  }

  /// In how many acts he still stands.
  func count(in db: Database) throws -> Int {
    let sql = """
      SELECT act, EXISTS (SELECT 1 FROM json_each(?) WHERE instr(act, CAST(value AS BLOB)) > 0)
        AS named FROM part
      """
    var count = 0
    try readEach(db, sql, [words]) { row in
      if try row.flag("named") || hasNumber(row.bytes("act")) { count += 1 }
      return true
    }
    return count
  }

  private func hasNumber(_ act: [UInt8]) -> Bool {
    guard !numbers.isEmpty else { return false }
    return PhoneNumber.runs(in: String(decoding: act, as: UTF8.self)).contains { run in
      numbers.contains { $0.utf8.count < Self.leastWithin ? run == $0 : run.contains($0) }
    }
  }

  /// As an act has them between its quotes; a JSON list.
  private static func asWritten(_ words: Set<String>) -> String {
    json(
      words.filter { $0.count >= leastTold }.sorted().map {
        String(json([$0]).dropFirst(2).dropLast(2))
      })
  }
}
