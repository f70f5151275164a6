import Casework
import Foundation

extension Zone {
  /// The zone of that name, its changes for three years around an instant.
  /// - Throws: a sentence where there is no such zone.
  init(named name: String, around instant: Instant) throws {
    guard let zone = TimeZone(identifier: name) else {
      throw Sentence("said.no-zone", ["name": name])
    }
    var date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000 - 2 * 31_556_952)
    let end = date.addingTimeInterval(3 * 31_556_952)
    let before = Duration.seconds(zone.secondsFromGMT(for: date))
    var transitions: [Transition] = []
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next < end {
      date = next
      transitions.append(
        Transition(
          start: Instant(milliseconds: Int64(next.timeIntervalSince1970 * 1000)),
          offset: .seconds(zone.secondsFromGMT(for: next.addingTimeInterval(1)))))
    }
    self.init(before: before, transitions: transitions)
  }
}
