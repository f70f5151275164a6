import ArgumentParser
import Casework
import Console
import Playbook
import SQLiteStore

struct FileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "file", abstract: "The live customer file as text.")

  @OptionGroup var storeOptions: StoreOptions
  @Argument(help: "The account.") var customer: String
  @Flag(help: "Only what happened, newest first.") var timeline = false
  @Option(help: "Of the timeline, this kind alone; may be given again.") var kind: [String] = []
  @Option(help: "Of the timeline, what is before this time, as 2026-11-22T09:00:00+02:00.")
  var before: String?
  @Option(help: "Of the timeline, at most so many.") var limit = 100
  @Flag(help: "Only the clocks of service: of each issue, and of what departments were asked.")
  var clocks = false
  @Option(help: "Of the clocks, what they showed then, as 2026-11-22T09:00:00+02:00.")
  var at: String?
  @Option(help: "Who reads it; in a demo desk only.") var rep: String?
  @Flag(help: "As JSON; a lead's has what is forecast too.") var json = false

  private func expectOneQuestion() throws {
    let isTimeline = timeline || !kind.isEmpty
    guard !clocks || !isTimeline else { throw Sentence("said.clocks-or-timeline", .usage) }
    guard before == nil || isTimeline else { throw goes("--before", with: "--timeline") }
    guard at == nil || clocks else { throw goes("--at", with: "--clocks") }
  }

  private func goes(_ option: String, with other: String) -> Sentence {
    Sentence("said.goes-with", ["option": option, "other": other], .usage)
  }

  func run() throws {
    try expectOneQuestion()
    let place = try Workplace(storeOptions, for: .reader)
    let file = try place.file(of: customer)
    if clocks { return try print(clocksOf: file, at: place) }
    if timeline || !kind.isEmpty { return try print(timelineOf: file, at: place) }
    let role = try place.role(ofReader: rep)
    let learned = try Forecast.allCases.compactMap { try place.store.learned($0) }
    if json {
      return try PrintedJSON(
        ForecastFile(
          file: file, forecasts: role == .lead ? forecasts(of: file, learned, at: place) : nil)
      ).print()
    }
    let language = try storeOptions.language(among: place.library.languages)
    let words = try place.library.words(in: language, zone: place.calendar.zone)
    let report = FileReport(
      file: file, at: place.desk, reps: try place.store.reps(), learned: learned, for: role,
      now: .current(), words: words, zone: place.calendar.zone)
    Printed(report.lines.joined(separator: "\n")).print()
  }

  private func forecasts(
    of file: CustomerFile, _ learned: [Learned], at place: Workplace
  ) -> [ForecastFile.Line] {
    learned.compactMap { learned in
      Outlook(of: file, by: learned, at: .current(), in: place.calendar.zone).map { outlook in
        ForecastFile.Line(
          outlook: outlook, level: outlook.level, days: learned.forecast.days, learned: learned.at,
          rows: learned.accuracy.rows, auc: learned.accuracy.auc,
          judgement: file.customer.judgement(of: learned.forecast))
      }
    }
  }

  private func print(timelineOf file: CustomerFile, at place: Workplace) throws {
    guard (1...100_000).contains(limit) else {
      throw Sentence("said.range", ["option": "--limit", "most": "100000"], .usage)
    }
    let before = try before.map { try Instant(iso: $0) }
    let all = Timeline(
      file, kinds: try kinds(), at: .current(), in: place.calendar.zone)
    if json { return try PrintedJSON(Array(all.page(before: before, limit: limit))).print() }
    let language = try storeOptions.language(among: place.library.languages)
    let words = try place.library.words(in: language, zone: place.calendar.zone)
    let report = FileReport(
      timeline: all, of: file, at: place.desk, reps: try place.store.reps(), before: before,
      limit: limit, now: .current(),
      words: words, zone: place.calendar.zone)
    Printed(report.lines.joined(separator: "\n")).print()
  }

  private func print(clocksOf file: CustomerFile, at place: Workplace) throws {
    let then = try at.map { try Instant(iso: $0) } ?? .current()
    let levels = ServiceLevels(of: file, at: then, in: place.desk.hours)
    if json { return try PrintedJSON(levels).print() }
    let language = try storeOptions.language(among: place.library.languages)
    let words = try place.library.words(in: language, zone: place.calendar.zone)
    let report = FileReport(
      clocks: levels, of: file, at: place.desk, now: then, words: words,
      zone: place.calendar.zone)
    Printed(report.lines.joined(separator: "\n")).print()
  }

  private func kinds() throws -> Set<TimelineEvent.Kind>? {
    guard !kind.isEmpty else { return nil }
    return Set(
      try kind.map { name in
        guard let kind = TimelineEvent.Kind(rawValue: name) else {
          let known = TimelineEvent.Kind.allCases.map(\.rawValue).joined(separator: ", ")
          throw Sentence("said.no-kind", ["name": name, "known": known], .usage)
        }
        return kind
      })
  }
}

/// A file as JSON, and beside its own keys what is forecast of the customer, where a lead reads it.
private struct ForecastFile: Encodable {
  struct Line: Encodable {
    let outlook: Outlook
    let level: Outlook.Level
    let days: Int
    let learned: Instant
    let rows: Int
    let auc: Double
    let judgement: Judgement?
  }

  private enum CodingKeys: CodingKey { case forecasts }

  let file: CustomerFile
  let forecasts: [Line]?

  func encode(to encoder: any Encoder) throws {
    try file.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(forecasts, forKey: .forecasts)
  }
}
