import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// Every screen, sheet and form of the program, in both languages and three sizes, beside what it looked like.
@Suite(.bothLayouts) struct EveryScreenTests {
  private static let sizes = [(120, 40), (80, 24), (60, 24)]

  @Test(arguments: ["en", "he"], sizes)
  func `it looks as it did`(_ language: String, _ size: (Int, Int)) throws {
    let size = Size(columns: size.0, rows: size.1)
    var album = Album()
    var seen = Seen()
    for isInCall in [false, true] {
      var base = try FilledDesk.floor(in: language, isInCall: isInCall)
      base.send(.resized(size))
      let place = isInCall ? "call" : "ready"
      let below = base.console.draw()
      album.add(place, below)
      for (name, floor) in try Self.floors(from: base, isInCall: isInCall) {
        seen.note(floor.console.sheet)
        let canvas = floor.console.draw()
        if canvas != below { album.add("\(place), \(name)", canvas, over: below) }
      }
    }
    #expect(seen.missing == [])
    try album.expect("\(language)-\(size.columns)x\(size.rows)")
  }

  /// What every command opens, what keys lead to further, and what comes from the world.
  private static func floors(
    from base: Floor, isInCall: Bool
  ) throws -> [(String, Floor)] {
    let commands = Command.allCases.map { command in
      var floor = base
      floor.settle(floor.console.perform(command))
      return (command.rawValue, floor)
    }
    let keyed = (Place.all + further).filter { $0.isInCall == isInCall }.map { place in
      var floor = base
      floor.press(place.keys)
      return (place.name, floor)
    }
    let told = try (isInCall ? comingInCall() : comingBetween()).map { name, event in
      var floor = base
      floor.tell(event)
      return (name, floor)
    }
    return commands + keyed + told
  }

  private static let further = [
    Place(name: "the ring is opened", isInCall: false, keys: ["Enter"]),
    Place(name: "narrowed", isInCall: false, keys: ["/", "a"]),
    Place(name: "an article said", keys: ["1", "k", "Enter"]),
    Place(name: "a firm no", keys: ["1", "o", "End", "Enter"]),
    Place(name: "a suggestion", keys: ["a", "1"]),
    Place(name: "why a suggestion is declined", keys: ["a", "1", "3"]),
    Place(name: "how he is identified", keys: ["v", "1"]),
    Place(name: "a form that is wrong", keys: ["p", "Enter", "Enter"]),
    Place(name: "a credit above the limit", keys: ["c", "9", "9", "9", "9", "Enter", "Enter"]),
    Place(
      name: "a credit that a lead approves",
      keys: ["e", "x", "Enter", "c", "9", "9", "9", "9", "Enter", "Enter"]),
    Place(name: "a tab that is narrowed", keys: ["F5", "/", "1"]),
    Place(name: "help that is narrowed", keys: ["F1", "/", "n", "o"]),
    Place(name: "a question when all is said", keys: ["1", "d"]),
    Place(name: "wrap-up with what is missing", keys: ["z", "1", "Enter"]),
  ]

  private static func comingBetween() throws -> [(String, Event)] {
    let file = try FilledDesk.file(FilledDesk.plain)
    let opened = Entry(
      sequence: 1, at: ShippedDesk.now, by: "dana", act: .opened(Opening(), reference: 48213))
    let left = Unfinished(
      contact: ContactState(id: ContactID(rawValue: 1), entries: [opened]), file: file,
      scripts: [], draft: "")
    return [
      ("calls were left open", .unfinished([left])),
      ("nothing waits", .boardLoaded(Board())), ("nobody rings", .ringing([])),
      ("the store fails", .failed(.store(StoreError(.full)))), ("no copy", .notCopied),
    ]
  }

  private static func comingInCall() throws -> [(String, Event)] {
    var other = try FilledDesk.file(FilledDesk.plain)
    other.id = CustomerID(rawValue: 77)
    let clash = FieldClash(
      field: "city", before: "חיפה", mine: "Eilat", theirs: "כפר סבא",
      by: ["he": "יעל", "en": "Yael"], at: ShippedDesk.now)
    return [
      ("two change one field", .failed(.clash(clash, nil))),
      ("another file", .fileLoaded(other)), ("a file that changed", .fileChanged(other)),
      (
        "scripts that cannot be read",
        .failed(.library("scripts/a.yaml:3:1: no such step", others: 2))
      ),
    ]
  }
}

/// Which kinds of sheets and forms came up.
private struct Seen {
  private var names: Set<String> = []

  mutating func note(_ sheet: Sheet?) {
    switch sheet {
    case .menu(let menu): names.insert(menu.filter == nil ? "menu" : "palette")
    case .finder: names.insert("finder")
    case .page: names.insert("page")
    case .form(let form): names.insert(form.purpose.name)
    case nil: break
    }
  }

  var missing: [String] {
    let forms =
      ["promise", "credit", "request", "escalate", "skip", "refuse", "change", "clash", "notice"]
      + ["override", "transfer"] + CareForm.allCases.map(\.rawValue)
    return (["menu", "palette", "finder", "page"] + forms).filter { !names.contains($0) }
  }
}

extension Form.Purpose {
  fileprivate var name: String {
    switch self {
    case .care(let kind): kind.rawValue
    case .change: "change"
    case .clash: "clash"
    case .override: "override"
    case .transfer: "transfer"
    default: "\(self)"
    }
  }
}
