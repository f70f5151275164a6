import Canvas
import Casework
import Layouts
import Testing

@testable import Console

/// A siren in a wrap-up: as in a call, all is saved, what is owed is promised and the lead is told.
@Suite(.bothLayouts) struct EmergencyTests {
  @Test(arguments: ["en", "he"])
  func `whose line was dropped is promised a call back, and the lead is told`(
    _ language: String
  ) throws {
    var floor = try Floor.call(in: language)
    floor.press("1", "z", "1", "n")
    floor.type("at home")
    let before = floor.kept.count
    floor.press("Ctrl-E")
    #expect(floor.kept.count == before)
    floor.press("Ctrl-E")
    #expect(floor.effects.contains(.saveDraft("at home", contact: ContactID(rawValue: 1))))
    #expect(floor.kept.contains { $0.leavesWrapUp })
    #expect(floor.console.call?.facts.promises.count == 1)
    #expect(floor.console.call?.facts.earlyEnd == .dropped)
    #expect(floor.console.call?.facts.stage == .wrapUp)
    #expect(floor.console.call?.note.text == "at home")
    #expect(floor.console.notice?.key == "notice.emergency-saved")
  }
}
