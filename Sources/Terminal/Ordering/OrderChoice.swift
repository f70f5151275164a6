package import TextLayout

/// In which order a terminal is sent the letters of a row, and how that was found.
package struct OrderChoice: Hashable, Sendable {
  /// By what the order was known; the doctor says it.
  package enum Reason: String, Hashable, Sendable {
    /// A person said so.
    case setting
    /// The terminal answered what it does.
    case answer
    /// It is known by its name.
    case name
    /// Nothing tells otherwise.
    case usual
  }

  package let order: TextOrder
  package let reason: Reason
  package let make: TerminalMake

  /// The setting, else what the terminal answers to `CSI 8 $ p`, else its name. One that says it can leave ordering to
  /// us has been told to; one that orders and cannot be told (DECRPM's 3) orders.
  package init(wanted: TextOrder?, answers: Answers, environment: [String: String]) {
    make = TerminalMake(answers: answers, environment: environment)
    if let wanted {
      (order, reason) = (wanted, .setting)
      return
    }
    switch answers.ordersText {
    case .alwaysSet: (order, reason) = (.logical, .answer)
    case .set, .reset, .alwaysReset: (order, reason) = (.visual, .answer)
    case .unknown, nil: (order, reason) = (make.order, make.order == .visual ? .usual : .name)
    }
  }
}
