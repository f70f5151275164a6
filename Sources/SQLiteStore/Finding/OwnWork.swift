import Casework
import GRDB

/// The customers with whom a rep has open work, the latest first: they come first among equals.
struct OwnWork {
  private static let limit = 100

  let customers: [Int64]
  /// The tokens of each, in the order of `customers`.
  private let tokens: [[Substring]]

  init(of rep: String, in db: Database) throws {
    let names = try Reps.names(of: rep, in: db).bound
    let rows = try readAll(db, Statements.ownWork, [names, rep.bound, Self.limit.bound]) { row in
      (try row.integer("customer"), try row.text("text"))
    }
    customers = rows.map(\.0)
    tokens = rows.map { $0.1.split(separator: " ") }
  }

  func matching(_ step: SearchQuery.Step) -> [Int64] {
    zip(customers, tokens).filter { step.isAnswered(by: $1) }.map(\.0)
  }
}
