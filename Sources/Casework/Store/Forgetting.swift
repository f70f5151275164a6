/// What went with a person who was forgotten.
package struct Forgetting: Hashable, Codable, Sendable {
  /// Contacts whose entries are stand-ins now.
  package var contacts: [ContactID]
  package var entries: Int
  /// Lines of his file and of the desk's lists.
  package var rows: Int
  /// Entries in the journals of others in which somebody has written his account, his name, his mail or a number of his.
  /// They are the others' own, and stay: without one its stream could not be told from one that somebody has changed.
  package var named: Int
  /// Ideas that reps noted in his calls: they stay, without their words.
  package var ideas: Int
  /// No page of the store and of its log holds a byte of him; else a desk was reading the log all the while, or the disk has
  /// no room to write the store anew, and that is still to be done.
  package var isScrubbed: Bool

  package init(
    contacts: [ContactID], entries: Int, rows: Int, named: Int = 0, ideas: Int = 0,
    isScrubbed: Bool
  ) {
    self.contacts = contacts
    self.entries = entries
    self.rows = rows
    self.named = named
    self.ideas = ideas
    self.isScrubbed = isScrubbed
  }
}
