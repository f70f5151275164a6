import Casework
import GRDB

// Tables of the desk of which each row has its entry, but whose rows go with who is forgotten, or say more than it tells.
extension DeskTables {
  func repStates() throws -> ChainReport.Break? {
    guard try db.tableExists("rep_state") else { return nil }
    let told = entries.compactMap { entry -> Row? in
      guard case .repState(let rep, let state) = entry.act else { return nil }
      return Row(
        key: rep.bound,
        columns: [("state", state.rawValue.bound), ("since", entry.at.milliseconds.bound)],
        sequence: entry.sequence)
    }
    let kept = try readAll(db, "SELECT * FROM rep_state ORDER BY rep") { row in
      Row(
        key: row.value(of: "rep"),
        columns: ["state", "since"].map { ($0, row.value(of: $0)) })
    }
    return firstBreak(in: "rep_state", told, kept)
  }

  func learned() throws -> ChainReport.Break? {
    guard try db.tableExists("learned") else { return nil }
    let told = entries.compactMap { entry -> Row? in
      guard case .learned(let forecast, _, let hash) = entry.act else { return nil }
      let key = "\(forecast.rawValue) \(entry.at.milliseconds)"
      return Row(key: key.bound, columns: [("model", hash.bound)], sequence: entry.sequence)
    }
    let hashed = Set(told.filter { $0.columns[0].value != .null }.map(\.key))
    let kept = try readAll(db, "SELECT * FROM learned ORDER BY id") { row in
      let key = "\(try row.text("forecast")) \(try row.integer("at"))".bound
      let hash = hex(SHA256.of(Array(try row.text("model").utf8)))
      return Row(key: key, columns: [("model", hashed.contains(key) ? hash.bound : .null)])
    }
    return firstBreak(in: "learned", told, kept)
  }

  /// Who is one with whom. Of what was taken from him, entries tell the fields and not what stands in them.
  func joined() throws -> ChainReport.Break? {
    guard try db.tableExists("joined") else { return nil }
    let told = joinings()
    let kept = try readAll(db, "SELECT * FROM joined ORDER BY customer") { row in
      Row(
        key: row.value(of: "customer"),
        columns: ["survivor", "by", "at"].map { ($0, row.value(of: $0)) })
    }
    return try firstBreak(in: "joined", told.map(\.row), kept) ?? joinedFields(told)
  }

  private func joinedFields(_ told: [Joined]) throws -> ChainReport.Break? {
    let told = told.flatMap { joined in
      joined.joining.taking.map { field in
        Row(
          key: "\(joined.joining.other.rawValue) \(field)".bound, columns: [],
          sequence: joined.row.sequence)
      }
    }
    let kept = try readAll(db, "SELECT * FROM joined_field ORDER BY customer, field") { row in
      Row(key: "\(try row.integer("customer")) \(try row.text("field"))".bound, columns: [])
    }
    return firstBreak(in: "joined_field", told, kept)
  }

  private struct Joined {
    let joining: Joining
    let row: Row
  }

  /// Who is parted, or forgotten with all who are one with him, is joined no more.
  private func joinings() -> [Joined] {
    entries.reduce(into: []) { joined, entry in
      switch entry.act {
      case .joined(let joining):
        let columns = [
          ("survivor", joining.into.rawValue.bound), ("by", entry.by.bound),
          ("at", entry.at.milliseconds.bound),
        ]
        let row = Row(
          key: joining.other.rawValue.bound, columns: columns.map { ($0, $1) },
          sequence: entry.sequence)
        joined.append(Joined(joining: joining, row: row))
      case .parted(let other, _): joined.removeAll { $0.joining.other == other }
      case .forgotten(let customer, _):
        let family = Self.family(of: customer, in: joined.map(\.joining))
        joined.removeAll { family.contains($0.joining.other) }
      default: break
      }
    }
  }

  private static func family(of customer: CustomerID, in joinings: [Joining]) -> Set<CustomerID> {
    var family: Set = [customer]
    while let next = joinings.first(where: {
      family.contains($0.other) != family.contains($0.into)
    }) {
      family.formUnion([next.other, next.into])
    }
    return family
  }

  /// How far a message has got. One that waits may have been handed out, of which no entry tells.
  func messages() throws -> ChainReport.Break? {
    guard try db.tableExists("message") else { return nil }
    var told: [Int64: DeskEntry] = [:]
    for entry in entries {
      if case .message(let id, _) = entry.act { told[id] = entry }
    }
    let sql = "SELECT * FROM message ORDER BY id"
    for message in try readAll(db, sql, [], MessageLine.read) {
      let entry = told[message.id]
      guard let column = Self.difference(of: message, from: entry) else { continue }
      let row = ChainReport.Row(table: "message", id: message.id, column: column)
      return broken(entry?.sequence ?? 0, "changed", row)
    }
    return nil
  }

  private static func difference(of message: Message, from entry: DeskEntry?) -> String? {
    guard case .message(_, let state) = entry?.act, state != .queued else {
      return [.queued, .sending].contains(message.state) ? nil : "state"
    }
    guard message.state == state else { return "state" }
    return message.changed == entry?.at ? nil : "changed"
  }
}
