import ArgumentParser
import Casework
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
      throw Sentence("said.range", ["option": "--limit", "most": "10000"], .usage)
    }
    let place = try Workplace(storeOptions, for: .reader)
    for fault in place.library.knownFaults { printError("moked: \(Printed(line: fault).text)") }
    let found = try place.store.find(
      query.joined(separator: " "), for: Workplace.login, limit: limit)
    if json { return try PrintedJSON(found).print() }
    for line in found {
      Printed(line: "\(line.account)  \(line.name)  \(line.city)  \(line.phone)").print()
    }
    if found.isEmpty { throw Sentence("said.nobody-found", .failed) }
  }
}

extension Workplace {
  /// An account, or anything that finds one customer only.
  func customer(named key: String) throws -> CustomerID {
    if let id = try store.customer(account: key) { return id }
    let found = try store.find(key, for: Self.login, limit: 2)
    guard let only = found.first, found.count == 1 else {
      throw found.isEmpty
        ? Sentence("said.nobody-by-key", .noInput)
        : Sentence("said.several-by-key", .usage)
    }
    return only.id
  }

  func file(of account: String) throws -> CustomerFile {
    guard let id = try store.customer(account: account), let file = try store.file(of: id) else {
      throw Sentence("said.no-customer", .noInput)
    }
    return file
  }
}
