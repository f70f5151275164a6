import ArgumentParser
import Casework
import Console
import Playbook
import SQLiteStore

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Figures of a period, over all customers.",
    discussion: """
      Why customers contacted the desk, the promises that came due, how departments answered, \
      surveys, what customers were told, small matters left lying, good words, ideas, and who was \
      brought by others. Each share is told with what it is a share of.
      """)

  @OptionGroup var storeOptions: StoreOptions
  @Option(
    help: ArgumentHelp(
      "The first day, as 2026-11-01; 30 days up to the last without it.", valueName: "date"))
  var from: String?
  @Option(help: ArgumentHelp("The last day, counted too; today without it.", valueName: "date"))
  var to: String?
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let place = try Workplace(storeOptions, for: .reader)
    let now = Instant.current()
    let time = DeskTime(now: now, calendar: place.calendar, currency: place.desk.currency)
    let figures = try place.store.figures(
      of: try period(at: now, in: place),
      agedBefore: try place.library.remedies().ageLimit(of: "issue-ageing", at: time),
      hours: place.desk.hours, at: now)
    if json { return try PrintedJSON(figures).print() }
    let report = FigureReport(
      figures, of: place.desk, reps: try place.store.reps(), words: try place.words(storeOptions))
    for line in report.lines { Printed(line: line).print() }
  }

  private func period(at now: Instant, in place: Workplace) throws -> Period {
    let zone = place.calendar.zone
    let last = try to.map { try Day(written: $0) } ?? zone.wall(now).day
    let first = try from.map { try Day(written: $0) } ?? last + -29
    guard let period = Period(from: first, to: last, in: zone) else {
      throw Sentence("said.from-after-to", ["from": first.iso, "to": last.iso], .usage)
    }
    return period
  }
}
