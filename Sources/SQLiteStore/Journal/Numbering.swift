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

/// Gives what acts add its number before it is kept. An issue asks for the contact's reference; where that is taken,
/// and for a number that is not above zero, it takes a fresh one. Until an answer of the store is there, acts speak of
/// the second issue of a contact as -2, in the same breath or in a later one.
struct Numbering {
  let db: Database
  let contact: ContactID
  private var renumbered: [Int64: Int64] = [:]

  init(_ contact: ContactID, in db: Database) {
    self.contact = contact
    self.db = db
  }

  mutating func numbered(_ act: Act) throws -> Act {
    switch act {
    case .issueOpened(var issue):
      issue.number = try number(for: issue.number)
      return .issueOpened(issue)
    case .promised(var promise):
      promise.id = try nextRowNumber(of: "promise")
      promise.issue = try promise.issue.map(current)
      return .promised(promise)
    case .requested(var request):
      request.id = try nextCounted("request")
      request.issue = try request.issue.map(current)
      return .requested(request)
    case .followUpPlanned(var followUp):
      followUp.id = try nextRowNumber(of: "follow_up")
      followUp.issue = try followUp.issue.map(current)
      return .followUpPlanned(followUp)
    case .messageQueued(var message):
      message.id = try nextRowNumber(of: "message")
      return .messageQueued(message)
    case .ideaNoted(var idea):
      idea.id = try nextCounted("idea")
      return .ideaNoted(idea)
    case .issueSolved(let number): return .issueSolved(number: try current(number))
    case .issueChanged(let number, let field, let old, let new):
      return .issueChanged(number: try current(number), field: field, old: old, new: new)
    default: return act
    }
  }

  private func current(_ number: Int64) throws -> Int64 {
    if let renumbered = renumbered[number] { return renumbered }
    return number < 0 ? try opened(Int(-number)) : number
  }

  /// The number of the `place`th issue that this contact opened, counted from one and with those that were undone.
  private func opened(_ place: Int) throws -> Int64 {
    let opened = try Journal.entries(of: contact, in: db).compactMap {
      if case .issueOpened(let issue) = $0.act { issue.number } else { nil }
    }
    guard (1...max(1, opened.count)).contains(place), !opened.isEmpty else {
      throw StoreError(.refused, "append: no such issue")
    }
    return opened[place - 1]
  }

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

  /// AUTOINCREMENT's own counter, so that a number whose row was undone is never given again.
  private func nextRowNumber(of table: String) throws -> Int64 {
    let sql = "SELECT seq FROM sqlite_sequence WHERE name = ?"
    return (try readOne(db, sql, [table.bound], { try $0.integer("seq") }) ?? 0) + 1
  }

  /// Requests and ideas had no numbers at first, so they are counted beside their tables.
  private func nextCounted(_ table: String) throws -> Int64 {
    let sql = """
      SELECT max(next, (SELECT coalesce(max(id), 0) + 1 FROM \(table))) AS next FROM counter
      WHERE name = ?
      """
    let next = try readOne(db, sql, [table.bound], { try $0.integer("next") }) ?? 1
    try run(db, "UPDATE counter SET next = ? WHERE name = ?", [(next + 1).bound, table.bound])
    return next
  }
}
