import Casework

/// What an import did, as `--json` prints it.
struct IntakeReport {
  var file: String
  var read = 0
  var created = 0
  var updated = 0
  var unchanged = 0
  /// Details that somebody had changed at the desk, and that are as the file tells them now.
  var overruled = 0
  /// Rows of people who were forgotten here, and stay so.
  var forgotten = 0
  var rejected = 0
  var dryRun = false
  /// It was stopped before its end, between two batches.
  var interrupted = false
  /// Where the rejected rows are; nil where there are none.
  var rejects: String?

  mutating func add(_ counts: MergeCounts) {
    created += counts.created
    updated += counts.updated
    unchanged += counts.unchanged
    overruled += counts.overruled ?? 0
    forgotten += counts.forgotten ?? 0
  }

  var fields: [(key: String, value: any Encodable)] {
    [
      ("read", read), ("created", created), ("updated", updated), ("unchanged", unchanged),
      ("overruled", overruled), ("forgotten", forgotten),
      ("rejected", rejected), ("rejects", rejects), ("file", file), ("dryRun", dryRun),
      ("interrupted", interrupted),
    ]
  }
}
