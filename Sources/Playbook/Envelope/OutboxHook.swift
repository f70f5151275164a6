import Markup

/// The program that sends what waits in the outbox.
package struct OutboxHook: Hashable, Sendable {
  /// Its path; it gets no arguments.
  package let program: String
  /// How long it may take for one message.
  package let within: Duration

  init(_ node: Node) throws(MarkupError) {
    try node.allowOnly(["hook", "within"])
    let hook = try node.required("hook")
    program = try hook.requiredText()
    guard program.hasPrefix("/") else {
      throw MarkupError(at: hook.place, "the whole path of the program is needed here, from `/` on")
    }
    within = try node["within"]?.requiredSpan() ?? .seconds(30)
  }
}
