import Casework
import GRDB

struct MessageLine: FileLine {
  static let table = "message"
  static let columns = [
    "channel", "recipient", "text", "queued", "by", "state", "changed", "tries", "reason",
    "kind", "asked",
  ]
  let message: Message

  var bound: [DatabaseValue] {
    [
      message.channel.rawValue.bound, message.to.bound, message.text.bound,
      message.queued.milliseconds.bound, message.by.bound, message.state.rawValue.bound,
      message.changed.bound, message.tries.bound, message.reason.bound,
      message.kind.rawValue.bound, (message.isAsked ? 1 : 0).bound,
    ]
  }

  static func read(_ row: Reading) throws -> Message {
    Message(
      id: try row.integer("id"), channel: try row.choice("channel"),
      to: try row.text("recipient"), text: try row.text("text"),
      queued: try row.instant("queued"), by: try row.text("by"), state: try row.choice("state"),
      changed: try row.optionalInstant("changed"), tries: Int(try row.integer("tries")),
      reason: try row.text("reason"), kind: try row.choice("kind"),
      isAsked: try row.flag("asked"))
  }
}
