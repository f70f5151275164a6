import Layouts
import Testing

/// Calls from the first ring to the last key, and every screen of them.
@Suite(.bothLayouts) struct StoryTests {
  static let names = [
    "wrong-charge", "fault", "looking-around", "line-dropped", "quick-call",
    "transfer", "parked", "wrong-file", "emergency",
  ]

  @Test(arguments: names, Window.all)
  func `every screen of a story is as it was`(_ name: String, _ window: Window) throws {
    let story = try Story.named(name)
    let printed = try printed(story, window)
    try Golden(name: name, window: window).expect(printed)
    guard window.columns == 120 else { return }
    expectSights(of: story, on: Screen.all(in: printed), window)
  }

  /// Once by its cells, so that who follows the cursor and sees no colours is thought of, and once as it is printed.
  private func printed(_ story: Story, _ window: Window) throws -> String {
    guard Layout.current == .latin else {
      let played = try ScratchDesk().play(story.lines(), window)
      try #require(played.status == 0, "\(played.complaint)")
      return played.text
    }
    let screens = try CellScreen.all(of: story, window)
    for screen in screens {
      try screen.expectCursorOnFocus()
      if window.columns == 120 { screen.expectRedInWords(window.language) }
    }
    return screens.map(\.printed).joined()
  }

  private func expectSights(of story: Story, on screens: [Screen], _ window: Window) {
    for (number, words) in story.sights(in: window.language) {
      // On the glass a Hebrew word stands with its last letter to the left.
      let asShown = window.language == "he" ? String(words.reversed()) : words
      #expect(screens[number].contains(asShown), "\(words), on the screen \(screens[number].name)")
    }
  }

  @Test func `a story is read as it is written`() {
    let text = "She rings.\n  ring 052\n  Enter 1\n  = opened\n  see en a call\n  text כהן\n"
    let story = Story(name: "", steps: Story.steps(in: text))
    #expect(
      story.lines() == ["ring 052", "key Enter", "key 1", "screen 01 opened", "text כהן"])
    #expect(story.sights(in: "en").map(\.words) == ["a call"])
    #expect(story.sights(in: "he").isEmpty)
    #expect(story.keyCount == 2)
  }
}
