import Chance
import Testing

@testable import TextLayout

/// The quick way to order a plain line is the way of the whole algorithm.
@Suite struct PlainLevelsTests {
  private static let directions: [FieldDirection] = [.firstStrong, .leftToRight, .rightToLeft]

  @Test(arguments: seeds(30, inSoak: 4000))
  func `a line of Hebrew, Latin, numbers and signs is ordered as the whole algorithm orders it`(
    _ seed: Int
  ) {
    var chance = Chance(seed: seed)
    for _ in 0..<40 {
      let parts = chance.pick([Self.parts, Self.signs])
      let text = CleanText((0..<chance.below(30)).map { _ in chance.pick(parts) }.joined())
      for wanted in Self.directions { expectAlike(text, wanted, &chance) }
    }
  }

  @Test(arguments: [63, 64, 200])
  func `brackets that open deeper than Unicode counts are left to the whole algorithm`(
    depth: Int
  ) {
    var chance = Chance(seed: depth)
    let open = String(repeating: "([", count: depth / 2 + 1)
    let text = CleanText("א\(open)a\(String(open.reversed().map { $0 == "(" ? ")" : "]" }))ב")
    for wanted in Self.directions { expectAlike(text, wanted, &chance) }
  }

  @Test func `every code point that it knows is to it what it is to Unicode`() {
    var chance = Chance(seed: 1)
    for value in UInt32(0x20)...0x2FFF {
      guard let scalar = Unicode.Scalar(value), CleanText.isDrawn(scalar) else { continue }
      for line in ["א\(scalar)1 a", "a \(scalar)1\(scalar) ב", "1\(scalar)2", "א \(scalar)a"] {
        expectAlike(CleanText(line), .rightToLeft, &chance)
      }
    }
  }

  private func expectAlike(_ text: CleanText, _ wanted: FieldDirection, _ chance: inout Chance) {
    let runs = SpokenRuns(text.pieces).isolated
    let quick = Paragraph(text, wanted)
    let whole = Paragraph(measuring: text, isolating: runs, wanted)
    let cut = chance.below(text.pieces.count + 1)
    for range in [0..<text.pieces.count, 0..<cut, cut..<text.pieces.count] {
      #expect(
        quick.row(range, graphemes: range) == whole.row(range, graphemes: range),
        "\(text.string.debugDescription) \(wanted)")
    }
  }

  private static let signs = Array("אבa1 2.,:/-+%$#()[]{}<>!\"'&*;?@_₪€–—…•״־│").map(String.init)
  private static let parts =
    signs + [
      "שלום", "כהן", " ", " ", " ", "Netflix", "050-1234567", "149.90", "10 - 20", "-5%", "(נתב)",
      "dana@example.com", "ב-12:00", "****", "Galaxy S23", "1,2", "12.", "[a]", "(א", "b)", "…",
    ]
}
