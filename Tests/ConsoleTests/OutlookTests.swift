import Casework
import Layouts
import Playbook
import Testing

@testable import Console

private let now = ShippedDesk.now

/// A desk whose customers left where promises were broken, and stayed where they were with us for long; and called where
/// issues were open.
enum LearnedDesk {
  static let all: [Learned] = Forecast.allCases.compactMap { forecast in
    let facts = forecast.facts
    var rows = Observations(width: facts.count)
    for row in 0..<600 {
      let (broken, months, open) = (row % 3 == 0, row / 3 % 40, row % 4 == 0)
      let numbers: [ForecastFact: Double] = [
        .months: Double(months), .brokenPromises: broken ? 2 : 0, .openIssues: open ? 1 : 0,
      ]
      let chance = forecast == .departure ? (broken ? 6 : 1) - months / 13 : open ? 6 : 1
      rows.add(
        facts.map { $0.scaled(numbers[$0] ?? 0) }, outcome: row * 7 % 11 < chance, of: Int64(row))
    }
    return Learned(forecast, from: rows, at: now - .days(2), by: "yael")
  }
}

/// A new customer of whom two promises were broken.
private func file(isOld: Bool = false) -> CustomerFile {
  var file = CustomerFile(
    id: CustomerID(rawValue: 1), customer: Customer(account: "1", name: "Ruth Levi"))
  file.customer.monthsWithUs = isOld ? 39 : 1
  if !isOld {
    file.promises = [9, 12].map { days in
      Promise(
        what: ["en": "call", "he": "לחזור"], due: now - .days(days), made: now - .days(days + 2),
        by: "dana", status: .broken)
    }
  }
  return file
}

private func lines(
  _ role: Rep.Role, _ language: String, of file: CustomerFile
) throws -> [String] {
  let surroundings = try ShippedDesk.console(in: language).surroundings
  return FileReport(
    file: file, at: surroundings.desk, learned: LearnedDesk.all, for: role, now: now,
    words: surroundings.words(in: language), zone: .utc
  ).lines
}

@Test(arguments: [
  ("en", "Signs of leaving: promises not kept in time: 2", "Close today what was promised."),
  ("he", "סימנים לניתוק קרוב: הבטחות שלא קוימו בזמן: 2", "לסגור היום את מה שהובטח."),
])
func `a rep reads in words what speaks for leaving and what to do, and no number of it`(
  _ language: String, _ signs: String, _ does: String
) throws {
  let told = try lines(.rep, language, of: file())
  #expect(told.contains { $0.contains(signs) } && told.contains { $0.contains(does) }, "\(told)")
  #expect(!told.contains { $0.contains("%") || $0.contains("AUC") })
  let settled = try lines(.rep, language, of: file(isOld: true))
  #expect(!settled.contains { $0.contains(signs.prefix(18)) })
}

@Test(arguments: ["en", "he"])
func `a lead has the numbers, the reasons each way, and how sure it is`(_ language: String) throws {
  let told = try lines(.lead, language, of: file())
  #expect(told.contains { $0.contains("%") } && told.contains { $0.contains("AUC 0.") }, "\(told)")
  #expect(told.contains { $0.contains("(+") })
  let old = try lines(.lead, language, of: file(isOld: true))
  #expect(old.contains { $0.contains("(-") })
}

@Test func `what a lead knows better stands in the place of the forecast, until its time is over`()
  throws
{
  var judged = file()
  func judge(_ days: Int) {
    judged.customer.extra[Judgement.field(of: .departure)] =
      Judgement(
        level: .low, on: Day(number: Int((now - .days(days)).milliseconds / 86_400_000)),
        by: "yael", reason: "he told me that he stays"
      ).text
  }
  judge(3)
  let told = try lines(.rep, "en", of: judged)
  #expect(told.contains { $0.contains("unlikely. he told me that he stays") }, "\(told)")
  #expect(!told.contains { $0.contains("Signs of leaving") })
  judge(91)
  #expect(try lines(.rep, "en", of: judged).contains { $0.contains("Signs of leaving") })
  #expect(try lines(.lead, "en", of: judged).contains { $0.contains("look again") })
}

@Test func `of who has left, and where nothing was learned, nothing is forecast`() throws {
  var gone = file()
  gone.customer.hasLeft = true
  #expect(try !lines(.lead, "en", of: gone).contains { $0.contains("WHAT TO EXPECT") })
  let surroundings = try ShippedDesk.console(in: "en").surroundings
  let plain = FileReport(
    file: file(), at: surroundings.desk, for: .lead, now: now,
    words: surroundings.words(in: "en"), zone: .utc)
  #expect(!plain.lines.contains { $0.contains("WHAT TO EXPECT") })
}

@Test(.bothLayouts) func `a lead overrides it with a reason, and a rep does not`() throws {
  var floor = try Floor(in: "en", file: file())
  floor.console.surroundings.rep.role = .lead
  floor.settle(floor.console.begin(with: file().id))
  floor.settle(floor.console.perform(.judge))
  floor.press("1", "Enter", "2", "Enter")
  floor.type("moves next door only")
  floor.press("Enter")
  guard case .fieldChanged(let field, let old, let new) = floor.kept.last else {
    return #expect(Bool(false), "\(floor.kept)")
  }
  #expect(field == "judged-departure" && old.isEmpty)
  #expect(Judgement(new)?.reason == "moves next door only" && Judgement(new)?.by == "dana")
  var other = try Floor.call(in: "en", file: file())
  other.settle(other.console.perform(.judge))
  #expect(other.console.notice?.key == "unavailable.only-a-lead")
}

@Test func `what is learned while a desk is open is asked for when the bell rings`() throws {
  var floor = try Floor(in: "en", file: file())
  floor.console.surroundings.rep.role = .lead
  #expect(floor.console.lookAgain().contains(.loadLearned))
  floor.settle(floor.console.begin(with: file().id))
  #expect(floor.console.lookAgain().contains(.loadLearned))
  #expect(floor.console.surroundings.learned.isEmpty)
  floor.settle(floor.console.handle(.learned(LearnedDesk.all), at: now))
  #expect(floor.console.surroundings.learned == LearnedDesk.all)
}

@Test func `shares and weights are written the same everywhere`() {
  #expect([0.1234, 0, 1, 0.9996].map(percent) == ["12.3", "0.0", "100.0", "100.0"])
  #expect([-0.004, -0.5, 2.345].map { decimal($0, places: 2) } == ["0.00", "-0.50", "2.35"])
}
