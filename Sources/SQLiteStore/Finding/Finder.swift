import Casework
import GRDB

/// Gathers customers for one query, from what is surest to what is only near, until there are enough.
struct Finder {
  private let db: Database
  private let limit: Int
  private let own: OwnWork
  private let index: IndexReading
  private var found: [Int64] = []
  private var seen: Set<Int64> = []

  init(_ db: Database, for rep: String, limit: Int) throws {
    self.db = db
    self.limit = limit
    own = try OwnWork(of: rep, in: db)
    index = try IndexReading(db)
  }

  mutating func find(_ query: SearchQuery) throws -> [Int64] {
    try takeExact(query)
    for step in query.steps where found.count < limit { try take(step) }
    return found
  }

  /// Those whom the rep dealt with last, then those with whom he has open work.
  mutating func recent(of rep: String) throws -> [Int64] {
    let recent = try ids(Statements.recent, [rep.bound, (limit * 4).bound])
    for id in recent + own.customers where found.count < limit && seen.insert(id).inserted {
      found.append(id)
    }
    return found
  }

  private mutating func takeExact(_ query: SearchQuery) throws {
    try take(Statements.account, query.account.bound)
    if let phone = query.phone { try take(phone, of: query) }
    if let mail = query.mail { try takeBeginning(Statements.pointBeginning, mail) }
    guard let digits = query.digits else { return }
    if let number = Int64(digits) { try take(Statements.reference, number.bound) }
    if digits.utf8.count >= 4 {
      try takeBeginning(Statements.pointEnd, String(digits.reversed()))
    }
    if digits.utf8.count >= 3 {
      try takeBeginning(Statements.pointBeginning, query.phone?.digits ?? digits)
    }
    if digits.utf8.count == 4 { try take(Statements.idLastFour, digits.bound) }
  }

  /// Who has the number, and before others of the same those who have the words beside it.
  private mutating func take(_ phone: PhoneNumber, of query: SearchQuery) throws {
    let having = try ids(Statements.point, [phone.digits.bound, room.bound])
    if query.digits == nil, having.count > 1 {
      let names = query.steps.map(AskedWords.init)
      take(try having.filter { id in try names.contains { try index.reads(id, $0) } })
    }
    take(having)
    if let end = query.phoneEnd {
      try takeBeginning(Statements.pointEnd, String(end.reversed()))
    }
  }

  /// A range of an index, so that what it costs does not depend on how many customers there are.
  private mutating func takeBeginning(_ sql: String, _ text: String) throws {
    try take(sql, text.bound, (text + "\u{10FFFF}").bound)
  }

  private mutating func take(_ sql: String, _ arguments: DatabaseValue...) throws {
    take(try ids(sql, arguments + [room.bound]))
  }

  private mutating func take(_ step: SearchQuery.Step) throws {
    take(own.matching(step))
    guard found.count < limit else { return }
    take(
      step.trust.isRanked
        ? try index.nearest(matching: step, limit: room)
        : try index.customers(matching: step, limit: room))
  }

  /// How many to ask for, so that enough are left when those that were found before are dropped.
  private var room: Int { limit + found.count }

  private mutating func take(_ ids: [Int64]) {
    let isOwn = Set(ids).intersection(own.customers)
    for id in own.customers.filter(isOwn.contains) + ids where found.count < limit {
      if seen.insert(id).inserted { found.append(id) }
    }
  }

  private func ids(_ sql: String, _ arguments: [DatabaseValue]) throws -> [Int64] {
    try readAll(db, sql, arguments) { try $0.integer("id") }
  }
}
