import ArgumentParser
import Casework
import Foundation
import Playbook
import SQLiteStore

struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice", abstract: "What leads tell the whole desk.",
    subcommands: [List.self, Add.self, End.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Those that are not over.")
    @OptionGroup var storeOptions: StoreOptions
    @Flag(help: "As JSON.") var json = false

    func run() throws {
      let place = try Workplace(storeOptions, for: .reader)
      let notices = try place.store.notices(at: .current())
      if json { return try PrintedJSON(notices).print() }
      let language = try storeOptions.language(among: place.library.languages)
      for notice in notices {
        let until = notice.until.map(place.written) ?? ""
        let fields = [
          String(notice.id), place.written(notice.from), notice.area, notice.title[language], until,
        ]
        Printed(line: fields.filter { !$0.isEmpty }.joined(separator: "  ")).print()
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell the whole desk at once; leads only. Prints the notice's number.")
    @OptionGroup var storeOptions: StoreOptions
    @Argument(help: "What happened, in a few words.") var title: String
    @Option(help: "The city that it touches; everywhere without it.") var area = ""
    @Option(help: "The code of a product: it touches those who have it alone.") var product: String?
    @Option(help: "When it is over: a time, or a span as 4h; until it is ended without it.")
    var until: String?
    @Option(help: "The line that reps say about it; the title without it.") var say = ""
    @Option(help: "The script for those who call about it; the short one without it.")
    var script: String?
    @Option(help: "From when; now without it.") var from: String?
    @Option(help: "Which lead tells it; in a demo desk only.") var rep: String?
    @Flag(help: "The notice as JSON.") var json = false

    func run() throws {
      let (place, lead) = try Workplace.lead(storeOptions, rep)
      let start = try beginning()
      let words = title.trimmingCharacters(in: .whitespacesAndNewlines)
      guard !words.isEmpty else { throw Sentence("said.notice-empty", .usage) }
      let end = try ending(after: start)
      if let script { try place.requireScript(script) }
      let posted = try place.store.post(
        DeskNotice(
          title: LocalText(verbatim: words), area: area, product: product,
          say: say.isEmpty ? [:] : LocalText(verbatim: say), script: script, by: lead.login,
          from: start, until: end))
      if json { return try PrintedJSON(posted).print() }
      StandardOutput.print(String(posted.id))
    }

    private func beginning() throws -> Instant {
      guard let from else { return .current() }
      return try Instant(iso: from)
    }

    /// What is over before it begins is refused.
    private func ending(after start: Instant) throws -> Instant? {
      guard let until else { return nil }
      let end = try Instant(written: until, after: start)
      guard end > start else { throw Sentence("said.until", .usage) }
      return end
    }
  }

  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A notice is over: it goes from every screen; leads only.")
    @OptionGroup var storeOptions: StoreOptions
    @Argument(help: "Its number.") var number: Int64
    @Option(help: "Which lead ends it; in a demo desk only.") var rep: String?
    @Flag(help: "The notice that is over, as JSON.") var json = false

    func run() throws {
      let (place, lead) = try Workplace.lead(storeOptions, rep)
      let now = Instant.current()
      guard var notice = try place.store.notices(at: now).first(where: { $0.id == number }) else {
        throw Sentence("said.no-notice", ["number": "\(number)"], .noInput)
      }
      try place.store.endNotice(number, by: lead.login, at: now)
      notice.ended = now
      if json { try PrintedJSON(notice).print() }
    }
  }
}

extension Instant {
  /// A time, or a span from another as 4h.
  init(written text: String, after start: Instant) throws {
    self = try Duration(written: text).map { start + $0 } ?? Instant(iso: text)
  }
}

extension Workplace {
  static func lead(
    _ options: StoreOptions, _ name: String?
  ) throws -> (Workplace, Rep) {
    let (place, rep) = try seat(options, name)
    guard rep.role == .lead else {
      throw Sentence("said.only-a-lead-tells", .notAllowed)
    }
    return (place, rep)
  }

  fileprivate func requireScript(_ name: String) throws {
    let known = try library.scripts().scripts.map(\.script.name)
    guard known.contains(name) else {
      throw Sentence(
        "said.no-script", ["name": name, "known": known.joined(separator: ", ")], .usage)
    }
  }

  func written(_ instant: Instant) -> String {
    let wall = calendar.zone.wall(instant)
    return "\(wall.day.iso) \(wall.clock)"
  }
}
