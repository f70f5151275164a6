import Layouts
import Testing

/// How many keys a call costs; what is typed into a search or a note is not counted.
@Suite(.bothLayouts) struct KeyCountTests {
  @Test func `a wrong charge with one more thing fixed, a promise and the closing costs 20 keys`()
    throws
  {
    let story = try Story.named("quick-call")
    let entries = try played(story)
    #expect(story.keyCount <= 20)
    #expect(entries.outcomes == ["solved"])
    #expect(entries.remediesDone == ["card-expires"])
    for kind in ["credited", "correctionAsked", "promised", "cause", "closed"] {
      #expect(entries.kinds.contains(kind), "\(kind)")
    }
    // By five in the afternoon of that Sunday.
    let promise = try #require(entries.promises.first)
    #expect(promise.what == "call back about the router")
    #expect(promise.due == "2026-11-22T15:00:00Z")
  }

  @Test func `the wrap-up costs five keys`() throws {
    let story = try Story.named("quick-call")
    #expect(story.keyCount(after: "wrap-up") <= 5)
  }

  @Test func `a line that dropped costs three keys`() throws {
    let story = try Story.named("line-dropped")
    let entries = try played(story)
    #expect(story.keyCount(after: "call opened") <= 3)
    #expect(entries.kinds.suffix(1) == ["closed"])
    #expect(entries.kinds.contains("endedEarly"))
  }

  @Test func `a caller about a known outage costs five keys`() throws {
    let story = try Story.named("notice")
    let desk = try ScratchDesk()
    try postNotice(at: desk)
    let entries = try played(story, at: desk)
    #expect(story.keyCount(after: "call opened") <= 5)
    #expect(entries.scripts == [1: "fault/notice"])
    #expect(entries.outcomes == ["told"])
    #expect(entries.kinds.suffix(1) == ["closed"])
  }

  /// What stands on the screens of a desk that was told.
  @Test(arguments: Window.wide) func `a notice stands on the bar, the ready screen and the file`(
    _ window: Window
  ) throws {
    let story = try Story.named("notice")
    let desk = try ScratchDesk()
    try postNotice(at: desk)
    let screens = try desk.screens(story.lines(), window)
    for (number, words) in story.sights(in: window.language) {
      let asShown = window.language == "he" ? String(words.reversed()) : words
      #expect(screens[number].contains(asShown), "\(words), on the screen \(screens[number].name)")
    }
  }

  private func postNotice(at desk: ScratchDesk) throws {
    let posted = try desk.run(
      "notice", "add", "סיב קרוע", "--area", "הוד השרון", "--rep", "yael", "--from",
      "2026-11-22T10:00:00+02:00", "--until", "4h", "--say", "יש סיב קרוע, וצוות כבר בשטח.")
    try #require(posted.status == 0, "\(posted.complaint)")
  }

  /// Of the story's only call.
  private func played(_ story: Story, at desk: ScratchDesk? = nil) throws -> Journal {
    let desk = try desk ?? ScratchDesk()
    _ = try desk.screens(story.lines(), Window(language: "en", size: "120x40"))
    return try #require(try Journal.all(at: desk).first)
  }
}
