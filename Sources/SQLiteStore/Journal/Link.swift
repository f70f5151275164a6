import Casework
import GRDB

/// An entry as it lies in the file, with the hash it was given.
struct Link {
  let entry: ChainedEntry
  let hash: [UInt8]
  /// What its act and salt come to; nil where they were forgotten.
  let digestOfPart: [UInt8]?

  func holds(after previous: [UInt8]) -> Bool {
    entry.hash(after: previous) == hash && (digestOfPart ?? entry.digest) == entry.digest
  }

  /// One by one, for as long as `body` wants another.
  static func each(
    of stream: Int64, in db: Database, _ body: (Link) throws -> Bool
  ) throws {
    let sql = """
      SELECT entry.*, salt, act FROM entry LEFT JOIN part USING (stream, sequence)
      WHERE stream = ? ORDER BY sequence
      """
    try readEach(db, sql, [stream.bound]) { try body(link($0)) }
  }

  private static func link(_ row: Reading) throws -> Link {
    let entry = ChainedEntry(
      stream: try row.integer("stream"), sequence: Int(try row.integer("sequence")),
      at: try row.instant("at"), by: try row.text("by"), kind: try row.text("kind"),
      digest: try row.bytes("digest"))
    let act = try row.optionalBytes("act")
    return Link(
      entry: entry, hash: try row.bytes("hash"),
      digestOfPart: try act.map { ChainedEntry.digest(salt: try row.bytes("salt"), act: $0) })
  }
}
