import Casework
import GRDB

/// Brings the tables that screens read to where an entry says they are, in the entry's own transaction.
struct Projection {
  let contact: ContactID
  let db: Database

  func apply(_ entry: Entry) throws {
    if let change = entry.fileChange { try apply(change, sequence: entry.sequence) }
    switch entry.act {
    case .attached: try attach()
    case .undone(let sequence): try undo(sequence, by: entry)
    case .closed: try close(at: entry.at)
    default: break
    }
  }

  private func apply(_ change: FileChange, sequence: Int) throws {
    switch change {
    case .issueAdded(let issue): try insert(IssueLine(issue: issue), sequence)
    case .promiseAdded(let promise): try insert(MadePromiseLine(promise: promise), sequence)
    case .creditAdded(let credit): try insert(CreditLine(credit: credit), sequence)
    case .requestAdded(let request): try insert(RequestLine(request: request), sequence)
    case .remedyRests(let name, let until): try insert(RestLine(name: name, until: until), sequence)
    case .issueSolved(let number):
      try overwrite(.issueStatus(number), with: Issue.Status.solved.rawValue, sequence)
    case .promiseKept(let id):
      try overwrite(.promiseStatus(id), with: Promise.Status.kept.rawValue, sequence)
    case .promiseMoved(let id, let due):
      try overwrite(.promiseDue(id), with: String(due.milliseconds), sequence)
    case .fieldSet(let field, let old, let new): try setField(field, from: old, to: new)
    }
  }

  private func insert<Line: FileLine>(_ line: Line, _ sequence: Int) throws {
    let sql = Line.insert(before: ["customer", "contact", "sequence"])
    let origin = [try customer().bound, contact.rawValue.bound, sequence.bound]
    try run(db, sql, origin + line.bound)
  }

  func customer() throws -> Int64? {
    let sql = "SELECT customer FROM contact WHERE id = ?"
    return try readOne(db, sql, [contact.rawValue.bound]) { try $0.optionalInteger("customer") }
      ?? nil
  }
}

/// A promise that was made here is kept under the number that its entry has.
private struct MadePromiseLine: FileLine {
  static let table = PromiseLine.table
  static let columns = ["id"] + PromiseLine.columns
  let promise: Promise

  var bound: [DatabaseValue] { [promise.id.bound] + PromiseLine(promise: promise).bound }
}

struct RestLine: FileLine {
  static let table = "rest"
  static let columns = ["remedy", "until"]
  let name: String
  let until: Instant

  var bound: [DatabaseValue] { [name.bound, until.milliseconds.bound] }
}
