import Markup

/// What a desk asks of its reps after a call, and how much time it gives.
package struct WrapUp: Hashable, Sendable {
  /// How much the desk asks when the line is closed, as `wrap-up` in `desk.yaml` says.
  package enum Mode: String, Hashable, Sendable, CaseIterable {
    /// Nothing is asked; what the rep wants to say he says.
    case free
    /// What the call was about and what caused it, in as much time as it needs.
    case must
    /// The same, within a time; what is not said by then is kept as not given.
    case timed
    /// The whole time is the rep's, and ends by itself.
    case timedToTheEnd = "timed-to-the-end"
  }

  package let mode: Mode
  /// Nil where there is no limit.
  package let lasts: Duration?

  package init(mode: Mode = .must, lasts: Duration? = nil) {
    self.mode = mode
    self.lasts = lasts
  }

  /// Is the rep asked for reason and cause?
  var isAsked: Bool { mode != .free }
}

extension WrapUp {
  init(_ node: Node) throws(MarkupError) {
    try node.allowOnly(["mode", "lasts"])
    let word = try node.required("mode")
    let text = try word.requiredText()
    guard let mode = Mode(rawValue: text) else {
      throw MarkupError(
        at: word.place, unknown("mode", text, among: Mode.allCases.map(\.rawValue)))
    }
    let isTimed = mode == .timed || mode == .timedToTheEnd
    guard let span = node["lasts"] else {
      if isTimed { throw MarkupError(at: word.place, "`lasts` is missing, as in 45 seconds") }
      self.init(mode: mode)
      return
    }
    guard isTimed else {
      throw MarkupError(at: span.place, "`lasts` goes with the modes timed and timed-to-the-end")
    }
    guard case .duration(let lasts) = try span.constant(.duration), lasts > .zero else {
      throw MarkupError(at: span.place, "a length of time is needed here, as in 45 seconds")
    }
    self.init(mode: mode, lasts: lasts)
  }
}
