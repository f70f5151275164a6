import ArgumentParser
import Casework
import Foundation
import Intake
import SQLiteStore

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Other systems' lists become customers.",
    discussion: "Running it again updates by account and never doubles.")

  @OptionGroup var storeOptions: StoreOptions
  @Argument(help: "CSV or JSON lines.") var files: [String]
  @Option(help: "A mapping that ships (telco, customers), or a file.") var mapping: String
  @Option(help: "Where rows that do not go in are kept.") var rejects: String?
  @Option(
    help: "utf-8, utf-16, windows-1255, iso-8859-8, iso-8859-8-visual; else it is recognised.")
  var encoding: String?
  @Flag(help: "Read everything and change nothing.") var dryRun = false
  @Flag(help: "The counts as JSON.") var json = false

  func run() throws {
    let place = try Workplace(storeOptions, mayCreate: true)
    let mapping = try place.library.mapping(mapping)
    let named = try encoding.map { name in
      guard let encoding = Encoding(name: name) else {
        throw Sentence(
          "--encoding \(name): write one of \(Encoding.allCases.map(\.rawValue).joined(separator: ", "))",
          .usage)
      }
      return encoding
    }
    var isClean = true
    for file in files {
      let intake = FileIntake(
        path: file, mapping: mapping, encoding: named, place: place, isDryRun: dryRun,
        rejectsPath: rejects ?? file + ".rejects.csv")
      let report = try intake.run()
      try show(report)
      guard !report.interrupted else {
        throw Sentence(
          "interrupted: the rows that are counted here went in whole, the others did not; "
            + "import the file again to go on, nothing is doubled", .failed)
      }
      isClean = isClean && report.rejected == 0
    }
    if !isClean { throw ExitCode(Sentence.Status.dataError.rawValue) }
  }

  private func show(_ report: IntakeReport) throws {
    if json { return try PrintedJSON(fields: report.fields).print() }
    let tail = report.rejects.map { ": see \($0)" } ?? ""
    Printed(
      line:
        "\(report.file): \(report.read) read, \(report.created) created, \(report.updated) updated, "
        + "\(report.unchanged) unchanged, \(report.rejected) rejected\(tail)"
    ).print()
  }
}

/// What an import did, as `--json` prints it.
struct IntakeReport {
  var file: String
  var read = 0
  var created = 0
  var updated = 0
  var unchanged = 0
  var rejected = 0
  var dryRun = false
  /// It was stopped before its end, between two batches.
  var interrupted = false
  /// Where the rejected rows are; nil where there are none.
  var rejects: String?

  mutating func add(_ counts: MergeCounts) {
    created += counts.created
    updated += counts.updated
    unchanged += counts.unchanged
  }

  var fields: [(key: String, value: any Encodable)] {
    [
      ("read", read), ("created", created), ("updated", updated), ("unchanged", unchanged),
      ("rejected", rejected), ("rejects", rejects), ("file", file), ("dryRun", dryRun),
      ("interrupted", interrupted),
    ]
  }
}

/// One file on its way into the store.
private struct FileIntake {
  let path: String
  let mapping: Mapping
  let encoding: Encoding?
  let place: Workplace
  let isDryRun: Bool
  let rejectsPath: String

  func run() throws -> IntakeReport {
    let source: ByteSource
    do {
      source = try ByteSource(file: path)
    } catch {
      throw Sentence("\(error)", .noInput)
    }
    var report = IntakeReport(file: path, dryRun: isDryRun)
    var rejects = RejectsFile(path: rejectsPath)
    let progress = ImportProgress(path: path)
    let interrupt = Interrupt()
    do {
      let counts = try Import(
        mapping: mapping, today: today, zone: place.calendar.zone, batchSize: Self.batch
      ).run(
        source, encoding: encoding,
        progress: { reached in
          report.read = reached.rows
          progress.show(reached)
          if interrupt.came { throw Interrupt.Came() }
        },
        reject: {
          report.rejected += 1
          try rejects.add($0)
        },
        take: { batch in
          if interrupt.came { throw Interrupt.Came() }
          if !isDryRun { report.add(try place.store.merge(batch)) }
        })
      report.read = counts.read
    } catch let error as IntakeError {
      throw Sentence(error.description, .dataError)
    } catch is Interrupt.Came {
      report.interrupted = true
    }
    progress.end()
    report.rejects = try rejects.close()
    if !isDryRun { try record(source, report) }
    return report
  }

  /// Rows that go in together: enough that each page of the store is written seldom, few enough that desks at work wait but
  /// a moment for their turn.
  private static let batch = 10_000

  private var today: Day { place.calendar.zone.wall(.current()).day }

  /// The desk's own journal says which file came in.
  private func record(_ source: ByteSource, _ report: IntakeReport) throws {
    let counts = MergeCounts(
      created: report.created, updated: report.updated, unchanged: report.unchanged)
    try place.store.record(
      ImportSummary(
        file: URL(filePath: path).lastPathComponent, fileHash: try hash(of: source),
        mapping: mapping.name, counts: counts, rejected: report.rejected),
      by: Workplace.login, at: .current())
  }

  private func hash(of source: ByteSource) throws -> String {
    var offset = 0
    return try place.store.hash {
      let bytes = try source.read(offset, 1 << 16)
      offset += bytes.count
      return bytes.isEmpty ? nil : bytes
    }
  }
}

/// The file of rows that did not go in; it is there only when there are some.
private struct RejectsFile {
  let path: String
  private var handle: FileHandle?

  init(path: String) { self.path = path }

  mutating func add(_ reject: Reject) throws {
    if handle == nil {
      guard
        FileManager.default.createFile(
          atPath: path, contents: Data(Reject.header.utf8), attributes: [.posixPermissions: 0o600])
      else {
        throw Sentence(
          "the rejects file \(path) cannot be written; name another with --rejects", .cannotCreate)
      }
      handle = FileHandle(forWritingAtPath: path)
      try handle?.seekToEnd()
    }
    try handle?.write(contentsOf: Data(reject.csv.utf8))
  }

  /// - Returns: where it is, if anything was written.
  func close() throws -> String? {
    try handle?.close()
    return handle == nil ? nil : path
  }
}
