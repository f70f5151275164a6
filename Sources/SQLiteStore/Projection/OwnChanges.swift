import Casework
import GRDB

/// What this contact's acts have made of a row from one of them on, which is taken back or counts again. What the contact did
/// to the row since stays done.
///
/// Nobody else may have changed the row since: what he decided, he decided on what stood there.
struct OwnChanges {
  private let projection: Projection
  private let place: ChangedRow
  private let entry: Entry
  /// Of those that this contact did to the row after it, and that count.
  private let later: [Entry]

  init(_ entry: Entry, of place: ChangedRow, before sequence: Int, in projection: Projection) throws
  {
    self.projection = projection
    self.place = place
    self.entry = entry
    let earlier = try Journal.entries(of: projection.contact, in: projection.db)
      .filter { $0.sequence < sequence }
    let uncounted = ContactState(id: projection.contact, entries: earlier).uncounted
    later = earlier.filter { other in
      other.sequence > entry.sequence && !uncounted.contains(other.sequence)
        && other.fileChange.flatMap(ChangedRow.init) == place
    }
  }

  func takeBack() throws {
    guard try kept(before: entry) != nil else { throw StoreError(.corrupt, "nothing to restore") }
    try rewrite(from: [entry] + later, to: later)
  }

  func doAgain() throws { try rewrite(from: later, to: [entry] + later) }

  /// - Throws: `.conflict` where the item that the entry added is not what this contact has made of it.
  func expectOwn(_ item: FileItem) throws {
    guard let row = try place.row(in: projection.db) else { return }
    var item = item
    for entry in later { item.take(entry) }
    try expect(item, in: row)
  }

  private func rewrite(from now: [Entry], to then: [Entry]) throws {
    guard let row = try place.row(in: projection.db) else { return }
    let before = try ([entry] + later).reversed().reduce(row) { row, entry in
      row.merging(try kept(before: entry) ?? [:]) { $1 }
    }
    var item = try place.item(before)
    for entry in now {
      try expect(item, in: try kept(before: entry) ?? [:])
      item.take(entry)
    }
    try expect(item, in: row)
    item = try place.item(before)
    for entry in then {
      try projection.keep(place.changing(of: item), before: entry.sequence)
      item.take(entry)
    }
    try place.write(place.changing(of: item), in: projection.db)
  }

  private func expect(_ item: FileItem, in values: [String: DatabaseValue]) throws {
    let isOther = place.changing(of: item).contains { name, value in
      values[name].map { $0 != value } ?? false
    }
    if isOther { throw StoreError(.conflict, "append: somebody else has changed it since") }
  }

  private func kept(before entry: Entry) throws -> [String: DatabaseValue]? {
    try projection.kept(before: entry.sequence, sole: entry.act.soleColumn)
  }
}

extension FileItem {
  fileprivate mutating func take(_ entry: Entry) {
    if let change = entry.fileChange { take(change, at: entry.at, by: entry.by) }
  }
}

extension Act {
  /// The column that the first version of the store kept of what stood before it.
  var soleColumn: String {
    if case .promiseMoved = self { "due" } else { "status" }
  }
}
