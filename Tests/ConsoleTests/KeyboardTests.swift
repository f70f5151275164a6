import Canvas
import Casework
import Layouts
import Testing

@testable import Console

/// The keys of a call pressed on two keyboards, at random: the screens stay equal.
@Suite struct KeyboardTests {
  @Test(arguments: 1...24 as ClosedRange<UInt64>)
  func `any keys of a call lead to the same screens on a Hebrew keyboard`(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    let language = seed % 2 == 0 ? "he" : "en"
    var latin = try Floor.call(in: language)
    var hebrew = latin
    var told: [String] = []
    for _ in 0..<60 {
      let key = Self.keys[random.next(below: Self.keys.count)]
      told.append(key)
      let sent = latin.console.isEditing ? key : Layout.hebrew.sent(by: key)
      latin.send(.key(try #require(Key(name: key))))
      hebrew.send(.key(try #require(Key(name: sent))))
      latin.console.forgetKeyName()
      hebrew.console.forgetKeyName()
      try #require(latin.kept == hebrew.kept, "\(told)")
      try #require(latin.console.draw() == hebrew.console.draw(), "\(told)")
    }
    #expect(told.count == 60)
  }

  /// `q` and `w` send other signs and carry no command.
  private static let keys =
    "abcdefghijklmnoprstuvxyz/.,;12345".map(String.init)
    + ["Enter", "Enter", "Enter", "Esc", "Esc", "Up", "Down", "F3", "F5", "F2", "Ctrl-P", "F1"]
}

extension Console {
  /// "ש does nothing here" and "a does nothing here" say the same.
  fileprivate mutating func forgetKeyName() {
    if notice?.slots["key"] != nil { notice = Notice("notice.nothing-here") }
  }
}

/// SplitMix64: the same numbers for the same seed.
struct Seeded {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % UInt64(bound))
  }
}
