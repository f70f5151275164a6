import Casework
import Playbook
import Testing

private let zone = Zone(before: .hours(2))

/// Typed on Sunday 22 November 2026 at 10:30.
private func read(_ text: String) throws -> String? {
  let now = try #require(Day(iso: "2026-11-22")).at(10, 30)
  let wall = Instant(typed: text, now: now, zone: zone, words: [english, hebrew]).map(zone.wall)
  return wall.map { "\($0.day.iso) \($0.clock)" }
}

extension Day {
  fileprivate func at(_ hour: Int, _ minute: Int) -> Instant {
    zone.instant(WallTime(day: self, hour: hour, minute: minute))
  }
}

@Test(arguments: [
  ("16:30", "2026-11-22 16:30"), ("4pm", "2026-11-22 16:00"), ("12am", "2026-11-22 00:00"),
  ("היום 16:30", "2026-11-22 16:30"), ("today 9", "2026-11-22 09:00"),
  ("מחר 14:00", "2026-11-23 14:00"), ("tomorrow 14:00", "2026-11-23 14:00"),
  ("14:00 מחר", "2026-11-23 14:00"), ("מחר ב-14:00", "2026-11-23 14:00"),
  ("מחר", "2026-11-23 12:00"), ("מחרתיים 9:00", "2026-11-24 09:00"),
  ("25/11 9:00", "2026-11-25 09:00"), ("25.11", "2026-11-25 12:00"),
  ("  9:00   25.11 ", "2026-11-25 09:00"), ("25.11.27 9:00", "2027-11-25 09:00"),
  ("2026-11-25 09:15", "2026-11-25 09:15"), ("5.1 9:00", "2027-01-05 09:00"),
  ("tue 10", "2026-11-24 10:00"), ("Tuesday at 10", "2026-11-24 10:00"),
  ("by THU 10", "2026-11-26 10:00"), ("ביום שלישי 10", "2026-11-24 10:00"),
  ("עד יום שלישי בשעה 10", "2026-11-24 10:00"), ("בשלישי ב-10", "2026-11-24 10:00"),
  ("ג' 10:00", "2026-11-24 10:00"), ("ב' 10:00", "2026-11-23 10:00"),
  ("שבת 20:00", "2026-11-28 20:00"), ("sun 11", "2026-11-22 11:00"),
  ("sun 10", "2026-11-29 10:00"), ("21.11 12:00", "2026-11-21 12:00"),
])
func `a time is typed as it is said, in either language`(typed: String, means: String) throws {
  #expect(try read(typed) == means)
}

@Test(arguments: [
  "", " ", "soon", "25:00", "12:60", "12:3", "12:", ":30", "1:2:3", "31.2", "13pm", "0am", "at",
  "by on",
  "מחר מחר", "10 11", "tomorrow 25.11", "tu 10", "99999999999999999999", "٩:٠٠", "25.11.26.1", "-1",
  "1e1",
])
func `what does not say a time, or says two, is none`(typed: String) throws {
  #expect(try read(typed) == nil)
}
