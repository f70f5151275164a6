import ArgumentParser
import Casework
import Foundation
import Intake
import Playbook
import SQLiteStore

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Make a believable desk to try everything on.")

  @OptionGroup var storeOptions: StoreOptions
  @Option(help: "The time of which its days are told, as 2026-11-22T09:00:00+02:00.") var at:
    String?
  @Flag(help: "The counts as JSON.") var json = false

  private struct Report: Encodable {
    let customers: Int
    let reps: Int
    let faults: Int
  }

  func run() throws {
    let desk = try DemoMaker(storeOptions, at: try at.map { try Instant(iso: $0) } ?? .current())
      .make()
    let report = Report(
      customers: desk.updates.count, reps: desk.reps.count, faults: desk.faults.count)
    if json { return try PrintedJSON(report).print() }
    StandardOutput.print(
      "\(report.customers) customers, \(report.reps) reps, \(report.faults) faults")
  }
}

/// Fills a store that has nobody with the demo desk of the resources.
struct DemoMaker {
  private let place: Workplace
  private let now: Instant

  init(_ options: StoreOptions, at now: Instant) throws {
    place = try Workplace(options, at: now, mayCreate: true)
    self.now = now
  }

  @discardableResult
  func make() throws -> DemoDesk {
    if !place.isDemo, try place.store.customerCount() > 0 {
      throw Sentence(
        "this store has customers already; make the demo desk in one of its own", .cannotCreate)
    }
    let desk = try DemoDesk(
      files: try place.library.demoFiles(), at: now, zone: place.calendar.zone,
      language: place.desk.language)
    try place.store.set("demo", to: "yes")
    for rep in desk.reps { try place.store.keep(rep) }
    _ = try place.store.merge(desk.updates)
    try place.store.setFaults(desk.faults)
    return desk
  }
}
