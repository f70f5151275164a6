import Casework
import Markup

/// Reads days and instants that are told from the moment when the demo is made, so that the desk is alive on any day.
///
/// Days: `-5d`, `-5bd` (working days, Sunday to Thursday), `-8mo`, `end of month`, `end of month +3`, `1978-04-12`.
/// Instants: a day and a time of day (`-3bd 15:40`; noon without one), `-2h`, `+40min`.
struct DemoClock {
  let now: Instant
  let zone: Zone

  var today: Day { zone.wall(now).day }

  func instant(_ node: Node) throws(MarkupError) -> Instant {
    let text = try node.requiredText()
    if let (count, unit) = offset(text), unit == "h" || unit == "min" {
      return now + .seconds(count * (unit == "h" ? 3600 : 60))
    }
    let parts = text.split(separator: " ")
    let time = parts.last.flatMap(clock)
    let words = time == nil ? text : parts.dropLast().joined(separator: " ")
    guard let day = day(words) else { throw MarkupError(at: node.place, Self.help) }
    return zone.instant(WallTime(day: day, hour: time?.hour ?? 12, minute: time?.minute ?? 0))
  }

  func day(_ node: Node) throws(MarkupError) -> Day {
    guard let day = day(try node.requiredText()) else {
      throw MarkupError(at: node.place, Self.help)
    }
    return day
  }

  func day(_ text: String) -> Day? {
    if text == "today" { return today }
    if let absolute = Day(iso: text) { return absolute }
    if let rest = text.suffix(after: "end of month") {
      return rest.isEmpty ? endOfMonth(0) : offset(rest + "mo").map { endOfMonth($0.count) }
    }
    guard let (count, unit) = offset(text) else { return nil }
    switch unit {
    case "d": return today + count
    case "bd": return working(count)
    case "mo": return months(count)
    default: return nil
    }
  }

  /// The day on which the bill was issued, counted in months from the latest; bills go out on the 10th.
  /// The latest is at least eight days old, so that what was said about it in the last days can have been said.
  func billing(_ offset: Int) -> Day {
    let reached = (today + -8).day >= 10 ? offset : offset - 1
    return firstOfMonth(of: today + -8, moved: reached) + 9
  }

  /// The same day of another month, or the last one that there is.
  func months(_ count: Int) -> Day {
    let first = firstOfMonth(of: today, moved: count)
    let last = firstOfMonth(of: first, moved: 1) - first
    return first + (min(today.day, last) - 1)
  }

  private static let help =
    "a time such as `-3bd 15:40`, `+9d`, `-8mo`, `-2h`, `end of month` is needed here"

  /// `-5bd` is -5 and `bd`.
  private func offset(_ text: String) -> (count: Int, unit: String)? {
    let compact = text.filter { $0 != " " }
    guard compact.first == "-" || compact.first == "+" else { return nil }
    let digits = compact.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard let size = Int(digits), size < 10_000 else { return nil }
    let unit = String(compact.dropFirst(1 + digits.count))
    return (compact.first == "-" ? -size : size, unit)
  }

  private func clock(_ text: Substring) -> (hour: Int, minute: Int)? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...23).contains(hour), (0...59).contains(minute)
    else { return nil }
    return (hour, minute)
  }

  private func working(_ count: Int) -> Day {
    var day = today
    var left = abs(count)
    while left > 0 || !isWorking(day) {
      day = day + (count < 0 ? -1 : 1)
      if isWorking(day) { left = max(0, left - 1) }
    }
    return day
  }

  private func isWorking(_ day: Day) -> Bool {
    day.weekday != .friday && day.weekday != .saturday
  }

  private func endOfMonth(_ moved: Int) -> Day {
    firstOfMonth(of: today, moved: moved + 1) + -1
  }

  private func firstOfMonth(of day: Day, moved: Int) -> Day {
    let count = day.year * 12 + day.month - 1 + moved
    return Day(year: count / 12, month: count % 12 + 1, day: 1) ?? day
  }
}

extension String {
  /// What follows `prefix`, trimmed; nil where it does not begin so.
  fileprivate func suffix(after prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)).trimmed : nil
  }
}
