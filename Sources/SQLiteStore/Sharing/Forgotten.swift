import Casework
import GRDB

/// By what people who were forgotten here are known again, where other systems still tell of them. Nothing of them is kept but
/// digests: whoever tries all accounts and mails on these learns that one was here, and nothing of whose it was, nor which
/// were one person's.
struct Forgotten {
  private let salt: [UInt8]
  private var digests: Set<[UInt8]>
  private let db: Database

  init(_ db: Database) throws {
    self.db = db
    let salt = try readOne(db, "SELECT salt FROM forgotten_salt") { try $0.bytes("salt") }
    guard let salt else { throw Schema.unreadable("forgotten: no salt", in: db) }
    self.salt = salt
    digests = Set(try readAll(db, "SELECT digest FROM forgotten") { try $0.bytes("digest") })
  }

  var isEmpty: Bool { digests.isEmpty }

  func hasAccount(of customer: Customer) -> Bool {
    digests.contains(digest(of: .account(customer.account)))
  }

  /// Whether one of them had the same mail, or the same name with a number that is the same.
  func resembles(_ customer: Customer) -> Bool {
    Sign.beside(accountOf: customer).contains { digests.contains(digest(of: $0)) }
  }

  /// - Parameter isShared: somebody who stays has it too.
  func keep(_ people: [Customer], _ isShared: (ContactPoint) throws -> Bool) throws {
    for person in people {
      let signs = try Sign.of(person).filter { sign in
        guard case .mail(let point) = sign else { return true }
        return try !isShared(point)
      }
      for sign in signs {
        try run(db, "INSERT OR IGNORE INTO forgotten VALUES (?)", [blob(digest(of: sign))])
      }
    }
  }

  mutating func release(_ customer: Customer) throws {
    for digest in Sign.of(customer).map(digest) where digests.contains(digest) {
      try run(db, "DELETE FROM forgotten WHERE digest = ?", [blob(digest)])
      digests.remove(digest)
    }
  }

  private func digest(of sign: Sign) -> [UInt8] { SHA256.of(salt, Array(sign.text.utf8)) }
}

/// What tells one person from all others.
///
/// A number does not: a household has one, and who takes over a number had none of what was before. Nor does a mail that two
/// customers have. Such a one tells only with the name, whose words may stand in any order but have to be the same, as
/// the names of a family sound alike. And nothing of a number by itself is kept: there are few enough to try them all.
private enum Sign {
  case account(String)
  case mail(ContactPoint)
  case named(ContactPoint, name: String)

  static func of(_ customer: Customer) -> [Sign] {
    [.account(customer.account)] + beside(accountOf: customer)
  }

  static func beside(accountOf customer: Customer) -> [Sign] {
    guard !customer.contactPoints.isEmpty else { return [] }
    let names = ([customer.name] + customer.otherNames)
      .map { NameWords.of($0).sorted().joined(separator: " ") }
    return customer.contactPoints.flatMap { point in
      (point.kind == .mail ? [.mail(point)] : [])
        + names.filter { !$0.isEmpty }.map { .named(point, name: $0) }
    }
  }

  /// No account has a control character before it.
  var text: String {
    switch self {
    case .account(let account): account
    case .mail(let point): "\0\(ContactPointLine(point: point).key)"
    case .named(let point, let name): "\0\(ContactPointLine(point: point).key)\0\(name)"
    }
  }
}
