import Canvas
import Casework
import Chance
import Layouts
import Testing

@testable import Console

/// The keys of a call pressed on two keyboards, at random: the screens stay equal.
@Suite struct KeyboardTests {
  @Test(arguments: seeds(8, inSoak: 200))
  func `any keys of a call lead to the same screens on a Hebrew keyboard`(_ seed: Int) throws {
    var chance = Chance(seed: seed)
    let language = seed % 2 == 0 ? "he" : "en"
    var latin = try Floor.call(in: language)
    var hebrew = latin
    var told: [String] = []
    for _ in 0..<60 {
      let key = chance.pick(Self.keys)
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
