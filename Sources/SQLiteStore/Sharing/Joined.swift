package import Casework
import GRDB

extension SQLiteStore {
  package func join(_ joining: Joining, by rep: String, at: Instant) throws(StoreError) {
    try write("join") { db in
      try Reps.require(.join, of: rep, in: db)
      try Join(joining, in: db).perform(by: rep, at: at)
    }
  }

  package func part(account: String, by rep: String, at: Instant) throws(StoreError) -> Parting {
    try write("part") { db in
      try Reps.require(.join, of: rep, in: db)
      return try Join.part(account, by: rep, at: at, in: db)
    }
  }
}

/// Two customers become one: the rows of each stay where they are, so that other systems go on updating both, and only
/// reading puts them together.
private struct Join {
  let db: Database
  let joining: Joining
  private let other: Customer
  private let survivor: Customer

  init(_ joining: Joining, in db: Database) throws {
    self.db = db
    self.joining = joining
    let pair = [joining.other.rawValue, joining.into.rawValue]
    guard joining.other != joining.into,
      try pair.allSatisfy({ try Family.head(of: $0, in: db) == $0 }),
      let other = try CustomerReading(db).customer(joining.other),
      let survivor = try CustomerReading(db).customer(joining.into)
    else { throw StoreError(.refused, "join: not two customers") }
    self.other = other
    self.survivor = survivor
    let all = try pair.flatMap { try Family.members(of: $0, in: db) }
    try OpenCalls.refuse(of: all, in: db)
  }

  func perform(by rep: String, at: Instant) throws {
    try run(
      db, "INSERT INTO joined VALUES (?, ?, ?, ?)",
      [
        joining.other.rawValue.bound, joining.into.rawValue.bound, rep.bound,
        at.milliseconds.bound,
      ])
    var person = survivor
    for field in joining.taking { try take(field, for: &person) }
    if person != survivor { try CustomerWriting.replace(person, id: joining.into, in: db) }
    try DeskAct.joined(joining).append(by: rep, at: at, in: db)
  }

  private func take(_ field: String, for person: inout Customer) throws {
    let (old, new) = (survivor.value(ofField: field), other.value(ofField: field))
    guard person.set(field: field, to: new) else {
      throw StoreError(.refused, "join: the field cannot be so")
    }
    try run(
      db, "INSERT INTO joined_field VALUES (?, ?, ?, ?)",
      [joining.other.rawValue.bound, field.bound, old.bound, new.bound])
  }

  static func part(_ account: String, by rep: String, at: Instant, in db: Database) throws
    -> Parting
  {
    let sql = """
      SELECT joined.customer, survivor FROM joined JOIN customer ON customer.id = joined.customer
      WHERE account = ?
      """
    let pair = try readOne(db, sql, [account.bound]) {
      (try $0.integer("customer"), CustomerID(rawValue: try $0.integer("survivor")))
    }
    guard let (other, survivor) = pair else { throw StoreError(.refused, "part: not joined") }
    let members = try Family.members(of: Family.head(of: other, in: db), in: db)
    try OpenCalls.refuse(of: members, in: db)
    let changedSince = try giveBack(of: other, to: survivor, in: db)
    try run(db, "DELETE FROM joined WHERE customer = ?", [other.bound])
    try DeskAct.parted(CustomerID(rawValue: other), from: survivor)
      .append(by: rep, at: at, in: db)
    return Parting(from: survivor, changedSince: changedSince)
  }

  /// What stood in the fields before, where nobody has changed them since. Who was joined later took the place of what
  /// goes now: what stood before it is his to give back from here on.
  private static func giveBack(of other: Int64, to survivor: CustomerID, in db: Database) throws
    -> [String]
  {
    guard var person = try CustomerReading(db).customer(survivor) else {
      throw StoreError(.corrupt, "part: no customer")
    }
    let sql = "SELECT field, old, new FROM joined_field WHERE customer = ? ORDER BY field"
    let fields = try readAll(db, sql, [other.bound]) {
      (try $0.text("field"), old: try $0.text("old"), new: try $0.text("new"))
    }
    var changedSince: [String] = []
    for (field, old, new) in fields {
      if try handOn(old, insteadOf: new, field, from: other, in: db) { continue }
      if person.value(ofField: field) != new || !person.set(field: field, to: old) {
        changedSince.append(field)
      }
    }
    if !fields.isEmpty { try CustomerWriting.replace(person, id: survivor, in: db) }
    return changedSince
  }

  /// - Returns: whether anybody who was joined to the same one later took this field over from him.
  private static func handOn(
    _ old: String, insteadOf new: String, _ field: String, from other: Int64, in db: Database
  ) throws -> Bool {
    let sql = """
      UPDATE joined_field SET old = ?1 WHERE field = ?2 AND old = ?3 AND customer = (
        SELECT later.customer FROM joined JOIN joined AS later USING (survivor)
          JOIN joined_field ON joined_field.customer = later.customer AND field = ?2
        WHERE joined.customer = ?4 AND later.customer <> ?4 AND later.at >= joined.at
        ORDER BY later.at LIMIT 1)
      """
    return try run(db, sql, [old.bound, field.bound, new.bound, other.bound]) > 0
  }
}

/// Calls that are not closed: nobody's file is taken from under one.
enum OpenCalls {
  static func refuse(of customers: [Int64], in db: Database) throws {
    let sql = """
      SELECT EXISTS (SELECT 1 FROM contact WHERE closed IS NULL
        AND customer IN (SELECT value FROM json_each(?))) AS open
      """
    let isOpen = try readOne(db, sql, [Family.bound(customers)]) { try $0.flag("open") }
    if isOpen == true { throw StoreError(.callOpen, "a call is open") }
  }
}
