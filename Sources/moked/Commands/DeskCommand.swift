import ArgumentParser
import Canvas
import Casework
import Console
import Foundation
import Glibc
import SQLiteStore
import Terminal
import TextLayout

struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "The console, for reps.")

  @OptionGroup var storeOptions: StoreOptions
  @Option(help: "Who sits here; in a demo desk only.") var rep: String?
  @Option(help: "Open this customer's file: an account, or what finds only one.")
  var customer: String?
  @Option(help: "The colours: dark, light or contrast; else those chosen last.") var theme: String?
  @Option(
    help: "What the terminal does with Hebrew: visual, logical or word; else it is found out.")
  var order: TextOrder?
  @Flag(help: "Leave the mouse to the terminal.") var noMouse = false
  @Flag(help: "In lines, without a full screen: for a screen reader or a pipe.") var plain = false

  private func refuseWhatNeedsAScreen() throws {
    guard plain || !Self.hasScreen else { return }
    let named = [
      "--theme": theme != nil, "--order": order != nil, "--no-mouse": noMouse,
    ].filter(\.value).keys.sorted()
    guard let first = named.first else { return }
    throw Sentence("said.needs-screen", ["option": first], .usage)
  }

  func run() throws {
    try refuseWhatNeedsAScreen()
    let isFirstStart = try makeDemoWhereThereIsNothing()
    let (place, rep) = try Workplace.seat(storeOptions, rep)
    guard !place.store.isReadOnly else { throw StoreError(.readOnly) }
    let language = try storeOptions.language(among: place.library.languages)
    let wanted = try customer.map { try place.customer(named: $0) }
    if plain || !Self.hasScreen {
      var console = Console(
        try place.surroundings(for: rep, in: language), language: language,
        size: Size(columns: 80, rows: 24),
        now: .current())
      if isFirstStart { console.welcomeToDemo() }
      let opening = wanted.map { console.begin(with: $0) } ?? []
      var desk = PlainDesk(
        console, opening: opening,
        clerk: Clerk(store: place.store, library: place.library, rep: rep))
      return desk.run()
    }
    let errors = try ErrorFile(in: place.places.state)
    let log = errors.path
    // Why there is no console is said to the person: what throws gives standard error back first.
    let ending = try open(place, rep, language, isFirstStart: isFirstStart, wanted: wanted)
    if errors.end() {
      let words = try place.words(storeOptions)
      printError("moked: \(words.plain("said.error-log", ["path": log]))")
    }
    if let ending { dieOf(ending) }
  }

  /// A dumb terminal, or none, has no screen to fill.
  private static var hasScreen: Bool {
    let type = Places().environment["TERM"] ?? ""
    return isatty(0) == 1 && isatty(1) == 1 && TerminalMake.isCapable(type: type)
  }

  private func open(
    _ place: Workplace, _ rep: Rep, _ language: String, isFirstStart: Bool, wanted: CustomerID?
  ) throws -> Int32? {
    let (settings, fault) = OwnSettings.readable(in: place.places)
    let (themeName, colours) = try chosenTheme(settings, place.library)
    let terminal: Terminal
    do {
      terminal = try Terminal(Terminal.Options(mouse: !noMouse, order: order ?? settings.order))
    } catch {
      throw Sentence(error)
    }
    // Behind the terminal, which changes the environment for a moment: no other thread may read it then.
    let errand = try Errand(
      store: place.store, library: place.library, rep: rep, places: place.places)
    var surroundings = try place.surroundings(for: rep, in: language)
    surroundings.signs = Signs(environment: place.places.environment)
    var console = Console(
      surroundings, language: language, size: terminal.size, now: .current())
    if isFirstStart { console.welcomeToDemo() }
    console.wear(colours, named: themeName)
    if let fault { console.warn(ofOwnFile: fault) }
    let opening = wanted.map { console.begin(with: $0) } ?? []
    let loop = DeskLoop(
      terminal: terminal, console: console, opening: opening, errand: errand,
      bell: try place.bell())
    return loop.run()
  }

  /// The one asked for, else the one chosen last; that one may be gone, and the console opens all the same.
  private func chosenTheme(_ settings: OwnSettings, _ library: Library) throws -> (String, Theme) {
    if let theme {
      guard library.themes.contains(theme) else {
        throw Sentence(
          "said.no-theme", ["name": theme, "known": library.themes.joined(separator: ", ")], .usage)
      }
      return (theme, try library.theme(named: theme))
    }
    let kept = settings.theme.flatMap { library.themes.contains($0) ? $0 : nil } ?? "dark"
    return (kept, try library.theme(named: kept))
  }

  /// With no store named and none there, the first start makes the demo desk.
  private func makeDemoWhereThereIsNothing() throws -> Bool {
    let places = Places()
    let path = storeOptions.store ?? places.store
    guard storeOptions.store == nil, try SQLiteStore.isNothing(at: path) else {
      return false
    }
    try DemoMaker(storeOptions, at: .current()).make()
    return true
  }
}

extension TextOrder: ExpressibleByArgument {}
