import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// What stands in an open form is not lost on the way, and what is wrong with it stands beside it.
@Suite(.bothLayouts) struct OpenFormTests {
  @Test(arguments: ["F1", "Ctrl-P", "Ctrl-Q", "Ctrl-K"], ["en", "he"])
  func `what is opened over a form leaves it as it was`(
    _ key: String, _ language: String
  ) throws {
    var floor = try Floor.call(in: language)
    floor.press("p")
    floor.type("call her back")
    let form = floor.console.form
    floor.press(key)
    #expect(floor.console.sheet != nil && floor.console.form == nil)
    #expect(floor.console.formDraft.contains { $0.contains("call her back") })
    floor.press("Esc")
    #expect(floor.console.form == form && floor.console.formAside == nil)
    floor.press("Enter", "Enter")
    let promised = floor.console.call?.facts.promises.map(\.what)
    #expect(promised == [LocalText(verbatim: "call her back")])
  }

  @Test func `the language of the screen changes under the words of a form, and over it`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("p")
    let english = floor.console.form?.title
    floor.type("call her back")
    floor.press("F9")
    #expect(floor.console.form?.text(.what) == "call her back")
    #expect(floor.console.form?.title != english && floor.console.notice == nil)
    floor.press("F1", "F9", "Esc")
    let form = floor.console.form
    #expect(form?.text(.what) == "call her back" && form?.title == english)
  }

  @Test func `whoever leaves for another time finds the words of the form in the note`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("p")
    floor.type("call her back")
    let form = floor.console.form
    floor.press("Ctrl-Q", "2")
    #expect(floor.effects.contains(.quit))
    #expect(floor.console.formDraft.contains { $0.contains("call her back") })
    floor.press("Esc")
    #expect(floor.console.form == form)
  }

  @Test func `no call is left while a form of it waits under the palette`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("1", "z", "2", "p")
    floor.type("call her back")
    let form = floor.console.form
    floor.press("Ctrl-P")
    floor.type("finish later")
    floor.press("Enter")
    #expect(floor.console.form == form && floor.console.call != nil)
    #expect(floor.console.notice?.key == "notice.form-open-first")
    #expect(!floor.kept.contains { if case .wrapUpParked = $0 { true } else { false } })
  }

  @Test func `a form that was put aside does not go along into another call`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("p")
    floor.type("call her back")
    floor.press("F1")
    _ = floor.console.leaveCall()
    floor.send(.resized(Size(columns: 100, rows: 30)))
    #expect(floor.console.formAside == nil && floor.console.form == nil)
    #expect(floor.console.size == Size(columns: 100, rows: 30))
  }

  @Test func `its words go to the note where the file has changed under it`() throws {
    var floor = try Floor.call(in: "en")
    let his = try #require(floor.console.call?.facts.customer)
    floor.press("p")
    floor.type("call her back")
    floor.press("F1")
    let aside = try #require(floor.console.formAside)
    floor.console.formAside = FormAside(
      form: aside.form, opener: aside.opener, contact: aside.contact,
      customer: CustomerID(rawValue: his.rawValue + 1), language: aside.language)
    floor.press("Esc")
    #expect(floor.console.form == nil && floor.console.notice?.key == "notice.form-in-note")
    #expect(floor.console.call?.note.text == "What: call her back")
  }

  @Test(arguments: ["Ctrl-G"], ["en", "he"])
  func `a key that would open something in its place says how the form ends`(
    _ key: String, _ language: String
  ) throws {
    var floor = try Floor.call(in: language)
    floor.press("p")
    let empty = floor
    floor.type("call her back")
    let before = floor.console
    floor.press(key)
    #expect(floor.console.notice == Notice("notice.form-open", ["key": key]))
    floor.console.notice = nil
    #expect(floor.console == before)
    floor.press("Esc", key)
    #expect(floor.console.sheet != nil && floor.console.notice == nil)
    var other = empty
    other.press(key)
    #expect(other.console.sheet != empty.console.sheet, "nothing was in it to lose")
  }

  @Test func `the time that is asked for after the words keeps them too`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("p")
    floor.type("call her back")
    floor.press("Enter", "End")
    let times = try #require(floor.console.form?.fields[1]?.options.count)
    floor.press(String(times), "Enter")
    guard case .time = floor.console.form?.purpose else {
      return #expect(Bool(false), "no time is asked for")
    }
    let form = floor.console.form
    floor.press("F1", "Esc")
    #expect(floor.console.form == form)
  }

  @Test func `the emergency still takes what was typed along`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("p")
    floor.type("call her back")
    floor.press("Ctrl-E", "Ctrl-E")
    #expect(floor.console.sheet == nil)
    #expect(floor.console.call?.note.text == "What: call her back")
  }

  @Test(arguments: ["en", "he"], [120, 80, 60])
  func `an amount above the limit is told beside it, where the next one is typed`(
    _ language: String, _ columns: Int
  ) throws {
    var floor = try Floor.call(in: language)
    floor.send(.resized(Size(columns: columns, rows: columns == 120 ? 40 : 24)))
    floor.press("c")
    floor.type("900")
    floor.press("Enter", "Enter")
    let form = try #require(floor.console.form)
    #expect(form.fields.focus == 0 && form.text(.amount) == "900")
    let fault = try #require(form.fields[0]?.fault)
    #expect(fault.contains("900"))
    floor.console.notice = nil
    let lines = floor.console.draw(isLogged: true).logicalLines
    #expect(lines.contains { $0.contains(fault.prefix(20)) }, "\(lines)")
    for _ in 0..<3 { floor.press("Backspace") }
    floor.type("1")
    floor.press("Enter", "Enter")
    #expect(floor.console.sheet == nil)
    #expect(floor.console.call?.facts.credits.count == 1)
  }
}
