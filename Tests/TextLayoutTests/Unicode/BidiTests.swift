import Testing

@testable import TextLayout

/// Unicode's own cases of the bidirectional algorithm, through the function that orders every line of ours.
struct BidiTests {
  /// Half of the lines each, so that both cores work.
  @Test(
    .enabled(if: UnicodeData.isThere("BidiTest.txt"), "needs the package unicode-data"),
    arguments: zip([0, 1], [385_041, 385_200]))
  func `every one of the 770,241 runs of BidiTest is ordered as Unicode says`(
    part: Int, wanted: Int
  ) throws {
    var failures: [String] = []
    var runs = 0
    BidiTestFile.forEach(in: try UnicodeData.bytes("BidiTest.txt"), part: part, of: 2) { test in
      for (bit, direction) in BidiTests.directions where test.directions & bit != 0 {
        runs += 1
        let measured = Levels(of: test.text, direction)
        if !agrees(measured.units, test) { failures.append("\(test.line) \(direction)") }
      }
    }
    #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(20))")
    #expect(runs == wanted)
  }

  private static let directions: [(UInt8, FieldDirection)] = [
    (1, .firstStrong), (2, .leftToRight), (4, .rightToLeft),
  ]

  private func agrees(_ levels: [UInt8], _ test: BidiTestFile.Case) -> Bool {
    guard levels.agree(with: test.levels) else { return false }
    let order = Levels.visualOrder(of: levels)
    if order.count == test.order.count { return order == test.order }
    return order.filter { test.levels[Int($0)] != BidiTestFile.removed } == test.order
  }

  @Test(
    .enabled(if: UnicodeData.isThere("BidiCharacterTest.txt"), "needs the package unicode-data"))
  func `every case of BidiCharacterTest but those that ICU fails is ordered as Unicode says`()
    throws
  {
    let known = Set(try Tables.lines("icu-fails.txt").map { $0.cells[0] })
    var cases = 0
    var plain = 0
    var failures: [String] = []
    for (index, line) in try UnicodeData.lines("BidiCharacterTest.txt").enumerated() {
      guard let test = BidiCharacterCase(line) else { continue }
      cases += 1
      if !test.holds { failures.append(String(index + 1)) }
      guard let holds = test.holdsPlainly else { continue }
      plain += 1
      #expect(holds, "line \(index + 1), by the rules for plain lines")
    }
    #expect(cases == 91_707)
    #expect(plain == 14_859)
    #expect(Set(failures) == known, "\(failures.filter { !known.contains($0) })")
  }
}
