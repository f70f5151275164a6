import Chance
import Testing

@testable import TextLayout

@Test(arguments: seeds(40, inSoak: 4000))
func `a line of Hebrew alone is ordered as the whole algorithm orders it`(_ seed: Int) {
  var chance = Chance(seed: seed)
  let letters = Array("אבגדהוזחטיךכלםמןנסעףפץצקרשת   !\"'(),-.:;?").map(String.init)
  for _ in 0..<20 {
    let text = CleanText((0..<chance.below(40)).map { _ in chance.pick(letters) }.joined())
    let end = chance.below(text.graphemeCount + 1)
    for wanted in [FieldDirection.rightToLeft, .firstStrong] {
      let (quick, whole) = (
        Paragraph(text, wanted),
        Paragraph(measuring: text, isolating: SpokenRuns(text.pieces).isolated, wanted)
      )
      for range in [0..<text.graphemeCount, 0..<end, end..<text.graphemeCount] {
        #expect(
          quick.row(range, graphemes: range) == whole.row(range, graphemes: range), "\(text.string)"
        )
      }
    }
  }
}
