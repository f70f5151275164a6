import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// Who was found: of two with one name the account and the town tell which is which.
@Suite(.bothLayouts) struct FoundLineTests {
  static let sizes = [(120, 40), (80, 24), (60, 24)]

  private static func found(_ number: Int, open: Int = 0) -> Found {
    Found(
      id: CustomerID(rawValue: Int64(number)), account: "10040\(number)",
      name: "Aviva Levinson", city: number == 1 ? "Kfar Saba" : "Haifa",
      phone: "052555018\(number)", openIssues: open, hasLeft: false)
  }

  private static func lines(
    _ language: String, _ size: (Int, Int), _ found: [Found], isInCall: Bool
  ) throws -> [String] {
    var floor = try isInCall ? Floor.call(in: language) : Floor(in: language)
    if isInCall { floor.press("/") }
    floor.type("lev")
    floor.tell(.found(typed: "lev", found))
    return floor.lines(size).filter { $0.contains("052-555-018") }
  }

  @Test(arguments: ["en", "he"], sizes)
  func `the account is whole, and the town stays before an empty column`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    for isInCall in [false, true] {
      let lines = try Self.lines(
        language, size, [Self.found(1), Self.found(2)], isInCall: isInCall)
      try #require(lines.count == 2, "\(lines)")
      for (line, town) in zip(lines, ["Kfar", "Haifa"]) {
        #expect(line.contains("10040"), "\(line)")
        #expect(line.contains(town), "\(line)")
        #expect(!line.contains("#"))
      }
    }
  }

  @Test(arguments: ["en", "he"], [(120, 40), (80, 24)])
  func `between calls what is open stands there too`(
    _ language: String, _ size: (Int, Int)
  ) throws {
    let found = [Self.found(1, open: 2), Self.found(2)]
    let lines = try Self.lines(language, size, found, isInCall: false)
    let open = try ShippedDesk.console(in: language).wording("find.open", ["n": .number(2)])
    #expect(lines[0].contains(open), "\(lines)")
    #expect(lines[0].contains("100401") && lines[0].contains("Kfar Saba"), "\(lines)")
  }
}
