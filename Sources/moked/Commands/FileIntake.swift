import Casework
import Console
import Foundation
import Intake
import Playbook
import SQLiteStore

/// One file on its way into the store: it is read and made ready on a thread of its own, some batches ahead of what is kept.
struct FileIntake {
  let path: String
  let mapping: Mapping
  let encoding: Encoding?
  let place: Workplace
  /// In which it is said why something does not go in.
  let words: Wording
  let isDryRun: Bool
  /// Who was forgotten here comes back.
  let isAgain: Bool
  /// Nil where rows that do not go in are only counted.
  let rejects: RejectsPlace?
  /// Rows that go in together: enough that each page of the store is written seldom, few enough that desks at work wait but
  /// a moment for their turn.
  let batch: Int

  /// Batches that wait to be kept: as many as are read while a transaction ends, when it takes in none.
  private static let ahead = 3

  private struct Batch: Sendable {
    /// Nil where nothing is to be kept.
    let updates: PreparedUpdates?
    let reached: Import.Progress
    let rejected: Int
  }

  func run() throws -> IntakeReport {
    var report = IntakeReport(file: path, dryRun: isDryRun)
    let progress = ImportProgress(path: path, words: words)
    let interrupt = Interrupt()
    do {
      let counts = try ReadAhead.run(makes: reading, ahead: Self.ahead) { next in
        try keep(next, interrupt, progress, &report)
      }
      report.read = counts.read
      report.rejected = counts.rejected
    } catch let error as IntakeError {
      throw Sentence(
        worded: "\(error.place): \(words.told(error.reason))",
        error.kind == .noInput ? .noInput : .dataError)
    } catch is Interrupt.Came {
      report.interrupted = true
    }
    progress.end()
    report.rejects = report.rejected > 0 ? rejects?.path : nil
    if !isDryRun { try record(report) }
    return report
  }

  /// - Throws: `Interrupt.Came` where the person wanted no more; what was counted is kept then.
  private func keep(
    _ next: () -> Batch?, _ interrupt: Interrupt, _ progress: ImportProgress,
    _ report: inout IntakeReport
  ) throws {
    var (rows, rejected) = (0, 0)
    func following() -> Batch? {
      guard !interrupt.came, let batch = next() else { return nil }
      (rows, rejected) = (batch.reached.rows, batch.rejected)
      progress.show(batch.reached)
      return batch
    }
    if isDryRun {
      while following() != nil {}
    } else {
      try place.store.mergeAll({ following()?.updates }, again: isAgain) { report.add($0) }
    }
    report.read = rows
    report.rejected = rejected
    if interrupt.came { throw Interrupt.Came() }
  }

  /// What the thread does that reads.
  private var reading: ReadAhead<Batch, Import.Counts>.Making {
    let work = Import(
      mapping: mapping, today: place.calendar.zone.wall(.current()).day, zone: place.calendar.zone,
      own: place.desk.ownFields, batchSize: batch)
    return { [path, encoding, rejects, words, isDryRun] put in
      var rejects = rejects.map { RejectsFile($0, of: path, words: words) }
      var reached = Import.Progress()
      var rejected = 0
      var taken = 0
      let counts = try work.run(
        ByteSource(file: path), encoding: encoding, progress: { reached = $0 },
        reject: {
          rejected += 1
          try rejects?.add($0)
        },
        take: { updates in
          taken += updates.count
          reached.rows = taken + rejected
          let ready = isDryRun ? nil : PreparedUpdates(updates)
          try put(Batch(updates: ready, reached: reached, rejected: rejected))
        })
      try rejects?.close()
      return counts
    }
  }

  /// The desk's own journal says which file came in.
  private func record(_ report: IntakeReport) throws {
    let counts = MergeCounts(
      created: report.created, updated: report.updated, unchanged: report.unchanged,
      overruled: report.overruled > 0 ? report.overruled : nil,
      forgotten: report.forgotten > 0 ? report.forgotten : nil)
    try place.store.record(
      ImportSummary(
        file: URL(filePath: path).lastPathComponent, fileHash: try hash(),
        mapping: mapping.name, counts: counts, rejected: report.rejected),
      by: Workplace.login, at: .current())
  }

  private func hash() throws -> String {
    let source = try ByteSource(file: path)
    var offset = 0
    return try place.store.hash {
      let bytes = try source.read(offset, 1 << 16)
      offset += bytes.count
      return bytes.isEmpty ? nil : bytes
    }
  }
}
