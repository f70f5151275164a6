/// What waits to be sent. It is put there by an act; here it goes on. What any call may throw is told at `CaseStore`.
package protocol OutboxStore: Sendable {
  /// The oldest message that waits, or that somebody has begun to send before `stale` and never told how it ended. It is
  /// kept that it is being sent before this returns, so that a process which is killed then is known to have begun.
  /// Nobody else gets the same one meanwhile.
  /// - Parameters:
  ///   - last: the last that was tried; those before it have had their turn.
  ///   - isQuiet: only what he has asked for goes now.
  func takeMessage(
    after last: Int64, staleSince stale: Instant, isQuiet: Bool, at: Instant
  ) throws(StoreError) -> Message?
  /// - Throws: `.refused` where it is not being sent.
  func settle(message id: Int64, _ delivery: Delivery, by: String, at: Instant) throws(StoreError)
  /// A message that failed waits again.
  /// - Throws: `.refused` where it did not fail.
  func retry(message id: Int64, by: String, at: Instant) throws(StoreError)
  /// In these states, oldest first.
  func messages(_ states: Set<Message.State>) throws(StoreError) -> [Message]
}
