import Casework
import Console
import Playbook

/// What a run over the outbox came to.
struct OutboxCounts: Encodable {
  var sent = 0
  var failed = 0
  /// Not sent, though it might have been.
  var waiting = 0
  /// Not to be sent before the quiet hours end.
  var quiet = 0
  /// When they end; nil where it is not quiet.
  var until: Instant?
}

/// A message as `moked outbox list` tells of it.
struct Listed: Encodable {
  let message: Message
  /// Until when it waits because nobody is to be disturbed.
  let until: Instant?

  init(_ message: Message, quietUntil until: Instant?) {
    self.message = message
    self.until = message.state == .queued && !message.isAsked ? until : nil
  }

  func encode(to encoder: any Encoder) throws {
    try message.encode(to: encoder)
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encodeIfPresent(until, forKey: .until)
  }

  private enum CodingKeys: String, CodingKey { case until }

  func line(_ words: Wording) -> String {
    let state = until.map { words("message.quiet", ["until": .instant($0)]) }
    let fields = [
      String(message.id), words("message.\(message.channel.rawValue)"), message.to,
      state ?? words("message.\(message.state.rawValue)"), message.reason,
    ]
    return fields.filter { !$0.isEmpty }.joined(separator: "  ")
  }
}

extension Wording {
  func sentence(_ counts: OutboxCounts) -> String {
    let all = self(
      "outbox.counts",
      [
        "sent": .number(counts.sent), "failed": .number(counts.failed),
        "waiting": .number(counts.waiting),
      ])
    guard counts.quiet > 0, let until = counts.until else { return all }
    return all + self("outbox.quiet", ["n": .number(counts.quiet), "until": .instant(until)])
  }
}
