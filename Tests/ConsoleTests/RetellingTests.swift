import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// What lies over the screen is told in the language of the screen, whenever that changes.
@Suite(.bothLayouts) struct RetellingTests {
  /// What lays something over a call with somebody's file.
  static let opening: [Command] = [
    .promise, .request, .credit, .escalate, .park, .wantsToLeave, .alternatives, .mood, .skip,
    .endEarly, .who, .find, .narrow, .followUp, .survey, .need, .told, .consent, .kudos, .idea,
    .gesture, .send, .interface, .register, .judge, .change, .override, .state, .postNotice, .help,
    .palette, .quit,
  ]

  private static func call(in language: String) throws -> Console {
    var console = try ShippedDesk.call(in: language, as: .lead)
    let file = CustomerFile(
      id: CustomerID(rawValue: 1),
      customer: Customer(account: "1", name: "Noa Levi", contactPoints: [.init(.phone, "0501")]))
    _ = console.handle(.fileLoaded(file), at: ShippedDesk.now)
    _ = console.act(.identify(.mayChange, Speaker(who: .customer)))
    return console
  }

  @Test func `these commands open something, and no other`() throws {
    let opened = try Command.allCases.filter { command in
      var console = try Self.call(in: "en")
      _ = console.perform(command)
      return console.sheet != nil
    }
    #expect(Set(opened) == Set(Self.opening))
  }

  @Test(arguments: opening)
  func `what a command opened stands as if it had been opened in the other language`(
    _ command: Command
  ) throws {
    var (hebrew, english) = (try Self.call(in: "he"), try Self.call(in: "en"))
    _ = hebrew.perform(command)
    _ = english.perform(command)
    try #require(hebrew.sheet != nil)
    hebrew.press("F9")
    #expect(hebrew.sheet == english.sheet)
    hebrew.press("F9", "F9")
    #expect(hebrew.sheet == english.sheet)
  }

  @Test func `over the search for a customer the language changes too`() throws {
    var console = try Self.call(in: "en")
    console.press("/", "F9")
    #expect(console.language == "he" && console.notice == nil)
  }

  @Test func `what was typed and chosen in a form stays, what is wrong is said anew`() throws {
    var console = try Self.call(in: "he")
    _ = console.perform(.credit)
    console.press("x", "Tab", "2", "Enter", "F9")
    let form = try #require(console.form)
    #expect(form.title == console.wording("form.credit"))
    #expect(form.text(.amount) == "x" && form.chosen(.reason) == 1)
    #expect(form.fields[0]?.fault == console.wording("form.fault.amount"))
    #expect(form.fields[0]?.label == console.wording("form.amount"))
  }

  @Test func `a form that asks for another time goes back to one in the new language`() throws {
    var console = try Self.call(in: "he")
    _ = console.perform(.promise)
    let times = try #require(console.form?.fields[1]?.options.count)
    console.press("x", "Tab", String(times), "Enter", "F9")
    #expect(console.form?.fields[0]?.label == console.wording("form.time"))
    console.press("Esc")
    #expect(console.form?.title == console.wording("form.promise"))
    #expect(console.form?.text(.what) == "x")
    #expect(console.form?.fields[1]?.options.last == console.wording("form.other-time"))
  }

  @Test func `a menu that another opened changes too, and a filter stays`() throws {
    var console = try Self.call(in: "he")
    _ = console.perform(.who)
    console.press("1", "F9")
    #expect(console.menu?.title == console.wording("identification.title"))
    _ = console.perform(.palette)
    console.press("cre", "F9")
    #expect(console.menu?.filter?.text == "cre")
    #expect(console.menu?.title == console.wording("palette.title"))
  }

  @Test func `who of several it may be is asked in the new language`() throws {
    var console = try Self.call(in: "he")
    console.call?.candidates = (1...2).map {
      Found(
        id: CustomerID(rawValue: Int64($0)), account: String($0), name: "Noa", city: "",
        phone: "", openIssues: 0, hasLeft: false)
    }
    console.askWhoItIs()
    console.press("F9")
    #expect(console.menu?.title == console.wording("call.who-is-it"))
    #expect(console.menu?.choices.count == 2)
  }

  @Test func `whether what was done in a wrong file moves is asked in the new language`() throws {
    var console = try Self.call(in: "he")
    _ = console.act(.note("x"))
    _ = console.act(.begin(script: "fault/no-service"))
    let other = CustomerFile(
      id: CustomerID(rawValue: 2), customer: Customer(account: "2", name: "Dana Cohen"))
    _ = console.handle(.fileLoaded(other), at: ShippedDesk.now)
    console.press("F9")
    #expect(console.menu?.choices.map(\.does) == [.moveAll, .stay])
    #expect(console.menu?.choices.last?.label == console.wording("move.not"))
  }
}
