import Canvas
import Chance
import Testing

@testable import Terminal

/// With less ink sent the glass shows the same.
@Suite struct BlotterTests {
  @Test(arguments: seeds(20, inSoak: 3000))
  func `the glass looks as ncurses wants it after every frame`(_ seed: Int) {
    var chance = Chance(seed: seed)
    let size = Size(columns: 24, rows: 6)
    let (whole, spared) = (VirtualTerminal(size: size), VirtualTerminal(size: size))
    var blotter = Blotter(endsMarksAlone: seed % 2 == 0)
    // libvterm tells colours that were never set from those that were set back.
    for terminal in [whole, spared] { terminal.write(Array("\u{1B}[m\u{1B}7".utf8)) }
    for _ in 0..<12 {
      let parts = (0..<chance.below(40)).map { _ in
        chance.once(in: 3) ? chance.pick(Self.looks) : chance.pick(Self.parts)
      }
      // ncurses ends each frame with a reset.
      let frame = Array((parts.joined() + "\u{1B}(B\u{1B}[m").utf8)
      if chance.once(in: 6) {
        spared.write(Array("\u{1B}[0;33m".utf8))
        blotter.forget()
      }
      whole.write(frame)
      spared.write(sent(frame, by: &blotter))
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          let (wanted, seen) = (whole[column, row], spared[column, row])
          // Of the second half of a wide letter its ground alone is seen.
          let isSame = wanted.text.isEmpty ? wanted.ground == seen.ground : wanted == seen
          #expect(isSame, "\(parts): \(wanted) is \(seen)")
        }
      }
    }
  }

  @Test(arguments: [
    (
      "\u{1B}[38;5;2m\u{1B}[48;5;1ma\u{1B}[38;5;3m\u{1B}[48;5;1mb",
      "\u{1B}[0;38;5;2;48;5;1ma\u{1B}[38;5;3mb"
    ),
    ("a\u{1B}(B\u{1B}[0;1m \u{1B}(B\u{1B}[m b", "\u{1B}[0ma\u{1B}(B  b"),
    ("a\u{1B}[31m \u{5D0}", "\u{1B}[0ma \u{1B}[31m\u{5D0}"),
    ("a\u{1B}[31m \u{5B8}b", "\u{1B}[0ma\u{1B}[31m \u{5B8}b"),
    ("a\u{1B}[31mb\u{1B}[39mc\u{1B}[1;31md", "\u{1B}[0ma\u{1B}[31mb\u{1B}[0mc\u{1B}[1;31md"),
    (
      "a\u{1B}[38:5:1mb\u{1B}[32mc\u{1B}[0;32md\u{1B}[1me",
      "\u{1B}[0ma\u{1B}[38:5:1mb\u{1B}[32mc\u{1B}[0;32md\u{1B}[1me"
    ),
  ])
  func `colours that stand are not sent again, and what is not known is sent as it is`(
    written: String, wanted: String
  ) {
    var blotter = Blotter(endsMarksAlone: true)
    #expect(String(decoding: sent(Array(written.utf8), by: &blotter), as: UTF8.self) == wanted)
  }

  @Test func `a terminal that may not know how to end an attribute alone is sent a reset`() {
    var blotter = Blotter(endsMarksAlone: false)
    let written = "\u{1B}[0;1ma\u{1B}[mb\u{1B}[4mc"
    #expect(
      String(decoding: sent(Array(written.utf8), by: &blotter), as: UTF8.self)
        == "\u{1B}[0;1ma\u{1B}[0mb\u{1B}[4mc")
  }

  private func sent(_ frame: [UInt8], by blotter: inout Blotter) -> [UInt8] {
    var bytes: [UInt8] = []
    frame.withUnsafeBufferPointer { blotter.take($0, into: &bytes) }
    return bytes
  }

  /// As ncurses writes them on several terminals, and some that none of ours has.
  private static let looks = [
    "\u{1B}(B\u{1B}[m", "\u{1B}[m\u{F}", "\u{1B}[0;10m", "\u{1B}(B\u{1B}[0;1m", "\u{1B}[0;1;4m",
    "\u{1B}[7m", "\u{1B}[27m", "\u{1B}[4m", "\u{1B}[24m", "\u{1B}[1m", "\u{1B}[2m", "\u{1B}[22m",
    "\u{1B}[39;49m", "\u{1B}[38;5;231m\u{1B}[48;5;234m", "\u{1B}[38;5;246m\u{1B}[48;5;234m",
    "\u{1B}[37m\u{1B}[40m", "\u{1B}[93m\u{1B}[44m", "\u{1B}[48;5;24m", "\u{1B}[;1m",
    "\u{1B}[38;2;1;2;3m", "\u{1B}[53m",
  ]
  /// Without marks, of which libvterm loses some in its last column.
  private static let parts = [
    "a", "word", " ", "  ", "two words", "שלום", "日", "\r", "\n",
    "\u{8}",
    "\u{1B}[2;3H", "\u{1B}[6;24H", "\u{1B}[4d", "\u{1B}[5G", "\u{1B}[K", "\u{1B}[1K", "\u{1B}[5X",
    "\u{1B}[J", "\u{1B}[2P", "\u{1B}[2@", "\u{1B}[L", "\u{1B}[M", "\u{1B}[2;5r", "\u{1B}[r",
    "\u{1B}[2S", "\u{1B}[T", "\u{1B}7", "\u{1B}8", "\u{1B}[?25l", "\u{1B}M",
  ]
}
