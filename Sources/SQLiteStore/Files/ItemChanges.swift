import Casework
import GRDB

extension CustomerReading {
  /// What entries tell of the file's promises, requests, follow-ups and ideas, oldest first; in whoever's call it was done.
  func changes(in file: CustomerFile) throws -> [ItemChange] {
    let changing = try file.changeable.flatMap { try contacts(thatChanged: $0.list, ids: $0.ids) }
    let told = try Set(changing).sorted().flatMap { contact in
      try Journal.changes(in: contact, db).compactMap { ItemChange($0, in: contact) }
    }
    let ids = Dictionary(file.changeable.map { ($0.list, Set($0.ids)) }) { $0.union($1) }
    let here = told.filter { ids[$0.list]?.contains($0.id) ?? false }
    return (here + (try takings(of: ids[.promise] ?? []))).sorted { $0.at < $1.at }
  }

  private func contacts(thatChanged list: ItemChange.List, ids: [Int64]) throws -> [ContactID] {
    let sql = """
      SELECT DISTINCT contact FROM item_changed
      WHERE list = ? AND id IN (SELECT value FROM json_each(?))
      """
    return try readAll(db, sql, [list.rawValue.bound, Family.bound(ids)]) {
      ContactID(rawValue: try $0.integer("contact"))
    }
  }

  /// Promises that reps took over from the list of the team.
  private func takings(of promises: Set<Int64>) throws -> [ItemChange] {
    guard !promises.isEmpty else { return [] }
    return try Taken.all(in: db).filter { promises.contains($0.promise) }.map {
      ItemChange(at: $0.at, by: $0.by, of: .promise, $0.promise, .handed, new: $0.by)
    }
  }
}

extension CustomerFile {
  fileprivate var changeable: [(list: ItemChange.List, ids: [Int64])] {
    [
      (.promise, promises.map(\.id)), (.request, requests.map(\.id)),
      (.followUp, followUps.map(\.id)), (.idea, ideas.map(\.id)),
    ]
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
