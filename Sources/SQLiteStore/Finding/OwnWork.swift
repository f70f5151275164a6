import Casework
import GRDB

/// The customers with whom a rep has open work, the latest first: they come first among equals.
struct OwnWork {
  private static let limit = 100

  let customers: [Int64]
  /// The words of each, in the order of `customers`.
  private let words: [String]

  init(of rep: String, in db: Database) throws {
    let names = try Reps.names(of: rep, in: db).bound
    let rows = try readAll(db, Statements.ownWork, [names, rep.bound, Self.limit.bound]) { row in
      (try row.integer("customer"), try row.text("text"))
    }
    customers = rows.map(\.0)
    words = rows.map(\.1)
  }

  func matching(_ step: SearchQuery.Step) -> [Int64] {
    guard !customers.isEmpty else { return [] }
    let asked = AskedWords(step)
    return zip(customers, words).filter { _, words in
      var words = words
      return words.withUTF8(asked.areAll)
    }.map(\.0)
  }
}
