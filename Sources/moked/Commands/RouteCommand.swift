import ArgumentParser
import Casework
import SQLiteStore

struct RouteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "route", abstract: "Who should take a call, because he knows the caller.",
    discussion: """
      For the script of an exchange, before it rings anywhere: prints the login of the rep who looks after an open \
      issue of the caller's, else of one who owes him something, else of who spoke with him last, if that one is in \
      now. Where there is nobody, or the number is not that of one customer alone, it prints nothing and ends with 1.
      """)

  @OptionGroup var storeOptions: StoreOptions
  @Option(help: "The caller's number.") var from: String
  @Option(help: "How many days back somebody who spoke with him still knows him.") var within = 30
  @Flag(help: "As JSON, with why, and what he does now.") var json = false

  private static let longest = 3650

  func run() throws {
    guard (0...Self.longest).contains(within) else {
      throw Sentence("said.days", ["option": "--within", "most": "\(Self.longest)"], .usage)
    }
    let place = try Workplace(storeOptions, for: .anyone)
    guard let route = try route(at: place, .current()) else {
      throw ExitCode(Sentence.Status.failed.rawValue)
    }
    if json { return try PrintedJSON(route).print() }
    Printed(line: route.rep).print()
  }

  private func route(at place: Workplace, _ now: Instant) throws -> Route? {
    let found = try place.store.customers(withPhone: from)
    guard found.count == 1, let file = try place.store.file(of: found[0].id) else { return nil }
    return Route(
      for: file, among: try place.store.seats(at: now), spokenSince: now - .days(within))
  }
}
