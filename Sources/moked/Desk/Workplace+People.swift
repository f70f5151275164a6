import Casework
import Glibc
import SQLiteStore

/// For whom a command opens the desk. There is no workplace without one, so that no command forgets to ask.
enum Asker {
  /// What it does and prints tells nothing of a customer: an exchange's program, a timer, a look at the store itself.
  case anyone
  /// Where a desk has its people, nobody else reads in it.
  case reader
  /// What is done to the store as a whole is done by whose role reaches so far. Where there is nobody yet, and in a
  /// demo, that is anybody; he does not become one of the desk by it.
  case doer(Duty)
}

// Who sits here, and how far his role reaches.
extension Workplace {
  /// The desk for one who acts at it as himself, where his role reaches so far.
  static func seat(
    _ options: StoreOptions, _ name: String?, toDo duty: Duty? = nil, at now: Instant = .current()
  ) throws -> (Workplace, Rep) {
    let place = try Workplace(options, for: .anyone, at: now)
    let rep = try place.rep(named: name)
    if let duty { try place.expect(duty, of: rep) }
    return (place, rep)
  }

  func expect(_ asker: Asker) throws {
    guard !isDemo, try !store.reps().isEmpty else { return }
    switch asker {
    case .anyone: break
    case .reader: if try store.rep(login: Self.login) == nil { throw nobody }
    case .doer(let duty): try expect(duty, of: rep(named: nil))
    }
  }

  /// The role of who reads; whom the desk does not know reads as a rep, and nobody is added for it.
  func role(ofReader name: String?) throws -> Rep.Role {
    if let name { return try rep(named: name).role }
    return try store.rep(login: Self.login)?.role ?? .rep
  }

  /// Who sits here: the login of the operating system. A name given is taken where nothing is real.
  private func rep(named name: String?) throws -> Rep {
    if let name {
      guard isDemo else {
        throw Sentence("said.rep-at-demo", .notAllowed)
      }
      guard let rep = try store.rep(login: name) else {
        let known = try store.reps().map(\.login).joined(separator: ", ")
        throw Sentence("said.no-rep", ["name": name, "known": known], .usage)
      }
      return rep
    }
    if isDemo, let first = try store.reps().first { return first }
    return try repOfLogin()
  }

  /// Whether the login is a lead of the desk, or the desk has nobody who could be one.
  static func isLeads(_ store: SQLiteStore) throws -> Bool {
    guard let rep = try store.rep(login: login) else { return try store.reps().isEmpty }
    return rep.role == .lead
  }

  /// The first to sit at a desk that has nobody yet is its lead.
  private func repOfLogin() throws -> Rep {
    let login = Self.login
    if let rep = try store.rep(login: login) { return rep }
    guard try store.reps().isEmpty else {
      throw nobody
    }
    let rep = Rep(login: login, name: LocalText(verbatim: login), form: .unknown, role: .lead)
    try store.keep(rep, by: login, at: .current())
    return rep
  }

  private func expect(_ duty: Duty, of rep: Rep) throws {
    guard rep.role.may(duty) else {
      throw Sentence("said.role", ["role": rep.role.rawValue], .notAllowed)
    }
  }

  private var nobody: Sentence {
    Sentence("said.nobody-here", ["login": Self.login], .notAllowed)
  }

  static var login: String {
    guard let entry = getpwuid(getuid()) else { return "uid\(getuid())" }
    return String(cString: entry.pointee.pw_name)
  }
}
