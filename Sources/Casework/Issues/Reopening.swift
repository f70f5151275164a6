// A matter that was solved, and of which he calls again.
extension Issue {
  /// A new contact on the matter within so long opens it again, and the first solution was none; later it is another
  /// matter. The longest of the windows in which a contact counts as a repeat.
  package static let reopeningWindow = Duration.days(30)

  /// It was solved so short a time ago that it may be opened again.
  package func mayOpenAgain(at now: Instant) -> Bool {
    solvedForGood.map { now - $0 <= Self.reopeningWindow } ?? false
  }

  /// When it was opened again, each time.
  package var reopenings: [Instant] {
    history.filter {
      $0.field == .status && $0.old == Status.solved.rawValue && $0.new != Status.solved.rawValue
    }.map(\.at)
  }
}
