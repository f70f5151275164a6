extension Schema {
  /// Gives an entry to each rep of a demo who came into the store without one.
  static let tellingDemos = "reps of demos"

  /// From here on an entry tells of the reps of a demo too.
  static let versionThatTellsDemos = 1 + (migrations.firstIndex { $0.name == tellingDemos } ?? 0)
}
