/// Good words of a period, for all to see.
package struct Wall: Hashable, Sendable, Encodable {
  /// One good word: who said it of whom.
  package struct Line: Hashable, Sendable, Encodable {
    package let at: Instant
    package let from: Kudos.Giver
    package let kind: Kudos.Kind
    /// A colleague or a lead by name, a customer by his account.
    package let by: String
    /// Whom it is for: one of us or somebody elsewhere by name, a customer by his account.
    package let to: String
    /// Where he works, if not at this desk.
    package let department: String
    package let isToCustomer: Bool
    package let words: String

    /// - Parameters:
    ///   - account: of the customer in whose file it stands.
    ///   - names: what that customer is called.
    package init(_ kudos: Kudos, account: String, names: [String]) {
      at = kudos.at
      from = kudos.from
      kind = kudos.kind
      by = kudos.from == .customer ? account : kudos.by
      isToCustomer = kudos.from != .customer && names.contains(kudos.to)
      to = isToCustomer ? account : kudos.to
      department = kudos.department
      words = kudos.words
    }
  }

  package static let mostListed = 50

  /// All of the period; the newest of them are listed.
  package let count: Int
  package let lines: [Line]

  package init(count: Int, lines: [Line]) {
    self.count = count
    self.lines = lines
  }
}
