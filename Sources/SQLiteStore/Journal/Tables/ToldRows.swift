import Casework
import GRDB

/// The rows that a contact's entries have written, by their tables and sequences.
struct ToldRows {
  static let tables = FileItem.tables + [IssueChangeLine.table, RestLine.table]
  private var rows: [String: [Int: ToldRow]] = [:]

  init(_ state: ContactState, _ changes: Changes, in db: Database) throws {
    let uncounted = state.uncounted
    for entry in state.entries where !uncounted.contains(entry.sequence) {
      guard let row = try Self.row(of: entry, state.facts.customer, in: db) else { continue }
      rows[row.table, default: [:]][entry.sequence] = row
    }
  }

  subscript(table: String) -> [Int: ToldRow] { rows[table] ?? [:] }

  private static func row(
    of entry: Entry, _ customer: CustomerID?, in db: Database
  ) throws -> ToldRow? {
    switch entry.fileChange {
    case .added(let item): return ToldRow(sequence: entry.sequence, item, customer)
    case .remedyRests(let name, let until):
      return ToldRow(sequence: entry.sequence, RestLine(name: name, until: until), customer)
    case .issue(let number, let field, let old, let new):
      let change = IssueChange(
        at: entry.at, by: entry.by, field: field, old: old ?? "", new: new)
      var row = ToldRow(
        sequence: entry.sequence, IssueChangeLine(issue: number, change: change), customer,
        besides: old == nil ? ["old"] : [])
      // With an issue of another system, of which that no longer tells, goes what was done to it here.
      row.mustStand =
        try readOne(db, "SELECT 1 FROM issue WHERE number = ?", [number.bound]) { _ in true }
        ?? false
      return row
    default: return nil
    }
  }
}

/// One of them: what must stand in its columns.
struct ToldRow {
  let sequence: Int
  let table: String
  var mustStand = true
  private let columns: [String]
  private let bound: [DatabaseValue]
  /// What changes after it was added, by those who are told of it.
  private let item: FileItem?
  private let customer: CustomerID?
  private let skipped: Set<String>

  init(
    sequence: Int, _ line: some FileLine, _ customer: CustomerID?, besides skipped: Set<String> = []
  ) {
    self.init(
      sequence: sequence, table: type(of: line).table,
      columns: ["customer"] + type(of: line).columns,
      bound: [(customer?.rawValue).bound] + line.bound, item: nil, customer: customer,
      skipped: skipped)
  }

  init(sequence: Int, _ item: FileItem, _ customer: CustomerID?) {
    let line = item.line
    self.init(
      sequence: sequence, table: type(of: line).table,
      columns: ["customer"] + type(of: line).columns,
      bound: [(customer?.rawValue).bound] + line.bound, item: item, customer: customer,
      skipped: item.columnsOfOthers)
  }

  private init(
    sequence: Int, table: String, columns: [String], bound: [DatabaseValue], item: FileItem?,
    customer: CustomerID?, skipped: Set<String>
  ) {
    self.sequence = sequence
    self.table = table
    self.columns = columns
    self.bound = bound
    self.item = item
    self.customer = customer
    self.skipped = skipped
  }

  /// The first column in which something else stands.
  func firstDifference(
    from row: KeptRow, _ changes: Changes, in db: Database
  ) throws -> String? {
    guard let item, let id = row.id else { return differences(bound, from: row).first }
    let changed = ChangedRow(table: table, id: id)
    let forms = try changes.forms(of: item, changed, in: db)
    let head = Array(bound.prefix(columns.count - type(of: item.line).columns.count))
    var wrong = forms.map { Set(differences(head + $0.line.bound, from: row)) }
      .reduce(Set(columns)) { $0.intersection($1) }
    if changes.mayBeForgotten(changed, of: customer) {
      wrong.subtract(changed.changing(of: item).map(\.name))
    }
    return wrong.min { place($0) < place($1) }
  }

  private func differences(_ bound: [DatabaseValue], from row: KeptRow) -> [String] {
    zip(columns, bound).filter { !skipped.contains($0.0) && row[$0.0] != $0.1 }.map(\.0)
      .filter {
        row.has($0) && (table != PromiseLine.table || $0 != "settled" || row.has("broken"))
      }
  }

  private func place(_ column: String) -> Int { columns.firstIndex(of: column) ?? 0 }
}

extension FileItem {
  /// What does not follow from a contact's entries: a message's way is told in the desk's stream, and no further than its
  /// states; a number that an entry of the first version does not have was given by the table.
  fileprivate var columnsOfOthers: Set<String> {
    switch self {
    case .message: ["state", "changed", "tries", "reason"]
    case .promise(let promise) where promise.id == 0: ["id"]
    case .request(let request) where request.id == 0: ["id"]
    case .followUp(let followUp) where followUp.id == 0: ["id"]
    case .idea(let idea) where idea.id == 0: ["id"]
    default: []
    }
  }
}
