import Casework

/// Before it no list tells of anything in earnest: such a day stands for one that nobody knew.
enum Earliest {
  static let reason = "intake.too-early"
  private static let year = 1900

  static func check(_ day: Day) throws(Row.Fault) {
    guard day.year >= year else {
      throw Row.Fault(Reason(reason, ["year": "\(year)"]))
    }
  }

  static func check(_ instant: Instant) throws(Row.Fault) { try check(Zone.utc.wall(instant).day) }
}
