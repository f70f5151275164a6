import ArgumentParser
import Casework
import Console
import Playbook
import SQLiteStore

struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "What was kept of each contact.",
    subcommands: [Show.self, Check.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "One contact's entries.")
    @OptionGroup var storeOptions: StoreOptions
    @Argument(help: "The contact's reference number, as every screen shows it.")
    var contact: Int64
    @Flag(help: "The number is the store's own, as journal check and export tell it.") var id =
      false
    @Flag(help: "As JSON.") var json = false

    func run() throws {
      let place = try Workplace(storeOptions, for: .reader)
      let words = try place.words(storeOptions)
      guard let state = try number(at: place).flatMap({ try place.store.contact($0) }) else {
        return try tellWhereItCameFrom(place, words)
      }
      if json {
        let undone = state.uncounted
        return try PrintedJSON(
          state.entries.map {
            try JournalRecord($0, isUndone: undone.contains($0.sequence))
          }
        ).print()
      }
      let report = try JournalReport(state, words: words) {
        try place.store.file(of: $0)?.customer.account
      }
      for line in report.lines { Printed(line: line).print() }
    }

    /// Another system kept it, or it was drawn: there is no act to show.
    private func tellWhereItCameFrom(_ place: Workplace, _ words: Wording) throws {
      guard !id, let brought = try place.store.broughtContact(ofReference: contact) else {
        throw Sentence("journal.nobody", .noInput)
      }
      if json { return try PrintedJSON([JournalRecord]()).print() }
      let wall = place.calendar.zone.wall(brought.at)
      Printed(
        words.plain(
          brought.isDrawn ? "journal.drawn" : "journal.imported",
          ["at": "\(wall.day.iso) \(wall.clock)", "account": brought.account])
      ).print()
    }

    private func number(at place: Workplace) throws -> ContactID? {
      id ? ContactID(rawValue: contact) : try place.store.contact(ofReference: contact)
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Verify the whole chain.")
    @OptionGroup var storeOptions: StoreOptions
    @Flag(help: "As JSON.") var json = false

    func run() throws {
      let place = try Workplace(storeOptions, for: .anyone)
      let words = try place.words(storeOptions)
      let report = try place.store.check()
      if json { try PrintedJSON(report).print() }
      // The journal is whole all the same, so it is said and fails nothing.
      if try place.store.owesScrub() { printError("moked: \(words("check.scrub-owed"))") }
      if let found = report.firstBreak {
        throw Sentence(worded: found.sentence(in: words), .failed)
      }
      guard !json else { return }
      Printed(
        words.plain(
          "check.whole", ["entries": "\(report.entries)", "streams": "\(report.streams)"])
      ).print()
    }
  }
}

extension ChainReport.Break {
  /// Where it is and what was done there, for people.
  func sentence(in words: Wording) -> String {
    if self == .damaged { return words("check.damaged") }
    let id = stream.split(separator: " ").dropFirst().first.map(String.init)
    let ofRow = sequence > 0 ? "check.broken-row" : "check.untold-row"
    return words.plain(
      row == nil ? "check.broken" : ofRow,
      [
        "stream": id.map { words.plain("check.contact", ["id": $0]) } ?? words("check.desk"),
        "entry": "\(sequence)", "what": words("check.what.\(what)"), "row": row?.name ?? "",
      ])
  }
}

struct RepsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reps", abstract: "Who works at this desk.", subcommands: [List.self, Add.self],
    defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Everybody, their roles, and what they do now.")
    @OptionGroup var storeOptions: StoreOptions
    @Flag(help: "As JSON.") var json = false

    func run() throws {
      let place = try Workplace(storeOptions, for: .reader)
      let seats = try place.store.seats(at: .current())
      if json { return try PrintedJSON(seats).print() }
      let language = try storeOptions.language(among: place.library.languages)
      let words = try place.library.words(in: language, zone: place.calendar.zone)
      for seat in seats {
        let state = words["seat.\(seat.state.rawValue)"]
        let rep = seat.rep
        Printed(
          line: "\(rep.login)  \(rep.role.rawValue)  \(rep.name[language])  \(state)"
        ).print()
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Let a login work here; leads only.")
    @OptionGroup var storeOptions: StoreOptions
    @Argument(help: "The login of the operating system.") var login: String
    @Option(help: "The name, as colleagues read it.") var name: String?
    @Option(help: "masculine, feminine or unknown.") var form = "unknown"
    @Option(help: "rep, lead, trainee or auditor.") var role = "rep"
    @Flag(help: "Who was let in, as JSON.") var json = false

    func run() throws {
      let (place, lead) = try Workplace.seat(storeOptions, nil)
      guard lead.role == .lead else {
        throw Sentence("said.only-a-lead-adds", .notAllowed)
      }
      guard let form = FormOfAddress(rawValue: form), let role = Rep.Role(rawValue: role) else {
        throw Sentence("said.form-or-role", .usage)
      }
      guard CardMask.mask(login) == login else {
        throw Sentence("said.card-login", .usage)
      }
      let rep = Rep(
        login: login, name: LocalText(verbatim: name ?? login), form: form, role: role)
      try place.store.keep(rep, by: lead.login, at: .current())
      if json { try PrintedJSON(rep).print() }
    }
  }
}
