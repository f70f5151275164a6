import Casework
import Foundation
import Playbook
import Testing

@testable import Console

private let now = ShippedDesk.now
private let customer = CustomerID(rawValue: 1)

private func slow(due: Duration?, _ status: Casework.Issue.Status = .open) -> CustomerFile {
  var issue = Casework.Issue(
    number: 48102, title: ["he": "אינטרנט איטי", "en": "Slow internet"], reason: "internet.slow",
    status: status, opened: now - .days(9), due: due.map { now + $0 }, owner: "technical")
  issue.awaits = status == .waiting ? .us : nil
  var file = CustomerFile(id: customer, customer: Customer(account: "100201"))
  file.issues = [issue]
  return file
}

/// The line under the issue in its pane.
private func line(_ file: CustomerFile, in language: String) throws -> String {
  let console = try ShippedDesk.console(in: language)
  let view = FileView(
    file: file, facts: ContactFacts(), now: now, words: console.wording, language: language,
    desk: console.surroundings.desk)
  return try #require(view.clockedIssues.dropFirst(2).first).fields.joined()
}

@Test(arguments: [
  (-2 * 24, "en", "late by 2 days"), (-2 * 24, "he", "באיחור של יומיים"),
  (-5, "en", "late by 5 hours"), (5, "he", "מועד היעד בעוד 5 שעות"), (1, "en", "due in 1 hour"),
])
func `an open issue says by how much it is late, or when it is due`(
  _ hours: Int, _ language: String, _ words: String
) throws {
  #expect(try line(slow(due: .hours(hours)), in: language).hasPrefix(words))
}

@Test func `it says for whom it waits, and what the clock of the customer's wait shows`() throws {
  let file = slow(due: nil, .waiting)
  let hours = try ShippedDesk.console(in: "en").surroundings.desk.hours
  let level = try #require(ServiceLevels(of: file, at: now, in: hours).issues.first)
  #expect(level.requesterWait.isRunning)
  let waited = level.requesterWait.business.milliseconds / 3_600_000
  #expect(
    try line(file, in: "en")
      == "waits with Technical, no reply from us yet, waiting for us \(waited) hours of open time"
  )
}

@Test func `of a time that is past the clocks say what was true then`() throws {
  var file = slow(due: .hours(-30))
  let solved = IssueChange(
    at: now - .hours(1), by: "dana", field: .status, old: "open", new: "solved")
  file.issues[0].status = .solved
  file.issues[0].history = [solved]
  let hours = try ShippedDesk.console(in: "en").surroundings.desk.hours
  func level(_ then: Instant) throws -> ServiceLevels.OfIssue {
    try #require(ServiceLevels(of: file, at: then, in: hours).issues.first)
  }
  #expect(try level(now - .days(5)).fullResolution.isRunning)
  #expect(try level(now - .days(5)).fullResolution.calendar == .days(4))
  #expect(try !level(now - .days(5)).isLate)
  #expect(try level(now).isLate)
  #expect(try !level(now).fullResolution.isRunning)
  #expect(ServiceLevels(of: file, at: now - .days(10), in: hours).issues.isEmpty)
}

@Test func `a reading is coded in whole seconds`() throws {
  let reading = ServiceClock.Reading(calendar: .hours(2), business: .minutes(3), isRunning: true)
  let data = try JSONEncoder().encode(reading)
  let fields = try JSONSerialization.jsonObject(with: data) as? [String: Any]
  #expect(fields?["calendarSeconds"] as? Int == 7200)
  #expect(fields?["businessSeconds"] as? Int == 180)
  #expect(try JSONDecoder().decode(ServiceClock.Reading.self, from: data) == reading)
}
