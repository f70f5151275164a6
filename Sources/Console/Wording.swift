package import Casework
package import Playbook

/// The words of the screen in one language, and how a screen shows times and names in it.
package struct Wording: Hashable, Sendable {
  package let words: Words
  let zone: Zone

  package init(words: Words, zone: Zone) {
    self.words = words
    self.zone = zone
  }

  package func callAsFunction(_ key: String, _ slots: [String: LineValue] = [:]) -> String {
    words(key, slots)
  }

  package func plain(_ key: String, _ slots: [String: String]) -> String {
    words(key, slots.mapValues { LineValue.text($0) })
  }

  /// What a person calls a field of the customer's; the desk's own fields are called as they are named.
  package func field(_ name: String) -> String {
    Customer.changeableFields.contains(name) ? words["field.\(name)"] : name
  }

  /// What a contact was about; a reason of the desk's own that has no words stands as it is written.
  package func reason(_ code: String) -> String {
    words.line("contact-reason.\(code)") == nil ? code : words["contact-reason.\(code)"]
  }

  /// `19 Nov`, `19.11`.
  func day(_ instant: Instant) -> String { day(zone.wall(instant).day) }
  func day(_ day: Day) -> String { words("date.day", ["day": .day(day)]) }
  func clock(_ instant: Instant) -> String { zone.wall(instant).clock }

  /// `Thu 19 Nov 12:00`.
  func moment(_ instant: Instant) -> String { words("date.moment", ["at": .instant(instant)]) }

  /// `03:12`, or `1:03:12`.
  package func timer(_ span: Duration) -> String {
    let seconds = max(0, Int(span.milliseconds / 1000))
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let rest = "\(padded(minutes, 2)):\(padded(seconds % 60, 2))"
    return hours > 0 ? "\(hours):\(rest)" : rest
  }

  /// `4 y 2 m`; nothing for somebody who has no month with us yet.
  func tenure(months: Int) -> String {
    guard months > 0 else { return "" }
    return words("file.tenure", ["years": .number(months / 12), "months": .number(months % 12)])
  }
}
