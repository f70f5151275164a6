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

  /// - Parameter mayCreate: makes the store where there is none; else that is an error.
  init(_ options: StoreOptions, at now: Instant = .current(), mayCreate: Bool = false) throws {
    places = Places()
    storePath = options.store ?? places.store
    guard mayCreate || FileManager.default.fileExists(atPath: storePath) else {
      throw Sentence(
        "there is no store at \(storePath); moked import or moked demo makes one", .noInput)
    }
    var store = try Self.open(storePath)
    let folder = try ResourceFolder(
      places, executable: Bundle.main.executableURL ?? URL(filePath: "/"))
    var library = Library(folder, store: store)
    var desk = try library.desk()
    desk.calendar = desk.calendar(in: try Zone(named: desk.zoneName, around: now))
    store.zone = desk.calendar.zone
    // What it finds wrong is told by the one that stays.
    library = Library(folder, store: store, zone: desk.calendar.zone)
    store.names = try library.names()
    self.store = store
    self.library = library
    desk.hours = try Self.hours(of: desk, in: store, from: now)
    self.desk = desk
    isDemo = try store.setting("demo") == "yes"
  }

  var calendar: DeskCalendar { desk.calendar }

  /// Keeps the hours of desk.yaml where they have changed; a store that cannot be written is read all the same.
  private static func hours(
    of desk: Desk, in store: SQLiteStore, from now: Instant
  ) throws -> CalendarHistory {
    let today = DeskHours(of: desk.calendar, zone: desk.zoneName)
    if try store.hours().last?.hours != today {
      try? store.keep(today, from: now, by: login)
    }
    var zones = [desk.zoneName: desk.calendar.zone]
    let kept = try store.hours()
    for name in Set(kept.map(\.hours.zone)) where zones[name] == nil {
      zones[name] = try Zone(named: name, around: now)
    }
    return CalendarHistory(kept) { zones[$0] ?? desk.calendar.zone }
      ?? CalendarHistory(desk.calendar)
  }

  /// Rings when anybody changes the store.
  func bell() throws -> StoreBell { try StoreBell(store: store) }

  /// What the first frame needs; the words of the other languages follow with the library.
  func surroundings(for rep: Rep, in language: String) throws -> Surroundings {
    let words = [language: try library.words(in: language, zone: calendar.zone)]
    return Surroundings(
      desk: desk, words: words, keymap: try library.keymap(), rep: rep, isDemo: isDemo)
  }

  /// Who sits here: the login of the operating system. A name given is taken where nothing is real.
  func rep(named name: String?) throws -> Rep {
    if let name {
      guard isDemo else {
        throw Sentence(
          "--rep is taken at a demo desk only; elsewhere you are your login", .notAllowed)
      }
      guard let rep = try store.rep(login: name) else {
        let known = try store.reps().map(\.login).joined(separator: ", ")
        throw Sentence("there is no rep `\(name)`; known: \(known)", .usage)
      }
      return rep
    }
    if isDemo, let first = try store.reps().first { return first }
    return try repOfLogin()
  }

  /// The role of who reads; whom the desk does not know reads as a rep, and nobody is added for it.
  func role(ofReader name: String?) throws -> Rep.Role {
    if let name { return try rep(named: name).role }
    return try store.rep(login: Self.login)?.role ?? .rep
  }

  /// Who sits here, where his role reaches so far.
  func rep(named name: String?, toDo duty: Duty) throws -> Rep {
    let rep = try rep(named: name)
    guard rep.role.may(duty) else {
      throw Sentence(
        "your role at this desk, \(rep.role.rawValue), does not allow it; ask a lead", .notAllowed)
    }
    return rep
  }

  /// What is printed for people, in the language that was asked for.
  func words(_ options: StoreOptions) throws -> Wording {
    let language = try options.language(among: library.languages)
    return Wording(
      words: try library.words(in: language, zone: calendar.zone), zone: calendar.zone)
  }

  /// The first to sit at a desk that has nobody yet is its lead.
  private func repOfLogin() throws -> Rep {
    let login = Self.login
    if let rep = try store.rep(login: login) { return rep }
    guard try store.reps().isEmpty else {
      throw Sentence(
        "the login `\(login)` is nobody at this desk; a lead adds it: moked reps add \(login)",
        .notAllowed)
    }
    let rep = Rep(login: login, name: LocalText(verbatim: login), form: .unknown, role: .lead)
    try store.keep(rep)
    return rep
  }

  static var login: String {
    guard let entry = getpwuid(getuid()) else { return "uid\(getuid())" }
    return String(cString: entry.pointee.pw_name)
  }

  private static func open(_ path: String) throws -> SQLiteStore {
    if path.hasPrefix("postgres://") || path.hasPrefix("postgresql://") {
      throw Sentence("this version keeps a desk in a file; give --store a path", .unavailable)
    }
    try FileManager.default.createDirectory(
      at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    return try SQLiteStore(path: path)
  }
}
