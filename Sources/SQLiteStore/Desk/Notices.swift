package import Casework
import GRDB

extension SQLiteStore {
  package func post(_ notice: DeskNotice) throws(StoreError) -> DeskNotice {
    try write("post notice") { db in
      try Reps.require(.tellDesk, of: notice.by, in: db)
      var posted = notice.masked
      guard posted.until.map({ $0 > posted.from }) ?? true else {
        throw StoreError(.refused, "post notice: over before it begins")
      }
      posted.id = try Notices.add(posted, in: db)
      try DeskAct.noticePosted(posted).append(by: posted.by, at: posted.from, in: db)
      return posted
    }
  }

  package func endNotice(_ id: Int64, by rep: String, at: Instant) throws(StoreError) {
    let sql = "UPDATE notice SET ended = ?, ended_by = ? WHERE id = ? AND ended IS NULL"
    try write("end notice") { db in
      try Reps.require(.tellDesk, of: rep, in: db)
      guard try run(db, sql, [at.milliseconds.bound, rep.bound, id.bound]) == 1 else {
        throw StoreError(.refused, "end notice: none of this number")
      }
      try DeskAct.noticeEnded(id: id).append(by: rep, at: at, in: db)
    }
  }

  package func notices(at now: Instant) throws(StoreError) -> [DeskNotice] {
    try read("notices") { db in
      try Notices.notEnded(in: db).filter { notice in notice.until.map { now < $0 } ?? true }
    }
  }
}

enum Notices {
  static func add(_ notice: DeskNotice, in db: Database) throws -> Int64 {
    try run(
      db,
      """
      INSERT INTO notice (title, area, product, say, script, by, "from", until)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, columns(of: notice).map(\.value))
    return db.lastInsertedRowID
  }

  /// What stands in a row from the first; that it was ended comes later.
  static let columns = ["title", "area", "product", "say", "script", "by", "from", "until"]

  static func columns(of notice: DeskNotice) -> [(name: String, value: DatabaseValue)] {
    let values = [
      notice.title.bound, notice.area.bound, notice.product.bound, notice.say.bound,
      notice.script.bound, notice.by.bound, notice.from.milliseconds.bound, notice.until.bound,
    ]
    return zip(columns, values).map { ($0, $1) }
  }

  /// Those that nobody has ended; one may have run out, or not begun.
  static func notEnded(in db: Database) throws -> [DeskNotice] {
    try readAll(db, "SELECT * FROM notice WHERE ended IS NULL ORDER BY \"from\", id", [], notice)
  }

  /// Those that may be in force, and of those that are over the ones that were not for everybody.
  /// - Parameters:
  ///   - products: only they, of what touches a product.
  ///   - since: what was over by then is not read; nil for whatever is over.
  static func touching(
    _ products: [String], since: Instant?, in db: Database
  ) throws -> [DeskNotice] {
    let over = "min(coalesce(until, ended), coalesce(ended, until))"
    let sql = """
      SELECT * FROM notice
      WHERE (product IS NULL OR product IN (SELECT value FROM json_each(?1)))
        AND (ended IS NULL AND (until IS NULL OR until > ?2)
          OR (area <> '' OR product IS NOT NULL) AND \(over) > ?3)
      ORDER BY "from", id
      """
    let bounds = [json(products).bound, try lastTold(in: db).bound, since.bound]
    return try readAll(db, sql, bounds, notice)
  }

  /// When the desk wrote its last entry: what ran out before is over by every clock.
  private static func lastTold(in db: Database) throws -> Instant? {
    let sql = "SELECT at FROM entry WHERE stream = 0 ORDER BY sequence DESC LIMIT 1"
    return try readOne(db, sql) { try $0.instant("at") }
  }

  /// What has changed since the last call that this rep closed before today; nothing for one who never had any.
  static func changes(
    for rep: String, before today: Instant, until now: Instant, in db: Database
  ) throws -> [NoticeChange] {
    let lastShift = "SELECT max(closed) AS closed FROM contact WHERE rep = ? AND closed < ?"
    let bounds = [rep.bound, today.milliseconds.bound]
    let last = try readOne(db, lastShift, bounds) { try $0.optionalInstant("closed") }
    guard let then = last ?? nil else { return [] }
    let sql = """
      SELECT * FROM notice WHERE "from" > ?1 OR until > ?1 OR ended > ?1 ORDER BY "from", id
      """
    return try readAll(db, sql, [then.milliseconds.bound], notice)
      .changes(since: then, until: now)
  }

  private static func notice(_ row: Reading) throws -> DeskNotice {
    DeskNotice(
      id: try row.integer("id"), title: try row.localText("title"), area: try row.text("area"),
      product: try row.optionalText("product"), say: try row.localText("say"),
      script: try row.optionalText("script"), by: try row.text("by"),
      from: try row.instant("from"), until: try row.optionalInstant("until"),
      ended: try row.optionalInstant("ended"))
  }
}
