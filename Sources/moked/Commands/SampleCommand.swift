import ArgumentParser
import Casework
import Playbook
import SQLiteStore

struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Served customers, drawn by lot, to be asked how it was.",
    discussion: """
      Who has left, does not want to be asked, is in the do-not-call register, or was asked within the rest that \
      desk.yaml gives after a survey is not among them. The same seed draws the same people while nothing changes.
      """)

  @OptionGroup var storeOptions: StoreOptions
  @Option(help: "So many.") var count = 10
  @Option(help: "A number that decides the lots.") var seed: UInt64 = 1
  @Option(help: "Served since then, as 2026-11-15; the last seven days, if it is not said.")
  var since: String?
  @Flag(help: "As JSON.") var json = false

  private static let most = 10_000

  func run() throws {
    guard (1...Self.most).contains(count) else {
      throw Sentence("said.range", ["option": "--count", "most": "\(Self.most)"], .usage)
    }
    let place = try Workplace(storeOptions, for: .reader)
    let now = Instant.current()
    let rest = place.desk.surveys.rest
    let drawn = try place.store.sample(
      Sample(
        count: count, seed: seed, since: try start(before: now, in: place.calendar.zone),
        until: now, restedSince: now - .days(rest)))
    if json { return try PrintedJSON(drawn).print() }
    for one in drawn {
      Printed(line: "\(one.account)  \(one.name)  \(one.city)  \(one.phone)").print()
    }
    if drawn.isEmpty {
      throw Sentence("sample.nobody", .failed)
    }
  }

  private func start(before now: Instant, in zone: Zone) throws -> Instant {
    guard let since else { return now - .days(7) }
    if let day = Day(iso: since) { return zone.instant(WallTime(day: day)) }
    return try Instant(iso: since)
  }
}
