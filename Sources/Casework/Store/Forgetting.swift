/// What went with a person who was forgotten.
package struct Forgetting: Hashable, Codable, Sendable {
  /// Contacts whose entries are stand-ins now.
  package var contacts: [ContactID]
  package var entries: Int
  /// Lines of his file and of the desk's lists.
  package var rows: Int
  /// No page of the store and of its log holds a byte of him; else a desk was reading the log all the while.
  package var isScrubbed: Bool

  package init(contacts: [ContactID], entries: Int, rows: Int, isScrubbed: Bool) {
    self.contacts = contacts
    self.entries = entries
    self.rows = rows
    self.isScrubbed = isScrubbed
  }
}
