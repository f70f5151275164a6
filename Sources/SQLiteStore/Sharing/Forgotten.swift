import GRDB

/// Accounts of people who were forgotten here and of whom other systems still tell. Nothing of them is kept but digests:
/// whoever tries all accounts on these learns that one was here, and nothing of whose it was.
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

  func holds(_ account: String) -> Bool { digests.contains(digest(of: account)) }

  func keep(_ accounts: [String]) throws {
    for account in accounts {
      try run(db, "INSERT OR IGNORE INTO forgotten VALUES (?)", [blob(digest(of: account))])
    }
  }

  mutating func release(_ account: String) throws {
    let digest = digest(of: account)
    try run(db, "DELETE FROM forgotten WHERE digest = ?", [blob(digest)])
    digests.remove(digest)
  }

  private func digest(of account: String) -> [UInt8] { SHA256.of(salt, Array(account.utf8)) }
}
