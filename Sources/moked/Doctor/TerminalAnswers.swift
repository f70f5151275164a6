import Terminal
import TextLayout

/// What the terminal answered, as it answered it.
struct TerminalAnswers: Encodable {
  let version: String
  let attributes: [Int]
  let make: [Int]
  let terminal: String
  let order: String
  let orderReason: String
  let modes: [String: String]

  init(_ checkup: TerminalCheckup) {
    let answers = checkup.answers
    let choice = OrderChoice(
      wanted: checkup.settings.order, answers: answers, environment: checkup.environment)
    version = answers.version
    attributes = answers.attributes
    make = answers.make
    terminal = choice.make.rawValue
    order = choice.order.rawValue
    orderReason = choice.reason.rawValue
    var modes = ["8": Self.state(answers.ordersText)]
    for mode in Interview.modes { modes["?\(mode)"] = Self.state(answers.modes[mode]) }
    self.modes = modes
  }

  private static func state(_ mode: Answers.Mode?) -> String {
    switch mode {
    case nil: "no answer"
    case .unknown: "unknown"
    case .set: "set"
    case .reset: "reset"
    case .alwaysSet: "always set"
    case .alwaysReset: "always reset"
    }
  }

  var lines: [String] {
    let numbers = { (list: [Int]) in list.map(String.init).joined(separator: ";") }
    return [
      "XTVERSION \(version.isEmpty ? "-" : version)", "DA1 \(numbers(attributes))",
      "DA2 \(numbers(make))",
    ]
      + modes.keys.sorted { ($0.count, $0) < ($1.count, $1) }.map {
        "DECRPM \($0) \(modes[$0] ?? "")"
      }
  }
}
