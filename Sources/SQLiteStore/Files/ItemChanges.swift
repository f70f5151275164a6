import Casework
import GRDB

extension CustomerReading {
  /// What entries tell of his promises, requests, follow-ups and ideas, oldest first.
  func changes(of id: CustomerID) throws -> [ItemChange] {
    let contacts = try Journal.contacts(of: Family.members(of: id.rawValue, in: db), in: db)
    let told = try contacts.flatMap { contact in
      try Journal.changes(in: contact, db).compactMap { ItemChange($0, in: contact) }
    }
    return (try told + takings(of: id)).sorted { $0.at < $1.at }
  }

  /// Promises that reps took over from the list of the team.
  private func takings(of id: CustomerID) throws -> [ItemChange] {
    let promises = Set(try lines("promise", of: id, order: "id") { try $0.integer("id") })
    guard !promises.isEmpty else { return [] }
    return try Taken.all(in: db).filter { promises.contains($0.promise) }.map {
      ItemChange(at: $0.at, by: $0.by, of: .promise, $0.promise, .handed, new: $0.by)
    }
  }
}

extension Journal {
  /// Entries of a contact that count and change what was there before.
  fileprivate static func changes(in contact: ContactID, _ db: Database) throws -> [Entry] {
    let kinds = Act.changingKinds.union(["undone", "withdrawn"])
    let entries = try entries(of: contact, kinds, in: db)
    let uncounted = ContactState(id: contact, entries: entries).uncounted
    return entries.filter { !uncounted.contains($0.sequence) }
  }
}
