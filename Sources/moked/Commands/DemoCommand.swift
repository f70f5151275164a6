import ArgumentParser
import Casework
import Console
import Foundation

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Make a believable desk to try everything on.",
    discussion: "The same customers, seed and time make the same desk.")

  @OptionGroup var storeOptions: StoreOptions
  @Option(
    help: "How many customers: forty written by hand, the others drawn. Without it, the forty.")
  var customers: Int?
  @Option(help: "Which of all desks, where customers are drawn; 1 without it.") var seed: UInt64?
  @Option(help: "The time of which its days are told, as 2026-11-22T09:00:00+02:00.") var at:
    String?
  @Flag(help: "Make everything and keep nothing.") var dryRun = false
  @Flag(help: "The counts as JSON.") var json = false

  func run() throws {
    guard customers != nil || seed == nil else {
      throw Sentence("said.seed-alone", .usage)
    }
    let now = try at.map { try Instant(iso: $0) } ?? .current()
    let maker = try DemoMaker(storeOptions, at: now, isDryRun: dryRun)
    let report =
      try customers.map { try maker.make(customers: $0, seed: seed ?? 1) } ?? maker.make()
    if json { return try PrintedJSON(report).print() }
    Printed(
      try maker.place.words(storeOptions).plain(
        "intake.made",
        [
          "customers": "\(report.customers)", "reps": "\(report.reps)",
          "faults": "\(report.faults)",
        ])
    ).print()
  }
}
