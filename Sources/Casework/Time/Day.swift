/// A day of the civil (Gregorian) calendar, without a zone.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// Those of the years 1 to 9999; what a damaged store holds may lie anywhere.
  package static let ofCalendar = Day(number: -719_162)...Day(number: 2_932_896)

  /// Nil where there is no such day, as 30 February.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    let candidate = Day(number: Day.daysFromCivil(year: year, month: month, day: day))
    guard candidate.day == day, candidate.month == month else { return nil }
    self = candidate
  }

  /// Reads `2026-11-22`; nil for anything else.
  package init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var year: Int { civil.year }
  package var month: Int { civil.month }
  package var day: Int { civil.day }
  package var weekday: Weekday {
    Weekday(rawValue: ((number + 4) % 7 + 7) % 7) ?? .sunday
  }

  package var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  package static func + (start: Day, days: Int) -> Day { Day(number: start.number + days) }
  package static func - (end: Day, start: Day) -> Int { end.number - start.number }

  /// Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
  private var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  private static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Day: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}

/// Numbered from 0, the Sunday, with which the desk's week begins.
package enum Weekday: Int, CaseIterable, Hashable, Codable, Sendable {
  case sunday, monday, tuesday, wednesday, thursday, friday, saturday
}

extension Duration {
  /// Twenty-four hours. On the wall a day is an hour longer or shorter where the clock is changed.
  package static let day = Duration.days(1)

  /// Rounded towards zero.
  package var wholeDays: Int { Int(milliseconds / Duration.day.milliseconds) }
}
