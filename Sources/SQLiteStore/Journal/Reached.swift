import Casework
import GRDB

/// How far a contact's stream has come, told in the desk's own: whoever cuts its end would have to write the desk's
/// stream anew as well, from there on.
struct Reached: Codable {
  let contact: ContactID
  let sequence: Int
  let hash: String

  /// What the desk's stream has not told yet, nil where that is nothing. It counts as told, and so does the contact
  /// of which the desk's next entry tells itself.
  static func takeUntold(besides told: ContactID, in db: Database) throws -> [Reached]? {
    let untold = "told < sequence AND stream > 0"
    let sql = "SELECT stream, sequence, hash FROM stream_end WHERE \(untold) ORDER BY stream"
    let reached = try readAll(db, sql) {
      Reached(
        contact: ContactID(rawValue: try $0.integer("stream")),
        sequence: Int(try $0.integer("sequence")), hash: hex(try $0.bytes("hash")))
    }.filter { $0.contact != told }
    try run(db, "UPDATE stream_end SET told = sequence WHERE \(untold)")
    return reached.isEmpty ? nil : reached
  }
}
