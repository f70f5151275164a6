import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// A console and a world that answers it from memory: what a rep does in it is done as at a desk.
struct Floor {
  var console: Console
  /// What was asked of the world by the last input.
  private(set) var effects: [Effect] = []
  private var contact: ContactState?
  private let file: CustomerFile

  init(in language: String, file: CustomerFile = Floor.ruth) throws {
    self.file = file
    console = try ShippedDesk.console(in: language)
    settle(console.start())
  }

  /// In a call with an identified customer.
  static func call(in language: String, file: CustomerFile = Floor.ruth) throws -> Floor {
    var floor = try Floor(in: language, file: file)
    floor.settle(floor.console.begin(with: file.id))
    floor.settle(floor.console.act(.identify(.mayChange, Speaker(who: .customer))))
    return floor
  }

  static let ruth = CustomerFile(
    id: CustomerID(rawValue: 1),
    customer: Customer(account: "1", name: "Ruth Levi", form: .feminine, monthsWithUs: 3),
    issues: [
      Issue(
        number: 48102, title: ["en": "slow internet"], reason: "internet.slow", status: .open,
        opened: ShippedDesk.now - .days(3))
    ])

  /// Every act of the call so far.
  var kept: [Act] { contact?.entries.map(\.act) ?? [] }

  /// Names of keys, as the keyboard of this pass sends them; into a field goes the letter that is meant.
  mutating func press(_ names: [String]) {
    for name in names {
      let sent = console.isEditing ? name : Layout.current.sent(by: name)
      send(.key(Key(name: sent) ?? .escape))
    }
  }

  mutating func press(_ names: String...) { press(names) }

  /// As it is typed into a field.
  mutating func type(_ text: String) {
    for letter in text { send(.key(.character(letter))) }
  }

  mutating func send(_ input: Input) {
    effects = console.handle(.input(input), at: ShippedDesk.now)
    settle(effects)
  }

  mutating func settle(_ asked: [Effect]) {
    var waiting = asked
    while !waiting.isEmpty {
      for event in answer(waiting.removeFirst()) {
        waiting += console.handle(event, at: ShippedDesk.now)
      }
    }
  }

  private mutating func answer(_ effect: Effect) -> [Event] {
    switch effect {
    case .find(let typed): [.found(typed: typed, [found])]
    case .loadBoard: [.boardLoaded(Board())]
    case .loadRinging: [.ringing([])]
    case .loadUnfinished: [.unfinished([])]
    case .loadFile: [.fileLoaded(file)]
    case .openContact(let opening): [.contactOpened(open(opening))]
    case .keep(let acts, _, _, _, _, let at): [.kept(keep(acts, at: at), file)]
    case .saveDraft(_, let contact): [.draftKept(contact)]
    default: []
    }
  }

  private var found: Found {
    Found(
      id: file.id, account: file.customer.account, name: file.customer.name,
      city: file.customer.city, phone: "", openIssues: 1, hasLeft: false)
  }

  private mutating func open(_ opening: Opening) -> ContactState {
    let act = Act.opened(opening, reference: 48213)
    let opened = ContactState(
      id: ContactID(rawValue: 1),
      entries: [Entry(sequence: 1, at: ShippedDesk.now, by: "dana", act: act)])
    contact = opened
    return opened
  }

  private mutating func keep(_ acts: [Act], at: Instant) -> ContactState {
    var entries = contact?.entries ?? []
    for act in acts {
      entries.append(Entry(sequence: entries.count + 1, at: at, by: "dana", act: act))
    }
    let kept = ContactState(id: ContactID(rawValue: 1), entries: entries)
    contact = kept
    return kept
  }
}

/// The screens of the program, each by the keys that lead to it.
struct Place: Sendable, CustomTestStringConvertible {
  let name: String
  /// False between calls.
  var isInCall = true
  let keys: [String]
  var testDescription: String { name }

  func floor(in language: String) throws -> Floor {
    var floor = try isInCall ? Floor.call(in: language) : Floor(in: language)
    floor.press(keys)
    return floor
  }

  static let all =
    [
      Place(name: "ready", isInCall: false, keys: []),
      Place(name: "finding", isInCall: false, keys: ["l", "e"]),
      Place(name: "help when ready", isInCall: false, keys: ["F1"]),
      Place(name: "palette when ready", isInCall: false, keys: ["Ctrl-P"]),
      Place(name: "what about", keys: []), Place(name: "first line", keys: ["1"]),
      Place(name: "a question", keys: ["1", "Enter"]),
      Place(name: "deeper", keys: ["1", "Enter", "1", "1"]),
      Place(name: "a typed answer", keys: ["3", "Enter", "1", "1"]),
      Place(name: "a typed answer left", keys: ["3", "Enter", "1", "1", "Esc"]),
      Place(name: "on hold", keys: ["h"]), Place(name: "note", keys: ["n"]),
      Place(name: "also fix", keys: ["a"]), Place(name: "emergency armed", keys: ["Ctrl-E"]),
      Place(name: "until when", keys: ["p", "x", "Enter"]),
      Place(name: "customer gone", keys: ["1", "z", "1"]),
      Place(name: "wrap-up", keys: ["z", "1"]),
    ]
    + ["F3", "F4", "F5", "F6", "F7", "F8"].map { Place(name: "tab \($0)", keys: [$0]) }
    + ["z", "m", "v", "x", "/", "p", "c", "i", "e", "s", "g", "f", "Ctrl-P", "F1", "Ctrl-Q"].map {
      Place(name: "what \($0) opens", keys: ["1", $0])
    }
}
