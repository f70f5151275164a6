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
    case .fieldSet(let field, let old, let new):
      try setField(field, from: old, to: new, by: entry)
    case .promise, .request, .followUpEnded, .idea:
      if let row = ChangedRow(change) { try rewrite(row, change, by: entry) }
    }
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
