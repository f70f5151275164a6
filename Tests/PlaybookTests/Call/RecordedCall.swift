import Casework

@testable import Playbook

/// A whole call, intent by intent, as tests replay it.
struct RecordedCall {
  static let wrongCharge: [Intent] = [
    .begin(script: "billing/wrong-charge"),
    .said,  // greeting
    .said,  // the account holder, as proposed
    .digit(1),  // the four digits match
    .said,  // the November bill, as proposed
    .note("works from home"),
    .digit(1),  // the money back
    .digit(1),  // our mistake
    .said,  // credit and correction
    .begin(script: "fault/no-service"),
    .digit(2),  // slow
    .digit(3),  // for weeks
    .enter(thread: 1),
    .enter(thread: 2),
    .digit(2),  // a restart does not help
    .digit(1),  // it should work
    .said,  // issue and request
    .said,  // promise: the second matter is over
    .said,  // back to the first matter
    .said,  // recap
    .said,  // off the line
    .digit(1),  // the cause
    .said,  // close
  ]

  static let noon = CallFixture.now

  /// The engine before each intent, and behind the last.
  static func engines(
    _ intents: [Intent] = wrongCharge, from start: CallEngine = CallFixture.engine()
  ) throws -> [CallEngine] {
    var engines = [start]
    for (number, intent) in intents.enumerated() {
      var next = engines[number]
      _ = try next.perform(intent, at: noon + .seconds(number * 10))
      engines.append(next)
    }
    return engines
  }
}
