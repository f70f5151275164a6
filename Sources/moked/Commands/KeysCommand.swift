import ArgumentParser
import Casework
import Console
import Foundation
import SQLiteStore

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "The table of every key and command.")

  @OptionGroup var storeOptions: StoreOptions
  @Flag(help: "As a manual page: moked keys --man | man -l -") var man = false
  @Flag(help: "As JSON.") var json = false

  private struct Line: Encodable {
    let context: String
    let command: String
    let keys: [String]
    let name: String
    let sentence: String
    let then: String?
    let unless: [String]
  }

  func run() throws {
    try withTable { table in
      if man { return Printed(ManualPage(table).text).print() }
      if json { return try PrintedJSON(table.rows.map(line)).print() }
      for row in table.rows { Printed(sentence(row)).print() }
    }
  }

  /// The table needs no store; where there is none, what is compiled goes into one that goes again.
  private func withTable(_ use: (CommandTable) throws -> Void) throws {
    var options = storeOptions
    let scratch = FileManager.default.temporaryDirectory.appending(path: "moked-\(UUID())")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let path = options.store ?? Places().store
    if try SQLiteStore.isNothing(at: path) {
      options.store = scratch.appending(path: "none.sqlite").path
    }
    let place = try Workplace(options, for: .anyone, mayCreate: true)
    let language = try options.language(among: place.library.languages)
    let words = try place.library.words(in: language, zone: place.calendar.zone)
    try use(CommandTable(keymap: try place.library.keymap(), words: words))
    for fault in place.library.knownFaults { printError("moked: \(Printed(line: fault).text)") }
  }

  private func line(_ row: CommandTable.Row) -> Line {
    Line(
      context: row.context, command: row.command, keys: row.keys, name: row.name,
      sentence: row.sentence, then: row.then, unless: row.unless)
  }

  private func sentence(_ row: CommandTable.Row) -> String {
    let keys = row.keys.joined(separator: " ")
    let gap = String(repeating: " ", count: max(1, 16 - keys.count))
    let rest = [row.then.map { "(\($0))" }, row.unless.last.map { "[\($0)]" }]
    return (["\(row.context)  \(keys)\(gap)\(row.sentence)"] + rest.compactMap(\.self))
      .joined(separator: "  ")
  }
}
