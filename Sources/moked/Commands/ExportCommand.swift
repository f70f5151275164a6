import ArgumentParser
import Casework
import Console
import Foundation
import Playbook
import SQLiteStore

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Everything that the desk keeps about one person.",
    discussion: "His whole file, and every entry of each of his contacts. Leads and auditors only.")

  @OptionGroup var storeOptions: StoreOptions
  @Argument(help: "The account.") var customer: String
  @Option(help: "Who does it; in a demo desk only.") var rep: String?
  @Flag(help: "As JSON.") var json = false

  func run() throws {
    let (place, _) = try Workplace.seat(storeOptions, rep, toDo: .export)
    let person = try Person(try place.file(of: customer), in: place.store)
    if json { return try PrintedJSON(person).print() }
    let words = try place.words(storeOptions)
    Printed(words("export.title")).print()
    let report = FileReport(
      file: person.file, at: place.desk, reps: try place.store.reps(), now: .current(),
      words: words.words,
      zone: place.calendar.zone)
    Printed(report.lines.joined(separator: "\n")).print()
    Printed("\n" + words("export.everything")).print()
    for line in try FlatLines(of: person, words, zone: place.calendar.zone).lines {
      Printed(line).print()
    }
  }
}

/// All that is kept about one person.
struct Person: Encodable {
  struct Contact: Encodable {
    let number: ContactID
    let entries: [Entry]
    let draft: String?
  }

  let file: CustomerFile
  let contacts: [Contact]

  init(_ file: CustomerFile, in store: any CaseStore) throws {
    self.file = file
    contacts = try store.contacts(of: file.id).map { id in
      Contact(
        number: id, entries: try store.contact(id)?.entries ?? [], draft: try store.draft(of: id))
    }
  }
}

/// A value as lines of `place: value`, so that a section that is new stands there without being named here.
private struct FlatLines {
  private(set) var lines: [String] = []
  private let words: Wording
  private let zone: Zone
  /// Whole numbers from here on are times, in milliseconds: no sum and no count is so large.
  private static let firstTime: Int64 = 100_000_000_000

  /// What the keys of spans end with.
  private static let spanMark = "Milliseconds"

  init(of value: some Encodable, _ words: Wording, zone: Zone) throws {
    self.words = words
    self.zone = zone
    let encoder = JSONEncoder()
    add(try JSONSerialization.jsonObject(with: encoder.encode(value)), at: "")
  }

  private mutating func add(_ value: Any, at place: String) {
    switch value {
    case let object as [String: Any]:
      for key in object.keys.sorted() {
        let inner = place.isEmpty ? key : "\(place).\(key)"
        if key.hasSuffix(Self.spanMark), let span = object[key] as? NSNumber {
          let time = words.timer(.milliseconds(span.int64Value))
          lines.append("\(inner.dropLast(Self.spanMark.count)): \(time)")
        } else {
          add(object[key] ?? NSNull(), at: inner)
        }
      }
    case let list as [Any]:
      for (index, item) in list.enumerated() { add(item, at: "\(place).\(index + 1)") }
    case let number as NSNumber: lines.append("\(place): \(text(of: number))")
    default: lines.append("\(place): \(value)")
    }
  }

  private func text(of number: NSNumber) -> String {
    guard number.int64Value >= Self.firstTime else { return "\(number)" }
    let wall = zone.wall(Instant(milliseconds: number.int64Value))
    return "\(wall.day.iso) \(wall.clock)"
  }
}
