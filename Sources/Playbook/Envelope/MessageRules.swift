package import Casework
import Markup

/// When, and how often, customers are sent what they did not ask for.
package struct MessageRules: Hashable, Sendable {
  /// Nil where the desk has said nothing.
  package var quiet: QuietHours?
  package var cap: MessageCap?

  /// A desk that says nothing has no rules.
  package init() {}

  /// `{quiet: 21:00-8:00, at-most: 3 in 7 days}`.
  init(_ node: Node) throws(MarkupError) {
    try node.allowOnly(["quiet", "at-most"])
    quiet = try node["quiet"]?.quietHours()
    cap = try node["at-most"]?.cap()
  }
}

extension Node {
  fileprivate func quietHours() throws(MarkupError) -> QuietHours {
    let ends = try requiredText().filter { $0 != " " }.split(separator: "-").map {
      Node.minute(String($0))
    }
    guard ends.count == 2, let from = ends[0], let to = ends[1],
      let quiet = QuietHours(from: from, to: to)
    else {
      throw MarkupError(
        at: place, "quiet hours are written 21:00-8:00, and leave some hours of the day")
    }
    return quiet
  }

  fileprivate func cap() throws(MarkupError) -> MessageCap {
    let words = try requiredText().split(separator: " ")
    let within = CountedTime(words.dropFirst(2).joined(separator: " "), in: [.days], 1...366)
    guard words.count == 4, words[1] == "in", let count = Int(words[0]),
      (1...100).contains(count), let within
    else { throw MarkupError(at: place, "how many, within how long: `3 in 7 days`") }
    return MessageCap(count: count, days: within.count)
  }
}
