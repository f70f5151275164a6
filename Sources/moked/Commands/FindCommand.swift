import ArgumentParser
import Casework
import Console
import Playbook
import SQLiteStore

struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Customers by phone, id, name or mail.")

  @OptionGroup var storeOptions: StoreOptions
  @Argument(help: "A number, its last digits, an account, a name or its beginnings.") var query:
    [String]
  @Option(help: "At most so many.") var limit = 20
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    guard (1...10_000).contains(limit) else {
      throw Sentence("--limit goes from 1 to 10000", .usage)
    }
    let place = try Workplace(storeOptions)
    let found = try place.store.find(
      query.joined(separator: " "), for: Workplace.login, limit: limit)
    if json { return try PrintedJSON(found).print() }
    for line in found {
      Printed(line: "\(line.account)  \(line.name)  \(line.city)  \(line.phone)").print()
    }
    if found.isEmpty { throw Sentence("nobody is found", .failed) }
  }
}

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
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let place = try Workplace(storeOptions)
    let file = try place.file(of: customer)
    if timeline || !kind.isEmpty { return try print(timelineOf: file, at: place) }
    if json { return try PrintedJSON(file).print() }
    let language = try storeOptions.language(among: place.library.languages)
    let words = try place.library.words(in: language, zone: place.calendar.zone)
    let report = FileReport(
      file: file, now: .current(), words: words, zone: place.calendar.zone,
      ownFields: place.desk.ownFields)
    Printed(report.lines.joined(separator: "\n")).print()
  }

  private func print(timelineOf file: CustomerFile, at place: Workplace) throws {
    guard (1...100_000).contains(limit) else {
      throw Sentence("--limit goes from 1 to 100000", .usage)
    }
    let before = try before.map { try Instant(iso: $0) }
    let all = Timeline(file, kinds: try kinds(), in: place.calendar.zone)
    if json { return try PrintedJSON(Array(all.page(before: before, limit: limit))).print() }
    let language = try storeOptions.language(among: place.library.languages)
    let words = try place.library.words(in: language, zone: place.calendar.zone)
    let report = FileReport(
      timeline: all, of: file, before: before, limit: limit, now: .current(), words: words,
      zone: place.calendar.zone)
    Printed(report.lines.joined(separator: "\n")).print()
  }

  private func kinds() throws -> Set<TimelineEvent.Kind>? {
    guard !kind.isEmpty else { return nil }
    return Set(
      try kind.map { name in
        guard let kind = TimelineEvent.Kind(rawValue: name) else {
          let known = TimelineEvent.Kind.allCases.map(\.rawValue).joined(separator: ", ")
          throw Sentence("there is no kind \(name); kinds: \(known)", .usage)
        }
        return kind
      })
  }
}

extension Workplace {
  /// An account, or anything that finds one customer only.
  func customer(named key: String) throws -> CustomerID {
    if let id = try store.customer(account: key) { return id }
    let found = try store.find(key, for: Self.login, limit: 2)
    guard let only = found.first, found.count == 1 else {
      let what = found.isEmpty ? "nobody is found" : "several customers are found"
      throw Sentence("\(what) by --customer; moked find looks for one", .failed)
    }
    return only.id
  }

  func file(of account: String) throws -> CustomerFile {
    guard let id = try store.customer(account: account), let file = try store.file(of: id) else {
      throw Sentence("there is no customer with this account; moked find looks for one", .failed)
    }
    return file
  }
}
