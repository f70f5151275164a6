import Testing

@testable import TextLayout

/// Characters are Swift's own; these are Unicode's cases of where they part.
@Suite(
  .enabled(if: UnicodeData.isThere("auxiliary/GraphemeBreakTest.txt"), "needs unicode-data"))
struct GraphemeTests {
  @Test func `characters part where Unicode says`() throws {
    let lines = try UnicodeData.lines("auxiliary/GraphemeBreakTest.txt")
    let cases = lines.compactMap(GraphemeCase.init)
    #expect(cases.count == 602)
    for test in cases where !GraphemeTests.differsInSwift.contains(test.rule) {
      #expect(test.text.map(String.init) == test.characters, "\(test.rule)")
      #expect(CleanText(test.text).graphemeCount == test.characters.count, "\(test.rule)")
    }
  }

  /// Swift follows a later Unicode, in which the scissors are no pictograph that joins.
  private static let differsInSwift: Set<String> = ["÷ 2701 × 200D × 2701 ÷\t"]
}

/// `÷ 0020 × 0308 ÷ 0020 ÷	# …`
struct GraphemeCase {
  let rule: String
  let characters: [String]
  var text: String { characters.joined() }

  init?(_ line: Substring) {
    guard line.hasPrefix("÷"), let end = line.firstIndex(of: "#") else { return nil }
    rule = String(line[..<end])
    characters = rule.split(separator: "÷").compactMap { part in
      let points = part.split { $0 == " " || $0 == "×" || $0 == "\t" }
      guard !points.isEmpty else { return nil }
      return points.reduce(into: "") { text, point in
        text.unicodeScalars.append(Unicode.Scalar(UInt32(point, radix: 16)!)!)
      }
    }
  }
}
