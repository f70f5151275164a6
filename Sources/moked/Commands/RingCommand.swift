import ArgumentParser
import Casework
import Playbook
import SQLiteStore

struct RingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ring", abstract: "A call rings at a rep's desk: what an exchange's hook runs.")

  @OptionGroup var storeOptions: StoreOptions
  @Option(help: "Whose phone rings, by login.") var rep: String
  @Option(help: "The caller's number.") var from: String
  @Option(help: "The exchange's name of the call.") var call: String
  @Option(name: .customLong("to"), help: "The desk's own number that was called.")
  var line: String?
  @Option(help: "How long he has waited, as 4m10s.") var waited: String?
  @Option(help: "The way through the menu.") var menu: String?
  @Option(help: "The account that the exchange has identified.") var identified: String?
  @Flag(help: "He asked in the queue to be called back, and the exchange calls him now.")
  var callBack = false
  @Option(help: "When, as 2026-11-22T09:00:00+02:00; now, if it is not said.") var at: String?
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let door = try ExchangeDoor(storeOptions)
    let ring = Ring(
      call: try door.name(call), rep: rep, from: from, menu: menu, waited: try door.span(waited),
      identified: identified, line: line, isCallBack: callBack, at: try door.time(at))
    guard try door.place.store.rep(login: rep) != nil else {
      throw Sentence("line.no-rep", ["rep": rep], .usage)
    }
    try door.say(try door.exchange.ring(ring), of: call, "rings", rep: rep, asJSON: json)
  }
}

struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: "What becomes of a call: what an exchange's hook runs.",
    discussion: """
      The console that has the call follows, and without a console it is kept just the same. A thing may be told \
      twice; what cannot have been is refused with a sentence, and nothing is kept.
      """)

  @OptionGroup var storeOptions: StoreOptions
  @Argument(help: "The exchange's name of the call.") var call: String
  @Argument(help: "answered, held, resumed, ended or moved.") var event: String
  @Option(help: "With moved: at whose phone it is now, by login. Without it, outside this desk.")
  var rep: String?
  @Option(help: "When, as 2026-11-22T09:00:00+02:00; now, if it is not said.") var at: String?
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let door = try ExchangeDoor(storeOptions)
    guard let told = LineEvent(written: event, rep: rep) else {
      throw rep == nil
        ? Sentence("line.event", ["text": event], .usage)
        : Sentence("line.to-needs-moved", .usage)
    }
    if let rep, try door.place.store.rep(login: rep) == nil {
      throw Sentence("line.no-rep", ["rep": rep], .usage)
    }
    let outcome = try door.exchange.tell(told, of: try door.name(call), at: try door.time(at))
    try door.say(outcome, of: call, event, rep: rep, asJSON: json)
  }
}

extension LineEvent {
  /// As a hook writes it.
  init?(written event: String, rep: String?) {
    switch (event, rep) {
    case ("answered", nil): self = .answered
    case ("held", nil): self = .held
    case ("resumed", nil): self = .resumed
    case ("ended", nil): self = .ended
    case ("moved", _): self = .moved(to: rep)
    default: return nil
    }
  }
}
