import ArgumentParser
import Casework
import Playbook
import SQLiteStore

struct AdviseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "advise", abstract: "What else to fix for a customer, with the reasons.")

  @OptionGroup var storeOptions: StoreOptions
  @Argument(help: "The account.") var customer: String?
  @Flag(help: "The whole store, a JSON line for each customer with something to fix.") var all =
    false
  @Option(help: "One remedy, and what became of it here.") var why: String?
  @Flag(help: "As JSON.") var json = false

  private struct Line: Encodable {
    let remedy: String
    let kind: String
    let title: String
    let why: String
    let seconds: Int
    let held: String?
  }

  private struct CustomerLine: Encodable {
    let account: String
    let advice: [Line]
  }

  func validate() throws {
    guard !all || (why == nil && customer == nil) else {
      throw ValidationError("--all tells of every customer and remedy: leave out the rest")
    }
  }

  func run() throws {
    let place = try Workplace(storeOptions, for: .reader)
    let adviser = try Adviser(
      place, language: try storeOptions.language(among: place.library.languages))
    if all { return try sweep(place, adviser) }
    guard let customer else { throw Sentence("said.account-or-all", .usage) }
    let lines = lines(adviser.advise(try place.file(of: customer)), adviser)
    let chosen =
      why.map { name in lines.filter { $0.remedy == name } } ?? lines.filter { $0.held == nil }
    if json { return try PrintedJSON(chosen).print() }
    for line in chosen {
      Printed(line: "\(line.remedy)  \(line.title)  (\(line.seconds) s)").print()
      for reason in [line.why, line.held].compactMap(\.self) {
        Printed(line: "    \(reason)").print()
      }
    }
    if let why, chosen.isEmpty {
      let isKnown = adviser.remedies.remedies.contains { $0.name == why }
      throw isKnown
        ? Sentence("said.does-not-fire", ["name": why], .failed)
        : Sentence("said.no-remedy", ["name": why], .usage)
    }
  }

  private func lines(_ advice: Advice, _ adviser: Adviser) -> [Line] {
    (advice.shown + advice.held).map { suggestion in
      Line(
        remedy: suggestion.name, kind: suggestion.kind.rawValue,
        title: suggestion.title.text(in: adviser.words),
        why: suggestion.why.text(in: adviser.words),
        seconds: suggestion.seconds, held: suggestion.held.map { $0.text(in: adviser.words) })
    }
  }

  private func sweep(_ place: Workplace, _ adviser: Adviser) throws {
    var last: CustomerID?
    while true {
      let page = try place.store.customers(after: last, limit: 500)
      guard StandardOutput.isWhole else { return }
      for id in page {
        guard let file = try place.store.file(of: id) else { continue }
        let advice = lines(adviser.advise(file), adviser).filter { $0.held == nil }
        guard !advice.isEmpty else { continue }
        try PrintedJSON(CustomerLine(account: file.customer.account, advice: advice)).print()
      }
      guard let end = page.last else { return }
      last = end
    }
  }
}

/// The remedies of the library on files, outside of any call.
private struct Adviser {
  let remedies: RemedyLibrary
  let words: Words
  private let desk: Desk
  private let time: DeskTime

  init(_ place: Workplace, language: String) throws {
    remedies = try place.library.remedies()
    words = try place.library.words(in: language, zone: place.calendar.zone)
    desk = place.desk
    time = DeskTime(now: .current(), calendar: place.calendar, currency: place.desk.currency)
  }

  func advise(_ file: CustomerFile) -> Advice {
    remedies.advise(
      file, call: CallSituation(contact: ContactFacts(), reason: nil), at: time,
      callCost: desk.callCost)
  }
}
