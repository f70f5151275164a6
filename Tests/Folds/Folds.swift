package import Casework
import GRDB
import Testing

@testable package import SQLiteStore

/// Folds every contact of a store and compares what that says with the tables.
/// - Parameter repNames: what lists of contacts call a login that the store knows.
package func expectFoldsEqualTables(_ store: SQLiteStore, repNames: [String: String] = [:]) throws {
  let ids = try store.pool.read { db in
    try readAll(db, "SELECT id FROM contact ORDER BY id") { try $0.integer("id") }
  }
  let states = try ids.map { id in
    try #require(try store.contact(ContactID(rawValue: id)))
  }.filter { !$0.facts.isForgotten }
  for state in states {
    #expect(try Kept(state.id, in: store) == Kept(of: state, repNames), "\(state.id)")
  }
  let told = folded(states)
  let kept = try store.pool.read(keptItems)
  for (told, kept) in zip(told, kept) { #expect(told == kept) }
  #expect(told.count == kept.count)
  #expect(try store.check().firstBreak == nil)
}

/// Works out the clocks of every customer's issues from the entries alone, and compares them with those of his file.
/// - Returns: how many issues were opened in calls.
package func expectClocksFollowFromEntries(
  _ store: SQLiteStore, at now: Instant
) throws -> Int {
  let hours = CalendarHistory(.israeli(zone: .utc))
  let customers = try store.customers(after: nil, limit: 100)
  let states = try customers.flatMap { customer in
    try store.contacts(of: customer).compactMap { try store.contact($0) }
  }
  let issues = folded(states).compactMap { placed in
    if case .issue(let issue) = placed.item { issue } else { nil }
  }
  for customer in customers {
    let file = try #require(try store.file(of: customer))
    var told = file
    told.issues = file.issues.map { kept in issues.first { $0.number == kept.number } ?? kept }
    told.contacts =
      file.contacts.filter { $0.contact == nil }
      + states.filter { $0.facts.customer == customer }
      .compactMap { $0.pastContact(rep: $0.facts.line.rep) }
    #expect(
      ServiceLevels(of: file, at: now, in: hours) == ServiceLevels(of: told, at: now, in: hours))
  }
  return issues.count
}

/// Something that a contact has added to a file, as it is now.
struct Placed: Hashable {
  var customer: Int64?
  var contact: Int64
  var sequence: Int
  var item: FileItem
}

/// What all contacts together have added, with what later ones have made of it.
private func folded(_ states: [ContactState]) -> [Placed] {
  var placed: [Placed] = []
  for state in states {
    let uncounted = state.uncounted
    for entry in state.entries where !uncounted.contains(entry.sequence) {
      guard let item = entry.act.addedItem else { continue }
      placed.append(
        Placed(
          customer: state.facts.customer?.rawValue, contact: state.id.rawValue,
          sequence: entry.sequence, item: item))
    }
  }
  let places = Dictionary(grouping: placed.indices) { placed[$0].item.target }
  for (_, entry) in changes(states) {
    guard let change = entry.fileChange, let target = change.target else { continue }
    for index in places[target] ?? [] {
      placed[index].item.take(change, at: entry.at, by: entry.by)
    }
  }
  return placed
}

/// What acts have made of what others had added, in the order of their times.
private func changes(_ states: [ContactState]) -> [(ContactID, Entry)] {
  states.flatMap { state in
    let uncounted = state.uncounted
    return state.entries.filter {
      !uncounted.contains($0.sequence) && $0.fileChange?.target != nil
    }.map { (state.id, $0) }
  }.sorted { ($0.1.at, $0.0, $0.1.sequence) < ($1.1.at, $1.0, $1.1.sequence) }
}

/// What a change is of: a list of the file, and the number there.
private enum Target: Hashable {
  case issue(Int64), promise(Int64), request(Int64), followUp(Int64), idea(Int64)
}

extension FileChange {
  fileprivate var target: Target? {
    switch self {
    case .issue(let number, _, _, _): .issue(number)
    case .promise(let id, _): .promise(id)
    case .request(let id, _): .request(id)
    case .followUpEnded(let id, _, _): .followUp(id)
    case .idea(let id, _, _, _): .idea(id)
    case .added, .remedyRests, .fieldSet: nil
    }
  }
}

extension FileItem {
  /// Nil where nothing changes it.
  fileprivate var target: Target? {
    switch self {
    case .issue(let issue): .issue(issue.number)
    case .promise(let promise): .promise(promise.id)
    case .request(let request): .request(request.id)
    case .followUp(let followUp): .followUp(followUp.id)
    case .idea(let idea): .idea(idea.id)
    default: nil
    }
  }
}

private func keptItems(_ db: Database) throws -> [Placed] {
  let readers: [(table: String, read: (Reading) throws -> FileItem)] = [
    ("issue", { .issue(try issue($0, in: db)) }),
    ("promise", { .promise(try PromiseLine.read($0)) }),
    ("request", { .request(try RequestLine.read($0)) }),
    ("credit", { .credit(try CreditLine.read($0)) }),
    ("gesture", { .gesture(try GestureLine.read($0)) }),
    ("follow_up", { .followUp(try FollowUpLine.read($0)) }),
    ("survey", { .survey(try SurveyLine.read($0)) }),
    ("told_here", { .told(try ExpectationLine.read($0)) }),
    ("need_here", { .need(try NeedLine.read($0)) }),
    ("message", { .message(try MessageLine.read($0).asQueued) }),
    ("consent", { .consent(try ConsentLine.read($0)) }),
    ("kudos", { .kudos(try KudosLine.read($0)) }), ("idea", { .idea(try IdeaLine.read($0)) }),
  ]
  return try readers.flatMap { table, read in
    try readAll(db, "SELECT * FROM \(table) WHERE contact IS NOT NULL") { row in
      Placed(
        customer: try row.optionalInteger("customer"), contact: try row.integer("contact"),
        sequence: Int(try row.integer("sequence")), item: try read(row))
    }
  }.sorted { ($0.contact, $0.sequence) < ($1.contact, $1.sequence) }
}

extension Message {
  /// As the contact queued it: what became of it since is of the desk's stream.
  fileprivate var asQueued: Message {
    var message = self
    (message.state, message.changed, message.tries, message.reason) = (.queued, nil, 0, "")
    return message
  }
}

private func issue(_ row: Reading, in db: Database) throws -> Casework.Issue {
  var issue = try IssueLine.read(row)
  issue.history = try readAll(
    db, "SELECT * FROM issue_change WHERE issue = ? ORDER BY at, id", [issue.number.bound],
    IssueChangeLine.read)
  return issue
}

/// What is kept of a contact itself, beside what it has added.
struct Kept: Hashable {
  var customer: Int64?
  var reference: Int64
  var closed: Int64?
  var circumstances: Circumstances
  var rests: [String]
  var lines: [PastContact]
  /// Who has the call, and where its line stands.
  var line: [String?]

  init(of state: ContactState, _ repNames: [String: String] = [:]) {
    let facts = state.facts
    customer = facts.customer?.rawValue
    reference = facts.reference
    closed = facts.closed?.milliseconds
    circumstances = Circumstances(facts)
    rests = facts.remedies.filter { if case .declined = $0.value { true } else { false } }
      .keys.sorted()
    let rep = facts.line.rep
    lines = [state.pastContact(rep: repNames[rep] ?? rep)].compactMap { $0 }
    let handOver = facts.line.handOver
    line = [
      rep, facts.opening.call, facts.heldSince.map { "\($0.milliseconds)" },
      facts.lineEnded.map { "\($0.milliseconds)" },
      facts.line.parkedUntil.map { "\($0.milliseconds)" }, handOver?.to, handOver?.kind.rawValue,
    ]
  }

  init(_ id: ContactID, in store: SQLiteStore) throws {
    let id = id.rawValue.bound
    self = try store.pool.read { db in
      func rows<Value>(_ table: String, _ read: (Reading) throws -> Value) throws -> [Value] {
        let sql = "SELECT * FROM \(table) WHERE contact = ? ORDER BY sequence"
        return try readAll(db, sql, [id], read)
      }
      let rests = Set(try rows("rest") { try $0.text("remedy") }).sorted()
      let lines = try rows("past_contact", PastContactLine.read)
      let line = try lineOfCall(id, in: db)
      let contact = try readOne(db, "SELECT * FROM contact WHERE id = ?", [id]) { row in
        Kept(
          customer: try row.optionalInteger("customer"), reference: try row.integer("reference"),
          closed: try row.optionalInteger("closed"), circumstances: try Circumstances(row),
          rests: rests, lines: lines, line: line)
      }
      return try #require(contact)
    }
  }

  private init(
    customer: Int64?, reference: Int64, closed: Int64?, circumstances: Circumstances,
    rests: [String], lines: [PastContact], line: [String?]
  ) {
    self.customer = customer
    self.reference = reference
    self.closed = closed
    self.circumstances = circumstances
    self.rests = rests
    self.lines = lines
    self.line = line
  }
}

private func lineOfCall(_ contact: DatabaseValue, in db: Database) throws -> [String?] {
  let sql = """
    SELECT rep, call, CAST(held AS TEXT) AS held, CAST(line_ended AS TEXT) AS line_ended,
      CAST(parked_until AS TEXT) AS parked_until, handed_to, handed_how
    FROM contact WHERE id = ?
    """
  let columns = ["rep", "call", "held", "line_ended", "parked_until", "handed_to", "handed_how"]
  return try readOne(db, sql, [contact]) { row in
    try columns.map { try row.optionalText($0) }
  } ?? []
}
