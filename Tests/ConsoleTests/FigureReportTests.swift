import Casework
import Playbook
import Testing

@testable import Console

private func lines(
  in language: String, promises: [PromiseFigures.End: Int] = [.keptInTime: 2, .broken: 1]
) throws -> [String] {
  let figures = Figures(
    period: try #require(Period(from: Day(number: 20_770), to: Day(number: 20_779), in: .utc)),
    causes: CauseFigures(["wrong-charge": 3, "genuine-need": 5, nil: 4]),
    promises: PromiseFigures(promises),
    departments: DepartmentFigures(
      [
        DepartmentFigures.Line(
          department: "technical", asked: 4, inTime: Share(1, of: 3), good: Share(0, of: 0),
          rework: Share(0, of: 2), medianWait: .hours(12), meanWait: .hours(50))
      ], wait: DepartmentFigures.Wait(issues: 2, toSolution: .days(6), forDepartments: .days(4))))
  let surroundings = try ShippedDesk.console(in: language).surroundings
  return FigureReport(
    figures, of: surroundings.desk,
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
  #expect(lines.contains("  could have been avoided  3 of 8   37.5%"))
  #expect(lines.contains("  nobody wrote why         4 of 12  33.3%"))
}

@Test func `there is a dash where there is nothing to divide by`() throws {
  let lines = try lines(in: "en", promises: [:])
  #expect(lines.contains { $0.hasPrefix("  kept in time") && $0.hasSuffix(" 0 of 0  -") })
}
