import Casework
import Markup

// The hours of desk.yaml: `sunday: 8:00-18:00`, several spans parted by commas, `closed` for none.
extension Node {
  func week() throws(MarkupError) -> [Weekday: [DeskCalendar.Frame]] {
    let names = Weekday.allCases.map { "\($0)" }
    try allowOnly(names)
    var week: [Weekday: [DeskCalendar.Frame]] = [:]
    for (day, name) in zip(Weekday.allCases, names) { week[day] = try self[name]?.frames() ?? [] }
    return week
  }

  /// Days with hours of their own: holidays, and their eves.
  func exceptions() throws(MarkupError) -> [Day: [DeskCalendar.Frame]] {
    var exceptions: [Day: [DeskCalendar.Frame]] = [:]
    for item in try requiredItems() {
      try item.allowOnly(["day", "name", "hours"])
      let node = try item.required("day")
      guard let day = Day(iso: try node.requiredText()) else {
        throw MarkupError(at: node.place, "a day is written 2026-11-22")
      }
      guard exceptions[day] == nil else {
        throw MarkupError(at: node.place, "\(day.iso) stands twice in this list")
      }
      exceptions[day] = try item["hours"]?.frames() ?? []
    }
    return exceptions
  }

  private func frames() throws(MarkupError) -> [DeskCalendar.Frame] {
    let text = try requiredText()
    if text == "closed" { return [] }
    var frames: [DeskCalendar.Frame] = []
    for span in text.split(separator: ",") {
      let ends = span.filter { $0 != " " }.split(separator: "-").map { Node.minute(String($0)) }
      guard ends.count == 2, let open = ends[0], let close = ends[1], open < close,
        frames.last.map({ $0.close <= open }) ?? true
      else { throw MarkupError(at: place, "hours are written 8:00-18:00, or `closed`") }
      frames.append(DeskCalendar.Frame(open: open, close: close))
    }
    return frames
  }

  /// Minutes since midnight; `24:00` is the end of the day.
  static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0...24).contains(hour), (0...59).contains(minute),
      hour < 24 || minute == 0
    else { return nil }
    return hour * 60 + minute
  }
}
