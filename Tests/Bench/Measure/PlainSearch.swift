import Casework
import GRDBSQLite
import Glibc

/// What one would write without a store of our own: SQLite's indexes and its full-text search (FTS5, with an index of
/// beginnings) over the same customers and words, through SQLite's own C functions, each statement prepared once.
struct PlainSearch: ~Copyable {
  private let limit: Int
  private let connection: OpaquePointer?
  private let account: OpaquePointer?
  private let phone: OpaquePointer?
  private let beginning: OpaquePointer?
  private let ending: OpaquePointer?
  private let idLastFour: OpaquePointer?
  private let reference: OpaquePointer?
  private let words: OpaquePointer?
  private let line: OpaquePointer?

  init(path: String, limit: Int) throws {
    var opened: OpaquePointer?
    guard
      sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil) == SQLITE_OK
    else {
      throw Failure(description: "\(path) is no SQLite store")
    }
    let connection = opened
    guard sqlite3_exec(connection, Self.fullText(path), nil, nil, nil) == SQLITE_OK else {
      throw Failure(description: String(cString: sqlite3_errmsg(connection)))
    }
    func prepared(_ sql: String) -> OpaquePointer? {
      var statement: OpaquePointer?
      sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
      return statement
    }
    self.limit = limit
    self.connection = connection
    account = prepared("SELECT id FROM customer WHERE account = ? COLLATE NOCASE")
    phone = prepared("SELECT customer FROM contact_point WHERE key = ? ORDER BY 1 LIMIT 40")
    beginning = prepared("SELECT customer FROM contact_point WHERE key >= ? AND key < ? LIMIT 40")
    ending = prepared(
      "SELECT customer FROM contact_point WHERE reversed >= ? AND reversed < ? LIMIT 40")
    idLastFour = prepared("SELECT id FROM customer WHERE id_last_four = ? LIMIT 40")
    reference = prepared(
      """
      SELECT customer FROM issue WHERE number = ?1 AND customer IS NOT NULL
      UNION SELECT customer FROM contact WHERE reference = ?1 AND customer IS NOT NULL
      UNION SELECT customer FROM past_contact WHERE reference = ?1 AND customer IS NOT NULL
      """)
    words = prepared("SELECT rowid FROM plain.found WHERE found MATCH ? ORDER BY rowid LIMIT 40")
    line = prepared(
      """
      SELECT account, name, city, has_left,
        (SELECT value FROM contact_point
          WHERE customer = customer.id AND kind = 'phone' ORDER BY position LIMIT 1),
        (SELECT count(*) FROM issue WHERE customer = customer.id AND status <> 'solved')
      FROM customer WHERE id = ?
      """)
  }

  /// The full-text search, in a file beside the store; made where there is none.
  private static func fullText(_ path: String) -> String {
    let make = """
      CREATE VIRTUAL TABLE plain.found USING fts5 (
        text, content = '', tokenize = "ascii tokenchars '_'", prefix = '1 2 3 4 5 6', detail = none,
        columnsize = 0
      );
      INSERT INTO plain.found (rowid, text) SELECT customer, text FROM customer_words;
      """
    let isMade = access(path + ".plain", F_OK) == 0
    return "ATTACH '\(path).plain' AS plain;" + (isMade ? "" : make)
  }

  deinit {
    for statement in [account, phone, beginning, ending, idLastFour, reference, words, line] {
      sqlite3_finalize(statement)
    }
    sqlite3_close(connection)
  }

  /// How many customers were found and read.
  func find(_ query: SearchQuery) throws -> Int {
    var ids: [Int64] = []
    take(account, [query.account], into: &ids)
    if let number = query.phone { take(phone, [number.digits], into: &ids) }
    if let mail = query.mail { take(beginning, [mail, mail + "\u{10FFFF}"], into: &ids) }
    if let digits = query.digits { take(digits, of: query, into: &ids) }
    for step in query.steps where ids.count < limit { take(words, [step.asked], into: &ids) }
    for id in ids { read(id) }
    return ids.count
  }

  private func take(_ digits: String, of query: SearchQuery, into ids: inout [Int64]) {
    if !digits.isEmpty { take(reference, [digits], into: &ids) }
    let end = "\u{10FFFF}"
    if digits.utf8.count >= 4 {
      let reversed = String(digits.reversed())
      take(ending, [reversed, reversed + end], into: &ids)
    }
    if digits.utf8.count >= 3 {
      let start = query.phone?.digits ?? digits
      take(beginning, [start, start + end], into: &ids)
    }
    if digits.utf8.count == 4 { take(idLastFour, [digits], into: &ids) }
  }

  private func take(_ statement: OpaquePointer?, _ arguments: [String], into ids: inout [Int64]) {
    bind(arguments, to: statement)
    while ids.count < limit, sqlite3_step(statement) == SQLITE_ROW {
      let id = sqlite3_column_int64(statement, 0)
      if !ids.contains(id) { ids.append(id) }
    }
    sqlite3_reset(statement)
  }

  private func read(_ id: Int64) {
    sqlite3_bind_int64(line, 1, id)
    if sqlite3_step(line) == SQLITE_ROW {
      for column in 0..<6 as Range<CInt> { _ = sqlite3_column_text(line, column) }
    }
    sqlite3_reset(line)
  }

  private func bind(_ arguments: [String], to statement: OpaquePointer?) {
    for (place, text) in arguments.enumerated() {
      sqlite3_bind_text(statement, CInt(place + 1), strdup(text), -1) { free($0) }
    }
  }
}

extension SearchQuery.Step {
  /// In FTS5's language.
  fileprivate var asked: String {
    words.map { terms in
      "(" + terms.map { "\"\($0.text)\"\($0.isBeginning ? "*" : "")" }.joined(separator: " OR ")
        + ")"
    }.joined(separator: " AND ")
  }
}
