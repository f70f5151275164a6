/// How many messages that he did not ask for somebody is sent at most, within how many days.
package struct MessageCap: Hashable, Sendable {
  package let count: Int
  package let days: Int

  package init(count: Int, days: Int) {
    self.count = count
    self.days = days
  }

  /// Whether one more is too many; one that failed has not reached him. The same one may stand in the list twice: as the
  /// call has it, and as the file does.
  package func isReached(by messages: [Message], at now: Instant) -> Bool {
    let counted = messages.filter {
      !$0.isAsked && $0.state != .failed && $0.queued > now - .days(days)
    }
    return Set(counted.map(Key.init)).count >= count
  }

  private struct Key: Hashable {
    let to: String
    let text: String
    let queued: Instant

    init(_ message: Message) {
      (to, text, queued) = (message.to, message.text, message.queued)
    }
  }
}
