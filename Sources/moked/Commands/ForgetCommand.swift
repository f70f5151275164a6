import ArgumentParser
import Casework
import Console
import Playbook
import SQLiteStore

struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Remove what identifies a person, for good.",
    discussion: """
      Without --confirm it says what would go. That something was done, when and by whom stays, so \
      that the journal still holds. Leads only. Where the file could not be written anew after it, \
      the same command does that.
      """)

  @OptionGroup var storeOptions: StoreOptions
  @Argument(help: "The account.") var customer: String
  @Flag(help: "Do it. It cannot be taken back.") var confirm = false
  @Option(help: "Who does it; in a demo desk only.") var rep: String?
  @Flag(help: "As JSON.") var json = false

  private struct Preview: Encodable {
    let account: String
    let contacts: Int
    let entries: Int
    let isDone = false
  }

  func run() throws {
    let (place, rep) = try Workplace.seat(storeOptions, rep, toDo: .forget)
    let words = try place.words(storeOptions)
    if confirm, try isDoneButForFile(in: place.store) { return try scrub(place.store, words) }
    let person = try Person(try place.file(of: customer), in: place.store)
    guard confirm else { return try sayWhatWouldGo(person, words) }
    var done = try place.store.forget(person.file.id, by: rep.login, at: .current())
    let scrubbing = Result { try done.isScrubbed || place.store.scrub() }
    done.isScrubbed = (try? scrubbing.get()) ?? false
    if json { try PrintedJSON(done).print() } else { show(done, words) }
    guard try scrubbing.get() else { throw Sentence("forget.not-scrubbed", .failed) }
  }

  private struct Scrub: Encodable {
    let isScrubbed: Bool
  }

  /// Who has no file here any more may be he whose traces are still to go.
  private func isDoneButForFile(in store: SQLiteStore) throws -> Bool {
    try store.owesScrub() && store.customer(account: customer) == nil
  }

  private func scrub(_ store: SQLiteStore, _ words: Wording) throws {
    let isScrubbed = try store.scrub()
    if json { try PrintedJSON(Scrub(isScrubbed: isScrubbed)).print() }
    guard isScrubbed else { throw Sentence("forget.not-scrubbed", .failed) }
    if !json { Printed(words("forget.scrubbed")).print() }
  }

  private func sayWhatWouldGo(_ person: Person, _ words: Wording) throws {
    let entries = person.contacts.reduce(0) { $0 + $1.entries.count }
    let preview = Preview(
      account: person.file.customer.account, contacts: person.contacts.count, entries: entries)
    if json {
      try PrintedJSON(preview).print()
    } else {
      Printed(
        words.plain(
          "forget.would",
          [
            "account": preview.account, "contacts": "\(preview.contacts)",
            "entries": "\(preview.entries)",
          ])
      ).print()
    }
    throw Sentence("forget.not-yet", .failed)
  }

  private func show(_ done: Forgetting, _ words: Wording) {
    Printed(
      words.plain(
        "forget.done",
        [
          "rows": "\(done.rows)", "entries": "\(done.entries)",
          "contacts": "\(done.contacts.count)",
        ])
    ).print()
    if done.named > 0 {
      Printed(words("forget.named", ["n": .number(done.named)])).print()
    }
    if done.ideas > 0 {
      Printed(words("forget.ideas", ["n": .number(done.ideas)])).print()
    }
    Printed(words("forget.backups")).print()
  }
}
