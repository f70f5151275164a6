import Casework
import GRDB

/// The numbers that customers are given: of contacts and of issues, each once in a store.
enum References {
  /// Numbers that people can read out; larger ones are another system's and do not move the counter.
  private static let readable: Int64 = 10_000_000

  static func take(in db: Database) throws -> Int64 {
    var number = try next(in: db)
    while try isTaken(number, in: db) { number += 1 }
    try move(to: number + 1, in: db)
    return number
  }

  static func isTaken(_ number: Int64, in db: Database) throws -> Bool {
    let sql = """
      SELECT EXISTS (SELECT 1 FROM issue WHERE number = ?1)
        OR EXISTS (SELECT 1 FROM contact WHERE reference = ?1)
        OR EXISTS (SELECT 1 FROM past_contact WHERE reference = ?1) AS taken
      """
    return try readOne(db, sql, [number.bound]) { try $0.flag("taken") } ?? false
  }

  /// Another system has given out `numbers`; ours go on after them.
  static func pass(_ numbers: [Int64], in db: Database) throws {
    guard let last = numbers.filter({ $0 < readable }).max(), try next(in: db) <= last else {
      return
    }
    try move(to: last + 1, in: db)
  }

  private static func next(in db: Database) throws -> Int64 {
    let sql = "SELECT next FROM counter WHERE name = 'reference'"
    guard let next = try readOne(db, sql, [], { try $0.integer("next") }) else {
      throw StoreError(.corrupt, "no counter of references")
    }
    return next
  }

  private static func move(to next: Int64, in db: Database) throws {
    try run(db, "UPDATE counter SET next = ? WHERE name = 'reference'", [next.bound])
  }
}

/// Gives promises and issues their numbers before they are kept. An issue asks for the contact's reference; a second
/// one in the same contact takes a fresh number, and what follows in the same breath speaks of that.
struct Numbering {
  let db: Database
  private var renumbered: [Int64: Int64] = [:]

  init(db: Database) { self.db = db }

  mutating func numbered(_ act: Act) throws -> Act {
    switch act {
    case .issueOpened(var issue):
      issue.number = try number(for: issue.number)
      return .issueOpened(issue)
    case .promised(var promise):
      promise.id = try nextPromise()
      promise.issue = promise.issue.map(current)
      return .promised(promise)
    case .requested(var request):
      request.issue = request.issue.map(current)
      return .requested(request)
    case .issueSolved(let number): return .issueSolved(number: current(number))
    default: return act
    }
  }

  private func current(_ number: Int64) -> Int64 { renumbered[number] ?? number }

  private mutating func number(for wanted: Int64) throws -> Int64 {
    let isFree =
      try wanted > 0
      && readOne(db, "SELECT number FROM issue WHERE number = ?", [wanted.bound]) {
        try $0.integer("number")
      } == nil
    if isFree { return wanted }
    let fresh = try References.take(in: db)
    renumbered[wanted] = fresh
    return fresh
  }

  /// AUTOINCREMENT's own counter, so that the number of an undone promise is never given again.
  private func nextPromise() throws -> Int64 {
    let sql = "SELECT seq FROM sqlite_sequence WHERE name = 'promise'"
    return (try readOne(db, sql, [], { try $0.integer("seq") }) ?? 0) + 1
  }
}
