/// The plan of the house, which Package.swift may follow but not widen: which module may import which.
/// Whoever needs a new arrow changes the plan first, and so sees that he does.
enum Plan {
  static let mayImport: [String: Set<String>] = [
    "Casework": [],
    "Markup": ["Yams"],
    "Playbook": ["Casework", "Markup"],
    "Rehearsal": ["Casework", "Playbook", "Markup"],
    "Insight": ["Casework", "Playbook", "Markup"],
    "Intake": ["Casework", "Markup", "CICU"],
    "SQLiteStore": ["Casework", "GRDB", "GRDBSQLite", "CSodium"],
    "PostgresStore": ["Casework", "CPostgres", "CSodium"],
    "TextLayout": ["CICU"],
    "Canvas": ["TextLayout", "Markup"],
    "Terminal": ["Canvas", "TextLayout", "CCurses"],
    "Console": ["Casework", "Playbook", "Rehearsal", "Insight", "Canvas", "TextLayout"],
    "moked": [
      "Casework", "Markup", "Playbook", "Rehearsal", "Insight", "Intake", "SQLiteStore",
      "PostgresStore", "TextLayout", "Canvas", "Terminal", "Console", "ArgumentParser",
    ],
  ]

  /// Replayed in tests and in reviews, so they know neither the clock, nor chance, nor a file.
  static let pure: Set = ["Casework", "Playbook", "Rehearsal", "Insight", "Canvas", "Console"]

  /// Intake too makes the same desk of the same file or seed; its one door to the system is where a table's bytes come in.
  static func isReplayed(_ source: Source) -> Bool {
    source.path != "Sources/Intake/Tables/ByteSource.swift"
      && pure.union(["Intake"]).contains { source.path.hasPrefix("Sources/\($0)/") }
  }

  /// Foundation costs every start of the program some milliseconds, and reads the machine's locale.
  static let withoutFoundation = pure.union(["Markup", "TextLayout"])

  /// What comes with the compiler or the system and is no arrow of the plan.
  static let system: Set = [
    "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization", "Testing",
  ]
}
