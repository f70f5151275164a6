import ArgumentParser
import Casework
import Foundation
import SQLiteStore

struct FaultCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fault", abstract: "What is broken, and in which area.",
    subcommands: [List.self, Add.self, Expect.self, End.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Those that are not mended.")
    @OptionGroup var storeOptions: StoreOptions
    @Flag(help: "As JSON.") var json = false

    func run() throws {
      let place = try Workplace(storeOptions, for: .reader)
      let faults = try place.store.faults()
      if json { return try PrintedJSON(faults).print() }
      let language = try storeOptions.language(among: place.library.languages)
      for fault in faults {
        let fields = [
          String(fault.id), place.written(fault.began), fault.area, fault.title[language],
          fault.expectedEnd.map(place.written) ?? "",
        ]
        Printed(line: fields.filter { !$0.isEmpty }.joined(separator: "  ")).print()
      }
    }
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Something broke: everybody there is marked at once; leads only. Prints its number."
    )
    @OptionGroup var storeOptions: StoreOptions
    @Argument(help: "What does not work, in a few words.") var title: String
    @Option(help: "The city where it is; everywhere without it.") var area = ""
    @Option(help: "Since when; now without it.") var began: String?
    @Option(help: "When it should work again: a time, or a span from now as 4h.") var until: String?
    @Option(help: "Which lead tells it; in a demo desk only.") var rep: String?
    @Flag(help: "The fault as JSON.") var json = false

    func run() throws {
      let (place, lead) = try Workplace.lead(storeOptions, rep)
      let now = Instant.current()
      let words = title.trimmingCharacters(in: .whitespacesAndNewlines)
      guard !words.isEmpty else { throw Sentence("said.fault-empty", .usage) }
      let start = try began.map { try Instant(iso: $0) } ?? now
      let end = try until.map { try Instant(written: $0, after: now) }
      guard start <= now, end.map({ $0 > start }) ?? true else {
        throw Sentence("said.fault-times", .usage)
      }
      let told = try place.store.tell(
        Fault(area: area, title: LocalText(verbatim: words), began: start, expectedEnd: end),
        by: lead.login, at: now)
      if json { return try PrintedJSON(told).print() }
      StandardOutput.print(String(told.id))
    }
  }

  struct Expect: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "When it should work again is known now, or has changed; leads only.")
    @OptionGroup var storeOptions: StoreOptions
    @Argument(help: "Its number.") var number: Int64
    @Argument(help: "A time, a span from now as 4h, or `unknown`.") var until: String
    @Option(help: "Which lead tells it; in a demo desk only.") var rep: String?

    func run() throws {
      let (place, lead) = try Workplace.lead(storeOptions, rep)
      let now = Instant.current()
      let fault = try place.fault(number)
      let end = until == "unknown" ? nil : try Instant(written: until, after: now)
      guard end.map({ $0 > fault.began }) ?? true else {
        throw Sentence("said.fault-times", .usage)
      }
      try place.store.expect(end, ofFault: number, by: lead.login, at: now)
    }
  }

  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "It works again: it goes from every screen; leads only.")
    @OptionGroup var storeOptions: StoreOptions
    @Argument(help: "Its number.") var number: Int64
    @Option(help: "Which lead tells it; in a demo desk only.") var rep: String?
    @Flag(help: "The fault that is mended, as JSON.") var json = false

    func run() throws {
      let (place, lead) = try Workplace.lead(storeOptions, rep)
      var fault = try place.fault(number)
      fault.ended = .current()
      try place.store.endFault(number, by: lead.login, at: fault.ended ?? .current())
      if json { try PrintedJSON(fault).print() }
    }
  }
}

extension Workplace {
  fileprivate func fault(_ number: Int64) throws -> Fault {
    guard let fault = try store.faults().first(where: { $0.id == number }) else {
      throw Sentence("said.no-fault", ["number": "\(number)"], .noInput)
    }
    return fault
  }
}
