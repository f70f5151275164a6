/// Why customers contacted us, and how much of it nobody would have had to.
package struct CauseFigures: Hashable, Sendable, Encodable {
  /// How many of the contacts had a cause of this class.
  package struct Line: Hashable, Sendable, Encodable {
    package let cause: CauseClass
    package let isAvoidable: Bool
    package let contacts: Int
  }

  /// Those that customers made.
  package let contacts: Int
  /// Each class that is known, the most frequent first.
  package let classes: [Line]
  /// Of the contacts whose class is known: what is not known is neither avoidable nor a need.
  package let avoidable: Share
  /// Somebody was asked, and did not know.
  package let unknown: Int
  /// By a name of the desk's own, which says nothing of its class.
  package let ownNames: Int
  /// Nobody wrote one down.
  package let unnamed: Int

  /// - Parameter counts: contacts by their cause as it was written; nil where none was.
  package init(_ counts: [String?: Int]) {
    var known: [CauseClass: Int] = [:]
    var (own, unnamed) = (0, 0)
    for (cause, count) in counts {
      guard let cause, !cause.isEmpty else {
        unnamed += count
        continue
      }
      if let found = CauseClass(cause: cause) {
        known[found, default: 0] += count
      } else {
        own += count
      }
    }
    contacts = counts.values.reduce(0, +)
    unknown = known.removeValue(forKey: .unknown) ?? 0
    ownNames = own
    self.unnamed = unnamed
    classes = CauseClass.allCases
      .compactMap { cause in
        known[cause].map { Line(cause: cause, isAvoidable: cause.isAvoidable, contacts: $0) }
      }
      .enumerated().sorted { ($1.element.contacts, $0.offset) < ($0.element.contacts, $1.offset) }
      .map(\.element)
    avoidable = Share(
      classes.filter(\.isAvoidable).reduce(0) { $0 + $1.contacts },
      of: classes.reduce(0) { $0 + $1.contacts })
  }
}
