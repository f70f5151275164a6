import ArgumentParser
import Casework
import Console
import Foundation
import Intake
import SQLiteStore

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Other systems' lists become customers.",
    discussion: "Running it again updates by account and never doubles.")

  @OptionGroup var storeOptions: StoreOptions
  @Argument(help: "CSV, JSON lines, or a JSON document.") var files: [String]
  @Option(
    help: "A mapping that ships (customers, telco, zendesk-csv, zendesk-json), or a file.")
  var mapping: String
  @Option(
    help:
      "Where rows that do not go in are kept; without it, beside the file, and in a dry run nowhere."
  )
  var rejects: String?
  @Option(
    help: ArgumentHelp(
      "\(Encoding.allCases.map(\.rawValue).joined(separator: ", ")); else it is recognised."))
  var encoding: String?
  @Option(help: "Rows that go in together; with fewer, desks at work wait less for their turn.")
  var batch = 10_000
  @Flag(help: "Read everything and change nothing.") var dryRun = false
  @Flag(help: "Bring back people who were forgotten here.") var again = false
  @Flag(help: "The counts as JSON.") var json = false

  private static let largestBatch = 100_000

  func run() throws {
    guard (1...Self.largestBatch).contains(batch) else {
      throw Sentence(
        "said.range", ["option": "--batch", "most": "\(Self.largestBatch)"], .usage)
    }
    try refuseWritingOverInput()
    let isNew = !FileManager.default.fileExists(atPath: storeOptions.store ?? Places().store)
    let place = try Workplace(
      storeOptions, for: .doer(.keepStore), mayCreate: true, isDryRun: dryRun)
    do { try bring(into: place) } catch {
      if isNew, !dryRun { try? place.store.removeIfEmpty() }
      throw error
    }
  }

  private func bring(into place: Workplace) throws {
    let mapping = try place.library.mapping(mapping)
    let named = try encoding.map { name in
      guard let encoding = Encoding(name: name) else {
        let known = Encoding.allCases.map(\.rawValue).joined(separator: ", ")
        throw Sentence("said.encoding", ["name": name, "known": known], .usage)
      }
      return encoding
    }
    let words = try place.words(storeOptions)
    var isClean = true
    for file in files {
      let intake = FileIntake(
        path: file, mapping: mapping, encoding: named, place: place, words: words,
        isDryRun: dryRun, isAgain: again, rejects: try rejectsPlace(of: file, isClean: isClean),
        batch: batch)
      let report = try intake.run()
      try show(report, words)
      guard !report.interrupted else { throw Sentence("said.interrupted", .failed) }
      isClean = isClean && report.rejected == 0
    }
    if !isClean { throw ExitCode(Sentence.Status.dataError.rawValue) }
  }

  /// One that was named is that of all files. What an earlier run has left there goes.
  private func rejectsPlace(of file: String, isClean: Bool) throws -> RejectsPlace? {
    guard let path = rejectsPath(of: file) else { return nil }
    let place = RejectsPlace(path: path, isBegun: rejects != nil && !isClean)
    if !place.isBegun, !dryRun { place.removeOld() }
    if rejects != nil, !place.isBegun { try place.refuseTaken() }
    return place
  }

  /// Nil where they are not kept.
  private func rejectsPath(of file: String) -> String? {
    rejects ?? (dryRun ? nil : file + ".rejects.csv")
  }

  /// What is read here stays, by whatever name it goes.
  private func refuseWritingOverInput() throws {
    let read = Set(
      (files + [mapping, storeOptions.store ?? Places().store]).compactMap(FileIdentity.init))
    for path in files.compactMap(rejectsPath) {
      guard let written = FileIdentity(path), read.contains(written) else { continue }
      throw Sentence("said.rejects-over-input", ["path": path], .usage)
    }
  }

  private func show(_ report: IntakeReport, _ words: Wording) throws {
    if json { return try PrintedJSON(fields: report.fields).print() }
    let counted = words.plain(
      "intake.counted",
      [
        "file": report.file, "read": "\(report.read)", "created": "\(report.created)",
        "updated": "\(report.updated)", "unchanged": "\(report.unchanged)",
        "rejected": "\(report.rejected)",
      ])
    let line =
      if let path = report.rejects {
        words.plain("intake.counted-see", ["counted": counted, "path": path])
      } else if report.rejected > 0 {
        words.plain("intake.counted-unkept", ["counted": counted])
      } else {
        counted
      }
    Printed(line: line).print()
    for (key, n) in [("overruled", report.overruled), ("forgotten", report.forgotten)] where n > 0 {
      Printed(line: words.plain("intake.\(key)", ["n": "\(n)"])).print()
    }
  }
}
