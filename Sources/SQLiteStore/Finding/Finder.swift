import Casework
import GRDB

/// Gathers customers for one query, from what is surest to what is only near, until there are enough.
struct Finder {
  private let db: Database
  private let limit: Int
  private let own: OwnWork
  private var found: [Int64] = []
  private var seen: Set<Int64> = []

  init(_ db: Database, for rep: String, limit: Int) throws {
    self.db = db
    self.limit = limit
    own = try OwnWork(of: rep, in: db)
  }

  mutating func find(_ query: SearchQuery) throws -> [Int64] {
    try takeExact(query)
    for step in query.steps where found.count < limit { try take(step) }
    return found
  }

  /// Those whom the rep dealt with last, then those with whom he has open work.
  mutating func recent(of rep: String) throws -> [Int64] {
    let recent = try ids(recentContacts, [rep.bound, (limit * 4).bound])
    for id in recent + own.customers where found.count < limit && seen.insert(id).inserted {
      found.append(id)
    }
    return found
  }

  private mutating func takeExact(_ query: SearchQuery) throws {
    take(try ids("SELECT id FROM customer WHERE account = ? COLLATE NOCASE", [query.account.bound]))
    if let phone = query.phone { try takePhone(phone) }
    if let mail = query.mail { try takeBeginning("key", of: mail) }
    guard let digits = query.digits else { return }
    try takeReference(digits)
    if digits.utf8.count >= 4 { try takeBeginning("reversed", of: String(digits.reversed())) }
    if digits.utf8.count >= 3 { try takeBeginning("key", of: query.phone?.digits ?? digits) }
    if digits.utf8.count == 4 {
      take(try ids("SELECT id FROM customer WHERE id_last_four = ? LIMIT \(room)", [digits.bound]))
    }
  }

  private mutating func takePhone(_ phone: PhoneNumber) throws {
    let sql = "SELECT customer AS id FROM contact_point WHERE key = ? ORDER BY 1 LIMIT \(room)"
    take(try ids(sql, [phone.digits.bound]))
  }

  /// A range of an index, so that what it costs does not depend on how many customers there are.
  private mutating func takeBeginning(_ column: String, of text: String) throws {
    let sql = """
      SELECT customer AS id FROM contact_point WHERE \(column) >= ? AND \(column) < ? LIMIT \(room)
      """
    take(try ids(sql, [text.bound, (text + "\u{10FFFF}").bound]))
  }

  /// The customer of an issue or a contact by the number that he was given.
  private mutating func takeReference(_ digits: String) throws {
    guard let number = Int64(digits) else { return }
    let sql = """
      SELECT customer AS id FROM issue WHERE number = ?1 AND customer IS NOT NULL
      UNION SELECT customer FROM contact WHERE reference = ?1 AND customer IS NOT NULL
      UNION SELECT customer FROM past_contact WHERE reference = ?1 AND customer IS NOT NULL
      """
    take(try ids(sql, [number.bound]))
  }

  private mutating func take(_ step: SearchQuery.Step) throws {
    take(own.matching(step))
    guard found.count < limit else { return }
    let sql = "SELECT rowid AS id FROM finder WHERE finder MATCH ? ORDER BY rowid LIMIT \(room)"
    take(try ids(sql, [step.matchExpression.bound]))
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

private let recentContacts = """
  SELECT customer AS id FROM contact WHERE rep = ? AND customer IS NOT NULL
  ORDER BY opened DESC, id DESC LIMIT ?
  """

extension SearchQuery.Step {
  /// In FTS5's language. The words hold letters and digits alone, so quoting them is enough.
  var matchExpression: String {
    words.map { terms in
      let terms = terms.map { "\"\($0.text)\"" + ($0.isBeginning ? "*" : "") }
      return "(" + terms.joined(separator: " OR ") + ")"
    }.joined(separator: " AND ")
  }
}
