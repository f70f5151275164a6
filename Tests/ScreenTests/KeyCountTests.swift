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

  /// Of the story's only call.
  private func played(_ story: Story) throws -> Journal {
    let desk = try ScratchDesk()
    _ = try desk.screens(story.lines(), Window(language: "en", size: "120x40"))
    return try #require(try Journal.all(at: desk).first)
  }
}
