/// The hours of a desk as a store keeps them: those of each weekday and of single days, and the name of the zone, whose
/// offsets are looked up anew.
package struct DeskHours: Hashable, Codable, Sendable {
  /// A day whose hours are not its weekday's; it has none where the desk is closed.
  package struct SingleDay: Hashable, Codable, Sendable {
    package let day: Day
    package let frames: [DeskCalendar.Frame]
  }

  /// As the time zone database names it.
  package let zone: String
  /// From Sunday on.
  package let week: [[DeskCalendar.Frame]]
  /// In order.
  package let singleDays: [SingleDay]

  package init(of calendar: DeskCalendar, zone: String) {
    self.zone = zone
    week = Weekday.allCases.map { calendar.week[$0] ?? [] }
    singleDays = calendar.exceptions.sorted { $0.key < $1.key }
      .map { SingleDay(day: $0.key, frames: $0.value) }
  }

  package func calendar(in zone: Zone) -> DeskCalendar {
    DeskCalendar(
      zone: zone,
      week: Dictionary(zip(Weekday.allCases, week)) { first, _ in first },
      exceptions: Dictionary(singleDays.map { ($0.day, $0.frames) }) { first, _ in first })
  }
}

/// Hours, and when they came into force; those before them were others, or none that were kept.
package struct KeptHours: Hashable, Codable, Sendable {
  package let from: Instant
  package let hours: DeskHours

  package init(from: Instant, hours: DeskHours) {
    self.from = from
    self.hours = hours
  }
}

extension CalendarHistory {
  /// What was kept, oldest first; the first counts for all time before it too. Nil where nothing was kept.
  package init?(_ kept: [KeptHours], zone: (String) -> Zone) {
    guard let first = kept.first else { return nil }
    self.init(
      first.hours.calendar(in: zone(first.hours.zone)),
      changes: kept.dropFirst().map {
        Version(from: $0.from, calendar: $0.hours.calendar(in: zone($0.hours.zone)))
      })
  }
}
