// What somebody should see before the customer has to call about it.
extension CustomerFile {
  /// The oldest message of his since we last wrote or spoke to him that nobody has dealt with: it has no rep.
  package var unanswered: PastContact? {
    let answered = contacts.filter { $0.direction == .outbound || !$0.channel.isWritten }
      .map(\.at).max()
    return contacts.filter { contact in
      contact.direction == .inbound && contact.channel.isWritten
        && contact.rep.isEmpty && answered.map { contact.at > $0 } ?? true
    }.min { $0.at < $1.at }
  }
}

extension Channel {
  /// What waits to be read.
  package var isWritten: Bool { self == .mail || self == .message }
}
