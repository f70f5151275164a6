import Casework
import GRDB

/// A promise that a rep took over from the list of the team, as the desk's own stream tells it.
struct Taken {
  let promise: Int64
  let by: String
  let at: Instant
  let sequence: Int

  static func all(in db: Database) throws -> [Taken] {
    let sql = """
      SELECT sequence, at, by, act FROM entry JOIN part USING (stream, sequence)
      WHERE stream = 0 AND kind = 'promiseTaken' ORDER BY sequence
      """
    return try readAll(db, sql) { row in
      guard case .promiseTaken(let id, _) = try ActCoding.act(row.bytes("act"), in: db) as DeskAct
      else { throw StoreError(.corrupt, "promiseTaken") }
      return Taken(
        promise: id, by: try row.text("by"), at: try row.instant("at"),
        sequence: Int(try row.integer("sequence")))
    }
  }
}
