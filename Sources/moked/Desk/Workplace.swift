import Casework
import Console
import Foundation
import Glibc
import Playbook
import SQLiteStore

/// Everything that a command works with: the store, the library, the desk's settings and who asks.
struct Workplace {
  let places: Places
  let store: SQLiteStore
  let storePath: String
  let library: Library
  let desk: Desk
  let isDemo: Bool
  /// Where the store is while nothing is to be kept and there was none.
  private let passing: PassingFolder?

  /// - Parameters:
  ///   - asker: for whom it is opened; whom the desk does not serve so far gets none.
  ///   - mayCreate: makes the store where there is none; else that is an error.
  ///   - isDryRun: a store that is made goes again.
  init(
    _ options: StoreOptions, for asker: Asker, at now: Instant = .current(),
    mayCreate: Bool = false, isDryRun: Bool = false
  ) throws {
    places = Places()
    storePath = options.store ?? places.store
    try Self.expectFile(storePath)
    let isThere = try !SQLiteStore.isNothing(at: storePath)
    guard mayCreate || isThere else {
      throw Sentence("said.no-store", ["path": storePath], .noInput)
    }
    passing = isDryRun && !isThere ? try PassingFolder() : nil
    var store = try Self.open(passing.map { "\($0.path)/desk.sqlite" } ?? storePath)
    let folder = try ResourceFolder(places)
    var library = Library(folder, store: store)
    if options.lang != nil { _ = try options.language(among: library.languages) }
    var desk = try library.desk()
    desk.calendar = desk.calendar(in: try Zone(named: desk.zoneName, around: now))
    store.zone = desk.calendar.zone
    // What it finds wrong is told by the one that stays.
    library = Library(folder, store: store, zone: desk.calendar.zone)
    store.names = try library.names()
    self.store = store
    self.library = library
    isDemo = try store.setting("demo") == "yes"
    desk.hours = try Self.hours(of: desk, in: store, from: now, isDemo: isDemo)
    self.desk = desk
    try expect(asker)
  }

  var calendar: DeskCalendar { desk.calendar }

  /// Keeps the hours of desk.yaml where they have changed and a lead looks; a store that takes nothing more is read all
  /// the same. Anybody else may have a desk.yaml of his own: he reads by the hours that are kept.
  private static func hours(
    of desk: Desk, in store: SQLiteStore, from now: Instant, isDemo: Bool
  ) throws -> CalendarHistory {
    let today = DeskHours(of: desk.calendar, zone: desk.zoneName)
    if try store.hours().last?.hours != today, try isDemo || isLeads(store) {
      try keep(today, from: now, in: store)
    }
    var zones = [desk.zoneName: desk.calendar.zone]
    let kept = try store.hours()
    for name in Set(kept.map(\.hours.zone)) where zones[name] == nil {
      zones[name] = try Zone(named: name, around: now)
    }
    return CalendarHistory(kept) { zones[$0] ?? desk.calendar.zone }
      ?? CalendarHistory(desk.calendar)
  }

  private static func keep(_ hours: DeskHours, from now: Instant, in store: SQLiteStore) throws {
    do {
      try store.keep(hours, from: now, by: login)
    } catch {
      guard error.kind == .readOnly || error.kind == .full else { throw error }
    }
  }

  /// Rings when anybody changes the store.
  func bell() throws -> StoreBell { try StoreBell(store: store) }

  /// What the first frame needs; the words of the other languages follow with the library.
  func surroundings(for rep: Rep, in language: String) throws -> Surroundings {
    let words = [language: try library.words(in: language, zone: calendar.zone)]
    return Surroundings(
      desk: desk, words: words, keymap: try library.keymap(), rep: rep, isDemo: isDemo)
  }

  /// What is printed for people, in the language that was asked for.
  func words(_ options: StoreOptions) throws -> Wording {
    let language = try options.language(among: library.languages)
    return Wording(
      words: try library.words(in: language, zone: calendar.zone), zone: calendar.zone)
  }

  private static func expectFile(_ path: String) throws {
    guard path.hasPrefix("postgres://") || path.hasPrefix("postgresql://") else { return }
    throw Sentence("said.only-files", .unavailable)
  }

  private static func open(_ path: String) throws -> SQLiteStore {
    try? FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    if FileManager.default.fileExists(atPath: path), !SQLiteStore.mayWrite(at: path) {
      return try SQLiteStore(reading: path)
    }
    return try SQLiteStore(path: path)
  }
}
