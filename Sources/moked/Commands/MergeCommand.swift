import ArgumentParser
import Casework
import Console
import Playbook
import SQLiteStore

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one customer of two who are one person.",
    discussion: """
      Without --confirm it only shows what would be. Nothing is lost: moked unmerge makes two of \
      them again.
      """)

  @OptionGroup var storeOptions: StoreOptions
  @Argument(help: "The account that stays.") var into: String
  @Argument(help: "The account that is found under the first one from now on.") var other: String
  @Option(help: "A field that is taken from the other one, or `all`; may be given more than once.")
  var take: [String] = []
  @Flag(help: "Do it.") var confirm = false
  @Option(help: "Who does it; in a demo desk only.") var rep: String?
  @Flag(help: "As JSON.") var json = false

  private struct Line: Encodable {
    let field: String
    let stays: String
    let other: String
    let isTaken: Bool
  }

  private struct Report: Encodable {
    let into: String
    let other: String
    let fields: [Line]
    let isDone: Bool
  }

  func run() throws {
    let (place, rep) = try Workplace.seat(storeOptions, rep, toDo: .join)
    let (stays, goes) = (try place.file(of: into), try place.file(of: other))
    guard stays.id != goes.id else {
      throw Sentence("said.one-already", .usage)
    }
    let lines = try lines(stays.customer, goes.customer)
    if confirm {
      let taken = lines.filter(\.isTaken).map(\.field)
      try place.store.join(
        Joining(goes.id, into: stays.id, taking: taken), by: rep.login, at: .current())
    }
    let report = Report(
      into: stays.customer.account, other: goes.customer.account, fields: lines, isDone: confirm)
    if json {
      try PrintedJSON(report).print()
    } else {
      try show(report, try place.words(storeOptions))
    }
    if !confirm { throw ExitCode(Sentence.Status.failed.rawValue) }
  }

  private func lines(_ stays: Customer, _ goes: Customer) throws -> [Line] {
    let differences = stays.differences(from: goes)
    let known = differences.map(\.field)
    if let unknown = take.first(where: { $0 != "all" && !known.contains($0) }) {
      throw Sentence(
        "said.take", ["field": unknown, "known": known.joined(separator: ", ")], .usage)
    }
    return differences.map {
      Line(
        field: $0.field, stays: $0.stays, other: $0.other,
        isTaken: take.contains("all") || take.contains($0.field))
    }
  }

  private func show(_ report: Report, _ words: Wording) throws {
    let slots = ["other": report.other, "into": report.into]
    Printed(words.plain(report.isDone ? "merge.done" : "merge.would", slots)).print()
    for line in report.fields {
      let key = line.isTaken ? "merge.taken" : "merge.stays"
      let field = words.field(line.field)
      Printed(
        "  " + words.plain(key, ["field": field, "stays": line.stays, "other": line.other])
      ).print()
    }
    if !report.isDone { printError("moked: \(words("merge.not-yet"))") }
  }
}

struct UnmergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmerge", abstract: "Make two customers again of one that was merged.")

  @OptionGroup var storeOptions: StoreOptions
  @Argument(help: "The account that was merged into another.") var account: String
  @Option(help: "Who does it; in a demo desk only.") var rep: String?
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let (place, rep) = try Workplace.seat(storeOptions, rep, toDo: .join)
    let parting = try part(place, by: rep.login)
    if json { return try PrintedJSON(parting).print() }
    let words = try place.words(storeOptions)
    Printed(words.plain("merge.parted", ["other": account])).print()
    for field in parting.changedSince {
      Printed("  " + words.plain("merge.changed-since", ["field": words.field(field)])).print()
    }
  }

  private func part(_ place: Workplace, by login: String) throws -> Parting {
    do {
      return try place.store.part(account: account, by: login, at: .current())
    } catch {
      guard error.kind == .refused else { throw error }
      _ = try place.file(of: account)
      throw Sentence("said.not-merged", .failed)
    }
  }
}
