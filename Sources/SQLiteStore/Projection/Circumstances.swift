import Casework
import GRDB

extension Act {
  /// Whether it tells of how the contact came about or who speaks in it.
  var isCircumstance: Bool {
    switch self {
    case .opened, .speaker, .identified, .interface, .issueOpened, .threadOpened, .threadEnded,
      .endedEarly:
      true
    default: false
    }
  }
}

extension Projection {
  /// Writes into the contact's own row where it touches us, who speaks and how he came to us.
  func keepCircumstances() throws {
    guard let facts = try Journal.state(of: contact, in: db)?.facts else { return }
    let columns = ["channel", "direction"] + Circumstances.columns
    let pairs = columns.map { "\($0) = ?" }.joined(separator: ", ")
    let opening = facts.opening
    try run(
      db, "UPDATE contact SET \(pairs) WHERE id = ?",
      [opening.channel.rawValue.bound, opening.direction.rawValue.bound]
        + Circumstances(facts).bound + [contact.rawValue.bound])
  }
}
