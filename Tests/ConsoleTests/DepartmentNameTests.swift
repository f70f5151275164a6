import Casework
import Playbook
import Testing

@testable import Console

private let now = ShippedDesk.now

private let file: CustomerFile = {
  var file = CustomerFile(id: CustomerID(rawValue: 1), customer: Customer(account: "100201"))
  file.issues = [
    Casework.Issue(
      number: 48102, title: ["he": "איטי", "en": "slow"], reason: "internet.slow", status: .open,
      opened: now - .days(1), owner: "technical")
  ]
  file.requests = [
    InternalRequest(
      id: 1, department: "technical", what: "check", asked: now - .days(1), due: now + .hours(3)),
    InternalRequest(
      id: 2, department: "overseas", what: "ask", asked: now - .days(1), due: now + .hours(3)),
  ]
  file.kudos = [
    Kudos(at: now, from: .customer, by: "x", to: "Gil", department: "technical", words: "quick")
  ]
  return file
}()

@Test(arguments: [("he", "המחלקה הטכנית"), ("en", "Technical")])
func `a department goes by the desk's name for it wherever the file names one`(
  _ language: String, _ name: String
) throws {
  let console = try ShippedDesk.console(in: language)
  let lines = FileReport(
    file: file, at: console.surroundings.desk, now: now,
    words: console.surroundings.words(in: language), zone: .utc
  ).lines
  #expect(!lines.contains { $0.contains("technical") })
  #expect(lines.count { $0.contains(name) } >= 3)
  #expect(console.requests(.open, file).map(\.label) == ["\(name): check", "overseas: ask"])
  #expect(lines.contains { $0.contains("overseas") })
}

@Test(arguments: ["he", "en"])
func `an issue of a rep goes by his name, be it open, late or handed on`(
  _ language: String
) throws {
  var file = file
  file.issues[0].owner = "eli"
  file.issues[0].history = [
    IssueChange(at: now, by: "eli", field: .owner, old: "technical", new: "eli")
  ]
  let console = try ShippedDesk.console(in: language)
  let eli = Rep(login: "eli", name: ["he": "אלי", "en": "Eli"], form: .masculine)
  let lines = FileReport(
    file: file, at: console.surroundings.desk, reps: [eli], now: now,
    words: console.surroundings.words(in: language), zone: .utc
  ).lines
  let name = language == "he" ? "אלי" : "Eli"
  #expect(lines.count { $0.contains(name) } >= 2, "\(lines)")
  #expect(!lines.contains { $0.contains("eli") }, "\(lines)")
}
