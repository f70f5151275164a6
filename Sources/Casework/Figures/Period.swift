/// Whole days of the desk's calendar over which figures are counted.
package struct Period: Hashable, Sendable {
  package let from: Day
  /// The last of them, counted too.
  package let to: Day
  /// From the first moment of the first day until the first of the day after the last.
  package let span: Range<Instant>

  /// - Returns: nil where the last day comes before the first.
  package init?(from: Day, to: Day, in zone: Zone) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
    let (start, end) = (
      zone.instant(WallTime(day: from)), zone.instant(WallTime(day: to + 1))
    )
    span = start..<max(start, end)
  }
}

extension Period: Encodable {
  private enum CodingKeys: CodingKey { case from, to }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(from, forKey: .from)
    try container.encode(to, forKey: .to)
  }
}
