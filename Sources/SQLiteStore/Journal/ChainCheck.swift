package import Casework
import GRDB

extension SQLiteStore {
  package func check() throws(StoreError) -> ChainReport {
    try read("check") { db in try ChainCheck(db).report() }
  }
}

/// Walks every stream from its first entry, the desk's first, and stops at what is not as it was written.
struct ChainCheck {
  let db: Database
  private let streams: [Head]

  /// Where a stream says that it ends.
  struct Head {
    let stream: Int64
    let sequence: Int
    let hash: [UInt8]
  }

  init(_ db: Database) throws {
    self.db = db
    streams = try readAll(db, "SELECT id, sequence, hash FROM stream ORDER BY id") {
      Head(
        stream: try $0.integer("id"), sequence: Int(try $0.integer("sequence")),
        hash: try $0.bytes("hash"))
    }
  }

  func report() throws -> ChainReport {
    var report = ChainReport(streams: streams.count, entries: 0, firstBreak: nil)
    var witness: DeskWitness?
    for head in streams where report.firstBreak == nil {
      report.firstBreak = try firstBreak(in: head, witness, counting: &report.entries)
      if head.stream == Stream.desk, report.firstBreak == nil { witness = try DeskWitness(db) }
    }
    if report.firstBreak == nil { report.firstBreak = missingStream(witness) }
    return report
  }

  private func missingStream(_ witness: DeskWitness?) -> ChainReport.Break? {
    guard let witness else { return broken(Stream.desk, 1, "removed") }
    let kept = Set(streams.map(\.stream))
    return witness.opened.keys.filter { !kept.contains($0) }.min().map { broken($0, 1, "removed") }
  }

  private func firstBreak(
    in head: Head, _ witness: DeskWitness?, counting entries: inout Int
  ) throws -> ChainReport.Break? {
    var previous = ChainedEntry.beforeFirst
    var sequence = 0
    for link in try Link.all(of: head.stream, in: db) {
      sequence += 1
      if let what = try wrong(with: link, at: sequence, after: previous, head, witness) {
        return broken(head.stream, sequence, what)
      }
      previous = link.hash
      entries += 1
    }
    let end = max(head.sequence, witness?.end(of: head.stream) ?? 0)
    guard sequence == end else { return broken(head.stream, sequence + 1, "removed") }
    return previous == head.hash ? nil : broken(head.stream, max(1, sequence), "changed")
  }

  private func wrong(
    with link: Link, at sequence: Int, after previous: [UInt8], _ head: Head,
    _ witness: DeskWitness?
  ) throws -> String? {
    guard link.entry.sequence == sequence else { return "removed" }
    guard sequence <= head.sequence else { return "added" }
    guard link.holds(after: previous) else { return try wasMoved(link) ? "moved" : "changed" }
    let isForgotten = witness?.forgotten.contains(head.stream) == true
    guard link.digestOfPart != nil || isForgotten else { return "removed" }
    guard let witness else { return nil }
    return witness.contradiction(to: link)
  }

  private func broken(_ stream: Int64, _ sequence: Int, _ what: String) -> ChainReport.Break {
    let name = stream == Stream.desk ? "desk" : "contact \(stream)"
    return ChainReport.Break(stream: name, sequence: sequence, what: what)
  }

  /// An entry that holds at another place of its stream stood there.
  private func wasMoved(_ link: Link) throws -> Bool {
    let links = try Link.all(of: link.entry.stream, in: db).prefix(300)
    let befores = [ChainedEntry.beforeFirst] + links.map(\.hash)
    let places = (1...links.count + 1).filter { $0 != link.entry.sequence }
    return befores.contains { before in
      places.contains { link.entry.at(sequence: $0).hash(after: before) == link.hash }
    }
  }
}
