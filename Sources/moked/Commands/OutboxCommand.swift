import ArgumentParser
import Casework
import Foundation
import Playbook
import SQLiteStore

struct OutboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outbox", abstract: "Messages that wait to be sent.",
    subcommands: [Send.self, List.self, Retry.self], defaultSubcommand: Send.self)

  struct Send: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Send what waits, by the program that desk.yaml names.",
      discussion: """
        Each message is handed over at least once: if this is killed while the program sends, the \
        same message is handed over again by the next run, under the same number.
        """)
    @OptionGroup var storeOptions: StoreOptions
    @Flag(help: "As JSON.") var json = false

    func run() throws {
      let place = try Workplace(storeOptions, for: .anyone)
      guard let hook = place.desk.outbox else {
        throw Sentence("said.no-hook", ["line": "outbox: {hook: /path/of/it}"], .failed)
      }
      let quiet = place.desk.messages.quiet
      let counts = try Emptying(
        store: place.store, hook: MessageHook(hook: hook, words: try words(of: place)),
        first: try DemoMaker.lastMessage(in: place.store),
        quietUntil: { quiet?.end(at: $0, in: place.calendar) }
      ).run()
      if json {
        try PrintedJSON(counts).print()
      } else {
        Printed(line: try place.words(storeOptions).sentence(counts)).print()
      }
      guard counts.failed == 0, counts.waiting == 0 else {
        throw Sentence("said.not-all-sent", .failed)
      }
    }

    /// Why something is not sent is kept, for everybody: in the desk's language, not that of who happens to send.
    private func words(of place: Workplace) throws -> Words {
      let asked = try storeOptions.lang.map { _ in
        try storeOptions.language(among: place.library.languages)
      }
      return try place.library.words(
        in: asked ?? place.desk.language, zone: place.calendar.zone)
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "What was not sent, and why.")
    @OptionGroup var storeOptions: StoreOptions
    @Flag(help: "What was sent too.") var all = false
    @Flag(help: "As JSON.") var json = false

    func run() throws {
      let place = try Workplace(storeOptions, for: .reader)
      let states = Set(Message.State.allCases).subtracting(all ? [] : [.sent])
      let messages = try place.store.messages(states)
      let until = place.desk.messages.quiet?.end(at: .current(), in: place.calendar)
      let listed = messages.map { Listed($0, quietUntil: until) }
      if json { return try PrintedJSON(listed).print() }
      let words = try place.words(storeOptions)
      for one in listed { Printed(line: one.line(words)).print() }
    }
  }

  struct Retry: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A message that failed waits again.")
    @OptionGroup var storeOptions: StoreOptions
    @Argument(help: "Its number, as moked outbox list prints it.") var number: Int64
    @Flag(help: "The message as it stands then, as JSON.") var json = false

    func run() throws {
      let place = try Workplace(storeOptions, for: .doer(.work))
      guard try place.store.message(number)?.state == .failed else {
        throw Sentence("said.none-failed", ["number": "\(number)"], .noInput)
      }
      try place.store.retry(message: number, by: Workplace.login, at: .current())
      guard json, let waits = try place.store.message(number) else { return }
      try PrintedJSON(Listed(waits, quietUntil: nil)).print()
    }
  }
}

/// Takes one message after another until none waits that was not tried in this run.
private struct Emptying {
  let store: any OutboxStore
  let hook: MessageHook
  /// Those up to this are nobody's to send.
  let first: Int64
  /// Until when nobody is sent what he did not ask for; nil while anything may go.
  let quietUntil: (Instant) -> Instant?

  func run() throws -> OutboxCounts {
    var counts = OutboxCounts()
    var last = first
    // Longer than the program may take: whoever took the message then lives no more.
    let patience = hook.hook.within + .seconds(10)
    while true {
      let now = Instant.current()
      let next = try store.takeMessage(
        after: last, staleSince: now - patience, isQuiet: quietUntil(now) != nil, at: now)
      guard let message = next else { break }
      last = message.id
      let delivery = hook.deliver(message)
      try store.settle(
        message: message.id, delivery, by: Workplace.login, at: .current())
      switch delivery {
      case .sent: counts.sent += 1
      case .failed: counts.failed += 1
      case .later: break
      }
    }
    counts.until = quietUntil(.current())
    let left = try store.messages([.queued, .sending]).filter { $0.id > first }
    counts.quiet = counts.until == nil ? 0 : left.count { !$0.isAsked }
    counts.waiting = left.count - counts.quiet
    return counts
  }
}
