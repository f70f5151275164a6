package import Casework

/// The entries of a contact for people: when, by whom, and what was done, in words.
package struct JournalReport {
  package let lines: [String]

  /// - Parameter account: the number of a customer, as people know it.
  package init(
    _ contact: ContactState, words: Wording, account: (CustomerID) throws -> String?
  ) rethrows {
    let told = ActWording(words: words)
    let undone = contact.uncounted
    lines = try contact.entries.map { entry in
      let wall = words.zone.wall(entry.at)
      var values = told.values(of: entry.act)
      if case .attached(let customer) = entry.act {
        values = [try account(customer) ?? String(customer.rawValue)]
      }
      let said = values.filter { !$0.isEmpty }.joined(separator: ", ")
      let name = told.name(of: entry.act)
      let what = said.isEmpty ? name : "\(name): \(said)"
      let mark = undone.contains(entry.sequence) ? "  " + words("journal.is-undone") : ""
      return "\(entry.sequence)  \(wall.day.iso) \(wall.clock)  \(entry.by)  \(what)\(mark)"
    }
  }
}
