import Casework

/// What scripts may ask for beside the file, the call and the envelope.
package enum CallFacts {
  static let level = Choice(Identification.allCases.map(\.rawValue), isOrdered: true)
  static let speaker = Choice(["customer", "authorised", "other", "unknown"])

  /// The matter that a script is about, among the matters of its call.
  /// `last` where no other matter of the call is open.
  static let thread = RecordType(
    "thread", [.init("first", .truth), .init("last", .truth), .init("number", .number)])

  /// Records that tell nothing of the customer's file; what a lead tells the whole desk is for everybody who calls.
  static let openRecords = [
    RecordType.call, .envelope, .notice, thread, StepScope.datedRecord,
  ]

  /// The desk's facts, `thread`, and `asked-for-manager`, which holds once a lead has been asked for.
  package static let schema = schema(with: .none)

  /// The same at a desk that has declared fields of its own.
  package static func schema(with own: OwnFacts) -> FactSchema {
    FactSchema.desk(with: own)
      .adding("thread", .record(thread))
      .adding("asked-for-manager", .truth)
  }
}
