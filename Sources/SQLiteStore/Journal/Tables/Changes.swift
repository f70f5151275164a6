import Casework
import GRDB

/// Which entries have changed what others had added: of whatever contact, and of the desk.
struct Changes {
  fileprivate struct Target: Hashable {
    let table: String
    let id: Int64
  }

  private struct Place {
    let stream: Int64
    let sequence: Int
    let at: Instant
    let counts: Bool
    /// What was taken back came back: it was done again after what stands behind it.
    let mayBeLater: Bool
  }

  private var places: [Target: [Place]] = [:]
  /// Kinds of changes of which acts are forgotten that may have been done to somebody else's.
  private var forgotten: Set<String> = []

  init(_ db: Database) throws {
    let kinds = json(Act.changingKinds.sorted())
    let chosen = "kind IN (SELECT value FROM json_each(?))"
    try readEach(
      db, "SELECT DISTINCT stream FROM entry WHERE stream > 0 AND \(chosen)", [kinds.bound]
    ) { row in
      try take(ContactID(rawValue: try row.integer("stream")), in: db)
      return true
    }
    let taken = "SELECT sequence FROM entry WHERE stream = 0 AND kind = 'promiseTaken'"
    try readEach(db, taken) { row in
      try takeOfDesk(Int(try row.integer("sequence")), in: db)
      return true
    }
  }

  /// What an item may be now: one form, where its changes are all of one contact, which tells their order. Of several, those
  /// that it went through, for no entry tells which of two contacts came first but by its clock.
  /// - Returns: nil where somebody may have changed it whose acts are forgotten.
  func forms(of item: FileItem, _ id: Int64, in db: Database) throws -> [FileItem]? {
    let table = type(of: item.line).table
    guard forgotten.isDisjoint(with: Act.changingKinds(of: table)) else { return nil }
    let places = (places[Target(table: table, id: id)] ?? []).sorted {
      ($0.at, $0.stream, $0.sequence) < ($1.at, $1.stream, $1.sequence)
    }
    var now = item.numbered(id)
    var forms: [FileItem] = []
    for place in places where place.counts {
      forms.append(now)
      try change(&now, place, in: db)
    }
    let isInOrder = Set(places.map(\.stream)).count < 2 && !places.contains(where: \.mayBeLater)
    guard !isInOrder else { return [now] }
    return forms + [now] + (try undone(item.numbered(id), places, in: db))
  }

  /// With what was taken back as well: whoever took it back may have brought back what stood before another's change.
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
      guard let taken = try Taken(place.sequence, in: db) else { return }
      item.take(.promise(id: taken.promise, .handed(to: taken.by)), at: place.at, by: taken.by)
    } else if let entry = try Journal.entry(
      place.sequence, of: ContactID(rawValue: place.stream), in: db), let change = entry.fileChange
    {
      item.take(change, at: entry.at, by: entry.by)
    }
  }

  private mutating func take(_ contact: ContactID, in db: Database) throws {
    guard let state = try Journal.state(of: contact, in: db) else { return }
    if state.facts.isForgotten { return try takeForgotten(state, in: db) }
    let uncounted = state.uncounted
    let cameBack = state.entries.contains { entry in
      guard case .withdrawn = entry.act else { return false }
      return uncounted.contains(entry.sequence)
    }
    for entry in state.entries {
      guard let target = entry.fileChange.flatMap(Target.init) else { continue }
      places[target, default: []].append(
        Place(
          stream: contact.rawValue, sequence: entry.sequence, at: entry.at,
          counts: !uncounted.contains(entry.sequence), mayBeLater: cameBack))
    }
  }

  private mutating func takeOfDesk(_ sequence: Int, in db: Database) throws {
    guard let taken = try Taken(sequence, in: db) else { return }
    places[Target(table: PromiseLine.table, id: taken.promise), default: []].append(
      Place(
        stream: Stream.desk, sequence: sequence, at: taken.at, counts: true, mayBeLater: false))
  }

  /// A call that was in one file alone has changed nothing of anybody else's, unless that file was joined to another.
  private mutating func takeForgotten(_ state: ContactState, in db: Database) throws {
    let kinds = state.entries.map(\.act.kind)
    let parted = "SELECT 1 FROM entry WHERE stream = 0 AND kind = 'parted'"
    guard
      try kinds.filter({ $0 == "attached" }).count > 1
        || readOne(db, parted, [], { _ in true }) == true
    else { return }
    forgotten.formUnion(kinds.filter(Act.changingKinds.contains))
  }

  /// A promise that a rep took over from the list of the team.
  private struct Taken {
    let promise: Int64
    let by: String
    let at: Instant

    init?(_ sequence: Int, in db: Database) throws {
      let sql = """
        SELECT at, by, act FROM entry JOIN part USING (stream, sequence)
        WHERE stream = 0 AND sequence = ?
        """
      let row = try readOne(db, sql, [sequence.bound]) {
        (try $0.instant("at"), try $0.text("by"), try $0.bytes("act"))
      }
      guard let row, case .promiseTaken(let id, _) = try ActCoding.act(row.2, in: db) as DeskAct
      else { return nil }
      (promise, by, at) = (id, row.1, row.0)
    }
  }
}

extension Changes.Target {
  fileprivate init?(_ change: FileChange) {
    switch change {
    case .issue(let number, _, _, _): self.init(table: IssueLine.table, id: number)
    case .promise(let id, _): self.init(table: PromiseLine.table, id: id)
    case .request(let id, _): self.init(table: RequestLine.table, id: id)
    case .followUpEnded(let id, _, _): self.init(table: FollowUpLine.table, id: id)
    case .idea(let id, _, _, _): self.init(table: IdeaLine.table, id: id)
    case .added, .remedyRests, .fieldSet: return nil
    }
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
  fileprivate func numbered(_ id: Int64) -> FileItem {
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
