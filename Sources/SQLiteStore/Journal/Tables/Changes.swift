import Casework
import GRDB

/// Which entries have changed what others had added: of whatever contact, and of the desk.
struct Changes {
  private struct Place {
    let stream: Int64
    let sequence: Int
    let at: Instant
    let counts: Bool
    /// What was taken back came back: it was done again after what stands behind it.
    let mayBeLater: Bool
  }

  private var places: [ChangedRow: [Place]] = [:]
  private let takings: [Int: Taken]
  private var forgotten: ForgottenChanges

  init(_ db: Database) throws {
    takings = Dictionary(try Taken.all(in: db).map { ($0.sequence, $0) }) { first, _ in first }
    forgotten = try ForgottenChanges(db)
    let kinds = json(Act.changingKinds.sorted())
    let chosen = "kind IN (SELECT value FROM json_each(?))"
    try readEach(
      db, "SELECT DISTINCT stream FROM entry WHERE stream > 0 AND \(chosen)", [kinds.bound]
    ) { row in
      try take(ContactID(rawValue: try row.integer("stream")), in: db)
      return true
    }
    for taken in takings.values { take(taken) }
  }

  /// Whether somebody may have changed it whose acts are forgotten.
  func mayBeForgotten(_ row: ChangedRow, of customer: CustomerID?) -> Bool {
    forgotten.mayHaveChanged(row.table, of: customer?.rawValue)
  }

  /// What an item may be now: one form, where its changes are all of one contact, which tells their order. Of several, a form
  /// for each that may have been the last, for no entry tells which of two contacts came first but by its clock.
  func forms(of item: FileItem, _ row: ChangedRow, in db: Database) throws -> [FileItem] {
    let places = (places[row] ?? []).sorted {
      ($0.at, $0.stream, $0.sequence) < ($1.at, $1.stream, $1.sequence)
    }
    let item = item.numbered(row.id)
    let counted = places.filter(\.counts)
    let lasts = Set(places.map(\.stream)).map { last in
      counted.filter { $0.stream != last } + counted.filter { $0.stream == last }
    }
    guard lasts.count > 1 || places.contains(where: \.mayBeLater) else {
      return [try form(of: item, counted, in: db)]
    }
    return try lasts.map { try form(of: item, $0, in: db) } + passed(item, counted, in: db)
      + undone(item, places, in: db)
  }

  /// Nil of a row that no act added, and of one that somebody may have changed whose acts are forgotten.
  func former(_ row: ChangedRow, in db: Database) throws -> FormerValues? {
    guard let added = try row.added(in: db), !mayBeForgotten(row, of: added.customer) else {
      return nil
    }
    let changed = try (places[row] ?? []).map { place in
      var item = added.item
      try change(&item, place, in: db)
      return item
    }
    return FormerValues([added.item] + changed, of: row)
  }

  private func form(of item: FileItem, _ places: [Place], in db: Database) throws -> FileItem {
    try places.reduce(into: item) { try change(&$0, $1, in: db) }
  }

  /// What came back was done again, by programs of before, after what stands behind it.
  private func passed(_ item: FileItem, _ places: [Place], in db: Database) throws -> [FileItem] {
    guard places.contains(where: \.mayBeLater) else { return [] }
    return try places.indices.map { try form(of: item, Array(places[...$0]), in: db) }
  }

  /// With what was taken back as well: programs of before brought back what stood before another's change.
  private func undone(_ item: FileItem, _ places: [Place], in db: Database) throws -> [FileItem] {
    guard places.contains(where: { !$0.counts }) else { return [] }
    var now = item
    return try places.map { place in
      try change(&now, place, in: db)
      return now
    }
  }

  private func change(_ item: inout FileItem, _ place: Place, in db: Database) throws {
    if place.stream == Stream.desk {
      guard let taken = takings[place.sequence] else { return }
      item.take(.promise(id: taken.promise, .handed(to: taken.by)), at: place.at, by: taken.by)
    } else if let entry = try Journal.entry(
      place.sequence, of: ContactID(rawValue: place.stream), in: db), let change = entry.fileChange
    {
      item.take(change, at: entry.at, by: entry.by)
    }
  }

  private mutating func take(_ contact: ContactID, in db: Database) throws {
    guard let state = try Journal.state(of: contact, in: db) else { return }
    if state.facts.isForgotten { return forgotten.take(state) }
    let uncounted = state.uncounted
    let cameBack = state.entries.contains { entry in
      guard case .withdrawn = entry.act else { return false }
      return uncounted.contains(entry.sequence)
    }
    for entry in state.entries {
      guard let target = entry.fileChange.flatMap(ChangedRow.init) else { continue }
      places[target, default: []].append(
        Place(
          stream: contact.rawValue, sequence: entry.sequence, at: entry.at,
          counts: !uncounted.contains(entry.sequence), mayBeLater: cameBack))
    }
  }

  private mutating func take(_ taken: Taken) {
    places[ChangedRow(table: PromiseLine.table, id: taken.promise), default: []].append(
      Place(
        stream: Stream.desk, sequence: taken.sequence, at: taken.at, counts: true,
        mayBeLater: false))
  }
}

extension ChangedRow {
  /// As the act that added it says, and whose it is now.
  fileprivate func added(in db: Database) throws -> (item: FileItem, customer: CustomerID?)? {
    guard let row = try row(in: db),
      let contact = row["contact"].flatMap(Int64.fromDatabaseValue),
      let sequence = row["sequence"].flatMap(Int.fromDatabaseValue),
      let entry = try Journal.entry(sequence, of: ContactID(rawValue: contact), in: db),
      case .added(let item) = entry.fileChange
    else { return nil }
    let customer = row["customer"].flatMap(Int64.fromDatabaseValue)
    return (item.numbered(id), customer.map(CustomerID.init))
  }
}

extension Act {
  /// Kinds of acts that change what another act has added, by the table in which that stands.
  private static let changing = [
    IssueLine.table: ["issueSolved", "issueChanged"],
    PromiseLine.table: [
      "promiseKept", "promiseMoved", "promiseFulfilled", "promiseRenegotiated", "promiseBroken",
      "promiseHanded",
    ],
    RequestLine.table: ["requestAnswered", "requestTicked"],
    FollowUpLine.table: ["followUpEnded"], IdeaLine.table: ["ideaChanged"],
  ]

  static let changingKinds = Set(changing.values.joined())

  static func changingKinds(of table: String) -> [String] { changing[table] ?? [] }
}

extension FileItem {
  /// With the number of its row, which an entry of the first version may not have.
  func numbered(_ id: Int64) -> FileItem {
    switch self {
    case .promise(var promise):
      promise.id = id
      return .promise(promise)
    case .request(var request):
      request.id = id
      return .request(request)
    case .followUp(var followUp):
      followUp.id = id
      return .followUp(followUp)
    case .idea(var idea):
      idea.id = id
      return .idea(idea)
    default: return self
    }
  }

  /// Becomes what a change makes of it; a change of something else leaves it alone.
  mutating func take(_ change: FileChange, at instant: Instant, by rep: String) {
    switch (self, change) {
    case (.promise(var promise), .promise(let id, let change)) where promise.id == id:
      promise.apply(change, at: instant)
      self = .promise(promise)
    case (.request(var request), .request(let id, let change)) where request.id == id:
      request.apply(change, at: instant)
      self = .request(request)
    case (.followUp(var followUp), .followUpEnded(let id, let state, let outcome))
    where followUp.id == id:
      followUp.state = state
      followUp.outcome = outcome
      self = .followUp(followUp)
    case (.idea(var idea), .idea(let id, let field, _, let new)) where idea.id == id:
      _ = idea.set(field, to: new)
      self = .idea(idea)
    case (.issue(var issue), .issue(let number, let field, _, let new))
    where issue.number == number:
      let old = issue.value(of: field)
      _ = issue.set(field, to: new)
      issue.history.append(IssueChange(at: instant, by: rep, field: field, old: old, new: new))
      self = .issue(issue)
    default: break
    }
  }
}
