package import Casework
package import Playbook

/// The words of the screen in one language, with the desk's clock for what has a time.
package struct Wording: Hashable, Sendable {
  let words: Words?
  package let language: String
  let zone: Zone

  package func callAsFunction(_ key: String, _ slots: [String: LineValue] = [:]) -> String {
    words?(key, slots, zone: zone) ?? key
  }

  func plain(_ key: String, _ slots: [String: String]) -> String {
    self(key, slots.mapValues { LineValue.text($0) })
  }

  func day(_ instant: Instant) -> String { self("date.day", ["day": .instant(instant)]) }
  func clock(_ instant: Instant) -> String { zone.wall(instant).clock }

  /// `Thu 19 Nov 12:00`.
  func moment(_ instant: Instant) -> String { self("date.moment", ["at": .instant(instant)]) }

  /// `03:12`, or `1:03:12`.
  func timer(_ span: Duration) -> String {
    let seconds = max(0, Int(span.milliseconds / 1000))
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let rest = "\(padded(minutes, 2)):\(padded(seconds % 60, 2))"
    return hours > 0 ? "\(hours):\(rest)" : rest
  }

  /// `4 y 2 m`.
  func tenure(months: Int) -> String {
    self("file.tenure", ["years": .number(Int64(months / 12)), "months": .number(Int64(months % 12))])
  }
}
