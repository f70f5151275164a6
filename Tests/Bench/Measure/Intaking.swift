import Casework
import GRDBSQLite
import Glibc

/// `moked import` of made-up customers, beside the same rows put into plain SQLite: one table with the indexes of the store, and its
/// full-text search.
struct Intaking {
  private let moked: String
  private let desks: DemoDesks

  init(moked: String, desks: DemoDesks) {
    self.moked = moked
    self.desks = desks
  }

  func store(of count: Int) -> String { desks.path("crowd-\(count).sqlite") }

  mutating func report(sizes: [Int]) throws -> String {
    var table = Table(head: ["", "plain SQLite", "moked import"])
    for count in sizes {
      let list = desks.path("crowd-\(count).csv")
      try Crowd.write(count, to: list)
      let plain = try plainly(count)
      let ours = try imported(list, to: store(of: count))
      table.add("\(count) rows: rows a second", [plain, Double(count) / ours.seconds], decimals: 0)
      table.add("\(count) rows: memory at its highest, MB", [.nan, ours.megabytes], decimals: 1)
    }
    return table.printed()
  }

  private func imported(
    _ list: String, to store: String
  ) throws -> (seconds: Double, megabytes: Double) {
    let start = now()
    var process: pid_t = 0
    let words = [moked, "import", list, "--mapping", "customers", "--store", store]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for word in arguments { free(word) } }
    guard posix_spawn(&process, moked, nil, nil, &arguments, environ) == 0 else {
      throw Failure(description: "\(moked) cannot be started")
    }
    var status: CInt = 0
    var used = rusage()
    wait4(process, &status, 0, &used)
    guard status == 0 else { throw Failure(description: "the import ended with \(status)") }
    return (milliseconds(from: start, to: now()) / 1000, Double(used.ru_maxrss) / 1024)
  }

  /// Rows a second.
  private func plainly(_ count: Int) throws -> Double {
    var connection: OpaquePointer?
    sqlite3_open(desks.path("plain-\(count).sqlite"), &connection)
    defer { sqlite3_close(connection) }
    let start = now()
    sqlite3_exec(connection, Self.tables, nil, nil, nil)
    var row: OpaquePointer?
    var words: OpaquePointer?
    sqlite3_prepare_v2(
      connection, "INSERT INTO customer VALUES (?, ?, ?, ?, ?, ?, ?, ?)", -1, &row, nil)
    sqlite3_prepare_v2(connection, "INSERT INTO found (rowid, text) VALUES (?, ?)", -1, &words, nil)
    defer {
      sqlite3_finalize(row)
      sqlite3_finalize(words)
    }
    for number in 0..<count {
      if number.isMultiple(of: 10_000) {
        if number > 0 { sqlite3_exec(connection, "COMMIT", nil, nil, nil) }
        sqlite3_exec(connection, "BEGIN", nil, nil, nil)
      }
      let customer = Crowd.customer(number)
      insert(customer, number, into: row)
      sqlite3_bind_int64(words, 1, Int64(number))
      bind(Self.words(of: customer), 2, to: words)
      sqlite3_step(words)
      sqlite3_reset(words)
    }
    sqlite3_exec(connection, "COMMIT", nil, nil, nil)
    return Double(count) / (milliseconds(from: start, to: now()) / 1000)
  }

  private static func words(of customer: Customer) -> String {
    let texts = SearchKeys.texts(of: customer)
    let sounding = texts.sounding.flatMap(NameWords.of)
    let all = sounding + sounding.flatMap(SearchKeys.near) + texts.silent.flatMap(NameWords.of)
    return all.joined(separator: " ")
  }

  private func insert(_ customer: Customer, _ number: Int, into row: OpaquePointer?) {
    let phone = customer.contactPoints[0].value
    let values = [
      customer.account, customer.name, phone, String(phone.reversed()),
      customer.contactPoints.last?.value ?? "", customer.city, customer.idLastFour ?? "",
    ]
    sqlite3_bind_int64(row, 1, Int64(number))
    for (place, value) in values.enumerated() { bind(value, place + 2, to: row) }
    sqlite3_step(row)
    sqlite3_reset(row)
  }

  private func bind(_ text: String, _ place: Int, to statement: OpaquePointer?) {
    sqlite3_bind_text(statement, CInt(place), strdup(text), -1) { free($0) }
  }

  private static let tables = """
    PRAGMA journal_mode = WAL;
    CREATE TABLE customer (
      id INTEGER PRIMARY KEY, account TEXT UNIQUE, name TEXT, phone TEXT, reversed TEXT, mail TEXT,
      city TEXT, id_last_four TEXT
    );
    CREATE INDEX customer_account ON customer (account COLLATE NOCASE);
    CREATE INDEX customer_phone ON customer (phone);
    CREATE INDEX customer_reversed ON customer (reversed);
    CREATE INDEX customer_mail ON customer (mail);
    CREATE INDEX customer_id_last_four ON customer (id_last_four);
    CREATE VIRTUAL TABLE found USING fts5 (
      text, content = '', tokenize = "ascii tokenchars '_'", prefix = '1 2 3 4 5 6', detail = none,
      columnsize = 0
    );
    """
}
