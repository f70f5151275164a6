import ArgumentParser
import Casework
import Console
import Playbook
import SQLiteStore

extension Forecast: ExpressibleByArgument {}

struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learn from the desk's own past who leaves, and who contacts us again.",
    discussion: """
      Looks at every customer as he stood at six times in the past, and at what he did in the days after: left within \
      90, contacted us within 14. What is learned is tried on customers whom it did not see, kept with its date, \
      size and error, and shown in the file: to reps in words, to leads with the numbers. Nothing acts on it by itself.
      """)

  @OptionGroup var storeOptions: StoreOptions
  @Argument(help: "departure or contact; both without it.") var forecast: Forecast?
  @Flag(help: "Learn and keep nothing.") var dryRun = false
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let place = try Workplace(storeOptions, for: .doer(.keepStore))
    let words = try place.words(storeOptions)
    let wanted = forecast.map { [$0] } ?? Forecast.allCases
    var learned: [Learned] = []
    var refusals: [String] = []
    for forecast in wanted {
      let now = Instant.current()
      let progress = PageProgress(
        words("learn.\(forecast.rawValue)", ["n": .number(forecast.days)]) + ":")
      let rows = try place.store.observations(
        ForecastAsking(forecast, zone: place.calendar.zone, now: now), progress: progress.show)
      progress.end()
      if let new = Learned(forecast, from: rows, at: now, by: Workplace.login) {
        learned.append(new)
      } else {
        refusals.append(LearnedReport.refusal(forecast, rows, words: words))
      }
    }
    if !dryRun { for new in learned { try place.store.keep(new) } }
    try print(learned, words)
    guard refusals.isEmpty else { throw Sentence(worded: refusals.joined(separator: " "), .failed) }
  }

  private func print(_ learned: [Learned], _ words: Wording) throws {
    if json { return try PrintedJSON(learned).print() }
    for new in learned {
      for line in LearnedReport(new, words: words).lines { Printed(line: line).print() }
    }
    if !dryRun, !learned.isEmpty { Printed(line: words("learn.kept")).print() }
  }
}
