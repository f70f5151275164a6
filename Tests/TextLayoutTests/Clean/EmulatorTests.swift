import Testing

@testable import TextLayout

/// libvterm, in which screens are tested, counts some code points otherwise than the C library. Those are listed, so that
/// no screen that is tested there holds one.
@Suite(.enabled(if: TerminalEmulator.isThere, "needs libvterm"))
struct EmulatorTests {
  @Test func `libvterm counts columns as we do but for those listed`() throws {
    let emulator = try TerminalEmulator()
    var differing: [UInt32] = []
    for point in 0...UInt32(0x10FFFF) {
      guard let scalar = Unicode.Scalar(point), Shape(of: scalar) != .refused else { continue }
      let text = CleanText("a" + String(Character(scalar)))
      if emulator.columns(text.string) != text.width.count { differing.append(point) }
    }
    let listed = try Tables.lines("libvterm-differs.txt").map { $0.cells[0] }
    #expect(ranges(differing) == listed)
  }

  @Test func `libvterm counts what is written here every day as we do`() throws {
    let emulator = try TerminalEmulator()
    for text in ["שָׁלוֹם ₪20", "Dana Levi", "Олег", "محمد", "┌─┐│█▌░", "…–—״׳־", "␛␊\u{FFFD}◌"] {
      #expect(emulator.columns(text) == CleanText(text).width.count, "\(text)")
    }
  }

  private func ranges(_ points: [UInt32]) -> [String] {
    var ranges: [ClosedRange<UInt32>] = []
    for point in points {
      if let last = ranges.last, last.upperBound + 1 == point {
        ranges[ranges.count - 1] = last.lowerBound...point
      } else {
        ranges.append(point...point)
      }
    }
    return ranges.map { range in
      [range.lowerBound, range.upperBound].map { String($0, radix: 16, uppercase: true) }
        .joined(separator: "..")
    }
  }
}
