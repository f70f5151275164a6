package import Casework
import GRDB

extension SQLiteStore {
  package func check() throws(StoreError) -> ChainReport {
    try read("check") { db in
      if let damage = try FileCheck(db: db).firstBreak() {
        return ChainReport(streams: 0, entries: 0, firstBreak: damage)
      }
      var report = try ChainCheck(db: db).report()
      if report.firstBreak == nil {
        report.firstBreak =
          try TableCheck(db).firstBreak() ?? DeskTables(db).firstBreak()
          ?? UntoldRows(db: db).firstBreak() ?? TriggerCheck(db: db).firstBreak()
      }
      return report
    }
  }
}

/// Walks every stream from its first entry, the desk's first, and stops at what is not as it was written.
struct ChainCheck {
  let db: Database

  func report() throws -> ChainReport {
    let streams = try readOne(db, "SELECT count(*) AS count FROM stream") {
      Int(try $0.integer("count"))
    }
    var report = ChainReport(streams: streams ?? 0, entries: 0, firstBreak: nil)
    var witness: DeskWitness?
    try StreamEnds.each(in: db) { ends in
      report.firstBreak = try firstBreak(in: ends, witness, counting: &report.entries)
      guard report.firstBreak == nil else { return false }
      if ends.stream == Stream.desk { witness = try DeskWitness(db) }
      return true
    }
    if report.firstBreak == nil { report.firstBreak = try missingStream(witness) }
    return report
  }

  private func missingStream(_ witness: DeskWitness?) throws -> ChainReport.Break? {
    guard let witness else { return broken(Stream.desk, 1, "removed") }
    let missing = try witness.opened.keys.sorted().first { try Stream($0, in: db) == nil }
    return missing.map { broken($0, 1, "removed") }
  }

  private func firstBreak(
    in ends: StreamEnds, _ witness: DeskWitness?, counting entries: inout Int
  ) throws -> ChainReport.Break? {
    var previous = ChainedEntry.beforeFirst
    var sequence = 0
    var what: String?
    try Link.each(of: ends.stream, in: db) { link in
      sequence += 1
      what = try wrong(with: link, at: sequence, after: previous, ends, witness)
      previous = link.hash
      return what == nil
    }
    entries += what == nil ? sequence : sequence - 1
    if let what { return broken(ends.stream, sequence, what) }
    guard sequence >= max(ends.last, witness?.end(of: ends.stream) ?? 0) else {
      return broken(ends.stream, sequence + 1, "removed")
    }
    return ends.agree(at: sequence, previous)
      ? nil : broken(ends.stream, max(1, sequence), "changed")
  }

  private func wrong(
    with link: Link, at sequence: Int, after previous: [UInt8], _ ends: StreamEnds,
    _ witness: DeskWitness?
  ) throws -> String? {
    guard link.entry.sequence == sequence else { return "removed" }
    guard sequence <= ends.last else { return "added" }
    guard link.holds(after: previous) else { return try wasMoved(link) ? "moved" : "changed" }
    let isForgotten = witness?.forgotten.contains(ends.stream) == true
    guard link.digestOfPart != nil || isForgotten else { return "removed" }
    guard let witness else { return nil }
    return witness.contradiction(to: link)
  }

  private func broken(_ stream: Int64, _ sequence: Int, _ what: String) -> ChainReport.Break {
    ChainReport.Break(stream: Stream.name(stream), sequence: sequence, what: what)
  }

  /// An entry that holds at another place of its stream stood there.
  private func wasMoved(_ link: Link) throws -> Bool {
    var links: [Link] = []
    try Link.each(of: link.entry.stream, in: db) { link in
      links.append(link)
      return links.count < 300
    }
    let befores = [ChainedEntry.beforeFirst] + links.map(\.hash)
    let places = (1...links.count + 1).filter { $0 != link.entry.sequence }
    return befores.contains { before in
      places.contains { link.entry.at(sequence: $0).hash(after: before) == link.hash }
    }
  }
}

/// The two places that say where a stream ends: its own line, which whoever appends writes, and the one that the file
/// itself writes behind each entry.
struct StreamEnds {
  private struct End: Hashable {
    let sequence: Int
    let hash: [UInt8]
  }

  let stream: Int64
  private let told: End
  private let kept: End

  /// As far as either of them goes.
  var last: Int { max(told.sequence, kept.sequence) }

  func agree(at sequence: Int, _ hash: [UInt8]) -> Bool {
    [told, kept].allSatisfy { $0 == End(sequence: sequence, hash: hash) }
  }

  /// A backup from before the second place was kept has the first alone.
  static func each(in db: Database, _ body: (StreamEnds) throws -> Bool) throws {
    let both = """
      SELECT id, stream.sequence, stream.hash, stream_end.sequence AS kept,
        stream_end.hash AS kept_hash
      FROM stream LEFT JOIN stream_end ON stream_end.stream = id ORDER BY id
      """
    let first =
      "SELECT id, sequence, hash, sequence AS kept, hash AS kept_hash FROM stream ORDER BY id"
    try readEach(db, try db.tableExists("stream_end") ? both : first) { row in
      let kept = End(
        sequence: Int(try row.optionalInteger("kept") ?? 0),
        hash: try row.optionalBytes("kept_hash") ?? ChainedEntry.beforeFirst)
      let told = End(sequence: Int(try row.integer("sequence")), hash: try row.bytes("hash"))
      return try body(StreamEnds(stream: try row.integer("id"), told: told, kept: kept))
    }
  }
}
