import ArgumentParser
import Casework
import SQLiteStore

struct RingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ring", abstract: "A call rings at a rep's desk: what an exchange's hook runs.")

  @OptionGroup var storeOptions: StoreOptions
  @Option(help: "Whose phone rings, by login.") var rep: String
  @Option(help: "The caller's number.") var from: String
  @Option(help: "The exchange's name of the call.") var call: String
  @Option(help: "How long he has waited, as 4m10s.") var waited: String?
  @Option(help: "The way through the menu.") var menu: String?
  @Option(help: "The account that the exchange has identified.") var identified: String?

  func run() throws {
    var span: Duration?
    if let waited {
      guard let read = Duration(written: waited) else {
        throw Sentence("--waited \(waited): write it as 4m10s", .usage)
      }
      span = read
    }
    let place = try Workplace(storeOptions)
    guard try place.store.rep(login: rep) != nil else {
      throw Sentence("there is no rep `\(rep)` at this desk", .usage)
    }
    try place.store.ring(
      Ring(
        call: call, rep: rep, from: from, menu: menu, waited: span, identified: identified,
        at: .current()))
  }
}
