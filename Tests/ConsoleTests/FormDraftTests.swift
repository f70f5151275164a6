import Canvas
import Casework
import Layouts
import Testing

@testable import Console

/// What was typed into a form is on disk with the note, however the program ends.
@Suite(.bothLayouts) struct FormDraftTests {
  private func saved(_ floor: Floor) -> String? {
    let drafts = floor.effects.compactMap {
      if case .saveDraft(let text, _) = $0 { text } else { nil }
    }
    return drafts.last
  }

  /// As much later as a draft may take.
  private func drafted(_ floor: inout Floor) -> String? {
    let later = floor.console.now + .milliseconds(500)
    let effects = floor.console.handle(.ticked, at: later)
    return effects.compactMap { if case .saveDraft(let text, _) = $0 { text } else { nil } }.last
  }

  private func askingForTime(_ language: String) throws -> Floor {
    var floor = try Floor.call(in: language)
    floor.press("n")
    floor.type("at home")
    floor.press("Esc", "p")
    floor.type("call her back")
    floor.press("Enter", "End")
    let times = try #require(floor.console.form?.fields[1]?.options.count)
    floor.press(String(times), "Enter")
    guard case .time = try #require(floor.console.form).purpose else {
      throw Absent()
    }
    floor.type("16:3")
    return floor
  }

  private struct Absent: Error {}

  @Test(arguments: [
    ("en", "What: call her back\nBy when: 16:3"), ("he", "מה: call her back\nעד מתי: 16:3"),
  ])
  func `the emergency takes the form along that asked for the time`(
    _ language: String, _ lines: String
  ) throws {
    var floor = try askingForTime(language)
    floor.press("Ctrl-E", "Ctrl-E")
    #expect(floor.console.sheet == nil)
    #expect(floor.console.call?.note.text == "at home\n" + lines)
    #expect(saved(floor) == "at home\n" + lines)
  }

  @Test(arguments: [
    ("en", "What: call her back\nBy when: 16:3"), ("he", "מה: call her back\nעד מתי: 16:3"),
  ])
  func `within half a second the words of a form are in the draft, and not in the note`(
    _ language: String, _ lines: String
  ) throws {
    var floor = try askingForTime(language)
    let wake = try #require(floor.console.nextWake)
    #expect(wake <= ShippedDesk.now + .milliseconds(500))
    #expect(drafted(&floor) == "at home\n" + lines)
    #expect(floor.console.call?.note.text == "at home")
    #expect(drafted(&floor) == nil, "it is saved once")
  }

  @Test func `who leaves at once leaves the words in the draft`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("c")
    floor.type("20")
    let effects = floor.console.leave()
    #expect(effects.first == .saveDraft("Amount: 20", contact: ContactID(rawValue: 1)))
  }

  @Test(arguments: ["Enter", "Esc"])
  func `a form that was kept or dropped is in the draft no more`(_ key: String) throws {
    var floor = try Floor.call(in: "en")
    floor.press("e")
    floor.type("wants a lead")
    #expect(drafted(&floor) == "Why: wants a lead")
    floor.press(key)
    #expect(floor.console.sheet == nil)
    #expect(saved(floor) == "")
  }

  @Test func `a card in a form is in no draft`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("p")
    floor.type("charge 4580 2600 0000")
    #expect(drafted(&floor) == "What: charge")
    floor.type(" 0000 today")
    #expect(drafted(&floor) == "What: charge **** **** **** 0000 today")
    floor.press("Ctrl-E", "Ctrl-E")
    #expect(saved(floor) == "What: charge **** **** **** 0000 today")
  }

  @Test func `a telephone number that is typed when it happens goes along`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("p")
    floor.type("call 0525550184")
    floor.press("Ctrl-E", "Ctrl-E")
    #expect(saved(floor) == "What: call 0525550184")
  }

  @Test func `what narrows a list is nobody's words`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("Ctrl-P")
    floor.type("promise")
    #expect(drafted(&floor) == nil)
    floor.press("Ctrl-E", "Ctrl-E")
    #expect(floor.console.call?.note.isEmpty == true)
  }
}
