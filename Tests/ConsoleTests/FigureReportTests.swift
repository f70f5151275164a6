import Casework
import Playbook
import Testing

@testable import Console

private let departments = DepartmentFigures(
  [
    DepartmentFigures.Line(
      department: "technical", asked: 4, inTime: Share(1, of: 3), good: Share(0, of: 0),
      rework: Share(0, of: 2), medianWait: .hours(12), meanWait: .hours(50))
  ], wait: DepartmentFigures.Wait(issues: 2, toSolution: .days(6), forDepartments: .days(4)))

private let ageing = AgeingFigures(
  openedBefore: ShippedDesk.now - .days(7), old: Share(51, of: 60),
  issues: [
    AgeingFigures.Line(
      account: "100201",
      issue: Casework.Issue(
        number: 48_102, title: ["he": "איטי", "en": "slow"], reason: "internet.slow",
        status: .open, opened: ShippedDesk.now - .days(9), due: ShippedDesk.now - .days(1),
        owner: "technical"), at: ShippedDesk.now)
  ])

private func lines(
  in language: String, promises: [PromiseFigures.End: Int] = [.keptInTime: 2, .broken: 1]
) throws -> [String] {
  let figures = Figures(
    period: try #require(Period(from: Day(number: 20_770), to: Day(number: 20_779), in: .utc)),
    causes: CauseFigures(["wrong-charge": 3, "genuine-need": 5, nil: 4]),
    promises: PromiseFigures(promises),
    departments: departments,
    surveys: SurveyFigures([.randomCall: Share(1, of: 3)], held: Share(0, of: 0)),
    claims: ClaimFigures(
      [ClaimFigures.Line(place: .shop, otherwise: Share(1, of: 2))],
      claims: [ClaimFigures.Claim(words: "100 Mb", inFact: "40 Mb", times: 1)]),
    ageing: ageing,
    wall: Wall(
      count: 1,
      lines: [
        Wall.Line(
          Kudos(
            at: ShippedDesk.now, from: .customer, by: "Ronit", to: "דנה", department: "sales",
            words: "quick"), account: "100201", names: ["Ronit"])
      ]),
    ideas: IdeaFigures(
      count: 3,
      lines: [
        Idea(
          at: ShippedDesk.now, by: "dana", words: "print it larger", status: .trying,
          owner: "technical", effect: "fewer calls"),
        Idea(at: ShippedDesk.now, by: "dana", words: ""),
      ]), referrals: ReferralFigures(referred: 3, byCustomers: 2, afterCare: 1, calls: 40))
  let surroundings = try ShippedDesk.console(in: language).surroundings
  return FigureReport(
    figures, of: surroundings.desk, reps: [surroundings.rep],
    words: Wording(words: surroundings.words(in: language), zone: .utc)
  ).lines
}

@Test(arguments: ["he", "en"])
func `a report has a word for everything that it counts`(_ language: String) throws {
  #expect(try !lines(in: language).contains { $0.contains("[?") })
}

@Test func `a share is told with what it is a share of, and the cells stand under one another`()
  throws
{
  let lines = try lines(in: "en")
  #expect(lines.contains("  could have been avoided   3 of 8  37.5%"))
  #expect(lines.contains("  nobody wrote why         4 of 12  33.3%"))
}

@Test func `a rep goes by his name in the language of the report, by whichever he was told`() throws
{
  #expect(try lines(in: "he").contains { $0.contains("דנה") && !$0.contains("dana") })
  let lines = try lines(in: "en")
  #expect(lines.contains { $0.contains("Dana") } && !lines.contains { $0.contains("דנה") })
}

@Test func `an idea is listed with who looks after it, and as forgotten where its words are gone`()
  throws
{
  let lines = try lines(in: "en")
  let start = try #require(lines.firstIndex { $0 == "IDEAS (3)" })
  #expect(lines[start + 1].contains("being tried") && lines[start + 1].contains("print it larger"))
  #expect(lines[start + 1].contains("Dana") && lines[start + 1].contains("fewer calls"))
  #expect(lines[start + 2].contains("(noted in a call that is forgotten)"))
  #expect(lines[start + 3].contains("1"))
}

@Test func `what customers were told is listed by where, and by nobody`() throws {
  let lines = try lines(in: "en")
  let start = try #require(lines.firstIndex { $0.contains("WERE TOLD") })
  let told = lines[start...].prefix { !$0.isEmpty }
  #expect(told.contains { $0.contains("shop") && $0.hasSuffix(" 1 of 2  50.0%") }, "\(told)")
  #expect(!told.contains { $0.contains("Dana") })
}

@Test func `there is a dash where there is nothing to divide by`() throws {
  let lines = try lines(in: "en", promises: [:])
  #expect(lines.contains { $0.hasPrefix("  kept in time") && $0.hasSuffix(" 0 of 0  -") })
}
