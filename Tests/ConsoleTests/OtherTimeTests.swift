import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// A rep may promise by any time, and not by those alone that are offered. It is Sunday 22 November 2026, in the morning.
@Suite(.bothLayouts) struct OtherTimeTests {
  private func floor(_ language: String, typing typed: String) throws -> Floor {
    var floor = try Floor.call(in: language)
    floor.press("p")
    floor.type("call")
    floor.press("Enter")
    while case .form(let form) = floor.console.sheet, !form.wantsOtherTime { floor.press("Right") }
    floor.press("Enter")
    floor.type(typed)
    floor.press("Enter")
    return floor
  }

  private func promised(_ floor: Floor) -> WallTime? {
    let due = floor.kept.compactMap { act in
      if case .promised(let promise) = act { promise.due } else { nil }
    }.first
    return due.map(floor.console.surroundings.calendar.zone.wall)
  }

  private func fault(_ floor: Floor) -> String? {
    guard case .form(let form) = floor.console.sheet else { return nil }
    return form.fields[0]?.fault
  }

  @Test(arguments: [("en", "tomorrow 14:00"), ("he", "מחר 14:00")])
  func `any time may be promised by`(language: String, typed: String) throws {
    let floor = try floor(language, typing: typed)
    #expect(floor.console.sheet == nil, "\(fault(floor) ?? "")")
    let due = try #require(promised(floor))
    #expect("\(due.day.iso) \(due.clock)" == "2026-11-23 14:00")
  }

  @Test(arguments: [("en", "soon", "form.fault.time"), ("he", "0:01", "refusal.date-past")])
  func `what cannot be read, or is over, is said beside it and nothing is promised`(
    language: String, typed: String, word: String
  ) throws {
    let floor = try floor(language, typing: typed)
    #expect(fault(floor) == floor.console.wording(word))
    #expect(promised(floor) == nil)
  }

  @Test func `at a time at which nobody is here Enter again is the yes`() throws {
    var floor = try floor("he", typing: "28.11 10:00")
    #expect(fault(floor) == floor.console.wording("form.fault.closed"))
    #expect(promised(floor) == nil)
    floor.press("Enter")
    #expect(promised(floor)?.day.iso == "2026-11-28")
    #expect(floor.console.sheet == nil)
  }

  @Test func `another closed time is asked about anew, and Esc goes back to the form`() throws {
    var floor = try floor("en", typing: "28.11 10:00")
    floor.press("Backspace")
    floor.type("5")
    #expect(fault(floor) == nil)
    floor.press("Enter")
    #expect(fault(floor) == floor.console.wording("form.fault.closed"))
    floor.press("Esc")
    guard case .form(let form) = floor.console.sheet else { return #expect(Bool(false)) }
    #expect(form.purpose == .promise && form.text(.what) == "call")
    #expect(promised(floor) == nil)
  }
}
