import Glibc
import Testing

/// What must stand again when a program of ours is gone.
extension ProbeRun {
  /// Waits until the program has the terminal, and after the body expects that it has it no more.
  func checked(_ body: () throws -> Void) throws {
    try wait(report: "ready")
    settle()
    #expect(isTaken)
    #expect(!hasSettingsOfBefore)
    try body()
    expectGivenBack()
  }

  func expectGivenBack() {
    settle()
    #expect(hasSettingsOfBefore)
    #expect(screen.modes == modesBefore)
    #expect(screen.cursorIsShown)
    let bytes = String(decoding: captured, as: UTF8.self)
    for (taken, left) in ProbeRun.bidi {
      let last = bytes.ranges(of: taken).last?.upperBound
      let undone = bytes.ranges(of: left).last?.upperBound
      #expect(last != nil && undone != nil && undone ?? bytes.startIndex >= last ?? bytes.endIndex)
    }
  }

  /// The explicit mode of bidi, which libvterm does not know: as it is set and undone.
  private static let bidi = [
    ("\u{1B}[8l", "\u{1B}[8h"), ("\u{1B}[?1243l", "\u{1B}[?1243h"),
    ("\u{1B}[?2501l", "\u{1B}[?2501l"),
  ]

  var isTaken: Bool {
    let hasAlternate = type.contains("256color")
    return screen.isAlternate == hasAlternate && screen.mode(1).contains(";1$y") == hasAlternate
      && screen.mode(2004).contains(";1$y") && screen.modes.last == "mouse 2"
  }

  var hasSettingsOfBefore: Bool {
    var before = settingsBefore
    var now = settings
    return memcmp(&before, &now, MemoryLayout<termios>.size) == 0
  }
}
