import ArgumentParser
import Casework
import Glibc
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

  func run() throws {
    guard !all || (why == nil && customer == nil) else {
      throw Sentence("said.all-alone", .usage)
    }
    let place = try Workplace(storeOptions, for: .reader)
    let adviser = try Adviser(
      place, language: try storeOptions.language(among: place.library.languages))
    if all { return try sweep(place, adviser) }
    guard let customer else { throw Sentence("said.account-or-all", .usage) }
    let lines = adviser.lines(for: try place.file(of: customer))
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

  /// Page by page, in the customers' order, so that a million take no more memory than a thousand. Who has seen enough has whole
  /// lines.
  private func sweep(_ place: Workplace, _ adviser: Adviser) throws {
    let interrupt = Interrupt()
    // Where the lines themselves are looked at, they show how far it is.
    let progress = isatty(1) == 1 ? nil : PageProgress(adviser.words["said.swept"])
    defer { progress?.end() }
    let count = try place.store.customerCount()
    var seen = 0
    var last: CustomerID?
    while StandardOutput.isWhole {
      let page = try place.store.customers(after: last, limit: 500)
      guard let end = page.last else { return }
      try adviser.print(page, of: place.store)
      last = end
      seen += page.count
      progress?.show(seen, count)
      if interrupt.came { throw Sentence("said.stopped", .failed) }
    }
  }
}

private struct AdviceLine: Encodable {
  let remedy: String
  let kind: String
  let title: String
  let why: String
  let seconds: Int
  let held: String?
}

private struct CustomerLine: Encodable {
  let account: String
  let advice: [AdviceLine]
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

  func lines(for file: CustomerFile) -> [AdviceLine] {
    let advice = advise(file)
    return (advice.shown + advice.held).map { suggestion in
      AdviceLine(
        remedy: suggestion.name, kind: suggestion.kind.rawValue,
        title: suggestion.title.text(in: words), why: suggestion.why.text(in: words),
        seconds: suggestion.seconds, held: suggestion.held.map { $0.text(in: words) })
    }
  }

  /// Those who have something to fix; they are looked at side by side, and printed in their order.
  func print(_ page: [CustomerID], of store: SQLiteStore) throws {
    let lines = inParts(page) { id in Result { try line(for: store.file(of: id)) } }
    for line in lines { try line.get()?.print() }
  }

  private func line(for file: CustomerFile?) throws -> PrintedJSON? {
    guard let file else { return nil }
    let advice = lines(for: file).filter { $0.held == nil }
    guard !advice.isEmpty else { return nil }
    return try PrintedJSON(CustomerLine(account: file.customer.account, advice: advice))
  }

  private func advise(_ file: CustomerFile) -> Advice {
    remedies.advise(
      file, call: CallSituation(contact: ContactFacts(), reason: nil), at: time,
      callCost: desk.callCost)
  }
}
