import Casework
import GRDB

/// Brings the tables that screens read to where an entry says they are, in the entry's own transaction.
struct Projection {
  let contact: ContactID
  let db: Database

  func apply(_ entry: Entry) throws {
    if let change = entry.fileChange { try apply(change, of: entry) }
    switch entry.act {
    case .attached: try attach()
    case .undone(let sequence), .withdrawn(let sequence): try undo(sequence, by: entry)
    case .closed: try close(at: entry.at)
    case .wrapUpParked(let until) where until > entry.at: try guardParking()
    default: break
    }
    try alert(entry)
    if entry.act.isCircumstance { try keepCircumstances() }
    if entry.act.movesLine { try standAsTold() }
  }

  func apply(_ change: FileChange, of entry: Entry) throws {
    let sequence = entry.sequence
    switch change {
    case .added(let item): try insert(item.line, sequence)
    case .remedyRests(let name, let until): try insert(RestLine(name: name, until: until), sequence)
    case .issue(let number, let field, let old, let new):
      try self.change(
        IssueChanging(number: number, field: field, old: old, new: new), by: entry)
    case .promise(let id, let change):
      try rewrite(id, sequence) { row in
        var promise = try PromiseLine.read(row)
        promise.apply(change, at: entry.at)
        return PromiseLine(promise: promise)
      }
    case .request(let id, let change):
      try rewrite(id, sequence) { row in
        var request = try RequestLine.read(row)
        request.apply(change, at: entry.at)
        return RequestLine(request: request)
      }
    case .followUpEnded(let id, let state, let outcome):
      try rewrite(id, sequence) { row in
        var followUp = try FollowUpLine.read(row)
        followUp.state = state
        followUp.outcome = outcome
        return FollowUpLine(followUp: followUp)
      }
    case .idea(let id, let field, let old, let new):
      try rewrite(id, sequence) { try Self.changed(IdeaLine.read($0), field, from: old, to: new) }
    case .fieldSet(let field, let old, let new):
      try setField(field, from: old, to: new, by: entry)
    }
  }

  /// - Throws: `.conflict` where another value than `old` stands there: somebody else has changed it meanwhile.
  private static func changed(
    _ idea: Idea, _ field: Idea.Field, from old: String, to new: String
  ) throws -> IdeaLine {
    let before = idea.value(of: field)
    var idea = idea
    guard idea.set(field, to: new) else {
      throw StoreError(.refused, "append: the idea cannot be so")
    }
    guard before == old else { throw StoreError(.conflict, "append: the idea has changed") }
    return IdeaLine(idea: idea)
  }

  func insert(_ line: any FileLine, _ sequence: Int) throws {
    let type = type(of: line)
    let sql = type.insert(before: ["customer", "contact", "sequence"])
    let origin = [try customer().bound, contact.rawValue.bound, sequence.bound]
    try run(db, sql, origin + line.bound)
  }

  func customer() throws -> Int64? {
    let sql = "SELECT customer FROM contact WHERE id = ?"
    return try readOne(db, sql, [contact.rawValue.bound]) { try $0.optionalInteger("customer") }
      ?? nil
  }
}

struct RestLine: FileLine {
  static let table = "rest"
  static let columns = ["remedy", "until"]
  let name: String
  let until: Instant

  var bound: [DatabaseValue] { [name.bound, until.milliseconds.bound] }
}
