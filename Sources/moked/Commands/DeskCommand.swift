import ArgumentParser
import Canvas
import Casework
import Console
import Foundation
import Glibc
import SQLiteStore
import Terminal

struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "The console, for reps.")

  @OptionGroup var storeOptions: StoreOptions
  @Option(help: "Who sits here; in a demo desk only.") var rep: String?
  @Option(help: "The colours: dark, light or contrast.") var theme = "dark"
  @Flag(help: "Leave the mouse to the terminal.") var noMouse = false
  @Flag(help: "In lines, without a full screen: for a screen reader or a pipe.") var plain = false

  func run() throws {
    let isFirstStart = try makeDemoWhereThereIsNothing()
    let place = try Workplace(storeOptions)
    let rep = try place.rep(named: rep)
    let language = try storeOptions.language(among: place.library.languages)
    if plain || !Self.hasScreen {
      var console = Console(
        try place.surroundings(for: rep, in: language), language: language,
        size: Size(columns: 80, rows: 24),
        now: .current())
      if isFirstStart { console.welcomeToDemo() }
      var desk = PlainDesk(
        console, clerk: Clerk(store: place.store, library: place.library, rep: rep))
      return desk.run()
    }
    let colours = try place.library.theme(named: theme)
    let errand = try Errand(store: place.store, library: place.library, rep: rep)
    let errors = try ErrorFile(in: place.places.state)
    let start = errors.size
    let ending: Int32?
    do {
      ending = try open(place, rep, language, colours, errand, isFirstStart: isFirstStart)
    } catch {
      // Why there is no console is said to the person, not to the file.
      _ = errors.end(since: start)
      throw error
    }
    if errors.end(since: start) {
      printError("moked: what the program wrote about errors is in \(errors.path)")
    }
    if let ending { dieOf(ending) }
  }

  /// A dumb terminal, or none, has no screen to fill.
  private static var hasScreen: Bool {
    let type = Places().environment["TERM"] ?? ""
    return isatty(0) == 1 && isatty(1) == 1 && !["", "dumb", "unknown"].contains(type)
  }

  private func open(
    _ place: Workplace, _ rep: Rep, _ language: String, _ theme: Theme, _ errand: Errand,
    isFirstStart: Bool
  ) throws -> Int32? {
    let terminal: Terminal
    do {
      terminal = try Terminal(Terminal.Options(mouse: !noMouse))
    } catch {
      throw Sentence(error.description, .usage)
    }
    var console = Console(
      try place.surroundings(for: rep, in: language), language: language, size: terminal.size,
      now: .current())
    if isFirstStart { console.welcomeToDemo() }
    let loop = DeskLoop(
      terminal: terminal, console: console, errand: errand, bell: try place.bell(), theme: theme)
    return loop.run()
  }

  /// With no store named and none there, the first start makes the demo desk.
  private func makeDemoWhereThereIsNothing() throws -> Bool {
    let places = Places()
    let path = storeOptions.store ?? places.store
    guard storeOptions.store == nil, !FileManager.default.fileExists(atPath: path) else {
      return false
    }
    try DemoMaker(storeOptions, at: .current()).make()
    return true
  }
}
