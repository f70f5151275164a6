import ArgumentParser
import Canvas
import Casework
import Console
import Playbook

struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "The table of every key and command.")

  @OptionGroup var storeOptions: StoreOptions
  @Flag(help: "As JSON.") var json = false

  private struct Line: Encodable {
    let context: String
    let command: String
    let keys: [String]
    let sentence: String
  }

  func run() throws {
    let place = try Workplace(storeOptions)
    let language = try storeOptions.language(among: place.library.languages)
    let words = try place.library.words(in: language, zone: place.calendar.zone)
    let lines = try place.library.keymap().bindings.map { binding in
      Line(
        context: binding.context, command: binding.command, keys: binding.keys.map(\.name),
        sentence: words["command.\(binding.command).hint"])
    }
    if json { return try PrintedJSON(lines).print() }
    for line in lines {
      let keys = line.keys.joined(separator: " ")
      let gap = String(repeating: " ", count: max(1, 16 - keys.count))
      Printed("\(line.context)  \(keys)\(gap)\(line.sentence)").print()
    }
  }
}
