import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

private let ruth = CustomerFile(
  id: CustomerID(rawValue: 1),
  customer: Customer(account: "1", name: "Ruth Levi", form: .feminine, city: "Haifa"))

/// A call with an identified customer.
private func call(as role: Rep.Role? = nil) throws -> (console: Console, effects: [Effect]) {
  var console = try ShippedDesk.call(in: "en", as: role)
  let effects = console.handle(.fileLoaded(ruth), at: ShippedDesk.now)
  _ = console.act(.identify(.mayChange, Speaker(who: .customer)))
  return (console, effects)
}

private let worked: CustomerFile = {
  var file = ruth
  file.issues = [
    Issue(
      number: 5, title: ["en": "wrong charge"], reason: "billing.charge", status: .open,
      opened: ShippedDesk.now - .days(1), due: nil, owner: "noa")
  ]
  file.ideas = [Idea(id: 6, at: ShippedDesk.now, by: "dana", words: "a bell", effect: "")]
  return file
}()

/// A form that changes what stands in the file, what it sends, and what is asked where somebody was first.
struct Decided: Sendable {
  var command: Command
  var typed: [Int: String] = [:]
  var chosen: [Int: Int] = [:]
  var field = "none"
  var acts: [Act]
  var title: String
  var choices: [String]
  var afterAll: Act

  static let all = [
    Decided(
      command: .changeIssue, chosen: [3: 1],
      acts: [.issueChanged(number: 5, field: .priority, old: "normal", new: "low")],
      title: "CHANGED MEANWHILE: 5, priority", choices: ["theirs: urgent", "mine: low priority"],
      afterAll: .issueChanged(number: 5, field: .priority, old: "urgent", new: "low")),
    Decided(
      command: .changeIssue, typed: [4: "gil"],
      acts: [.issueChanged(number: 5, field: .owner, old: "noa", new: "gil")],
      title: "CHANGED MEANWHILE: 5, owner", choices: ["theirs: amir", "mine: gil"],
      afterAll: .issueChanged(number: 5, field: .owner, old: "amir", new: "gil")),
    Decided(
      command: .changeIdea, typed: [3: "it rings"],
      acts: [.ideaChanged(id: 6, field: .effect, old: "", new: "it rings")],
      title: "CHANGED MEANWHILE: what came of the idea",
      choices: ["theirs: none", "mine: it rings"],
      afterAll: .ideaChanged(id: 6, field: .effect, old: "none", new: "it rings")),
    Decided(
      command: .judge, typed: [2: "he stays"], chosen: [1: 2], field: "judged-departure",
      acts: [
        .fieldChanged(
          field: "judged-departure", old: "", new: "high 2026-11-22 dana: he stays")
      ], title: "CHANGED MEANWHILE: leaving us",
      choices: ["theirs: likely, he told me", "mine: likely, he stays"],
      afterAll: .fieldChanged(
        field: "judged-departure", old: "high 2026-11-22 amir: he told me",
        new: "high 2026-11-22 dana: he stays")),
  ]
}

/// What is to be kept.
private func acts(of effects: [Effect]) -> [Act] {
  effects.flatMap { effect -> [Act] in
    if case .keep(let acts, _, _, _, _, _) = effect { acts } else { [] }
  }
}

private let clash = FieldClash(
  field: "city", before: "Haifa", mine: "Eilat", theirs: "Arad", by: ["en": "Amir"],
  at: ShippedDesk.now)

@Suite(.bothLayouts) struct SharingTests {
  @Test(arguments: Decided.all)
  func `what a form changes was decided on what it showed, whatever the file says by then`(
    _ form: Decided
  ) throws {
    var (console, _) = try call(as: .lead)
    _ = console.handle(.fileChanged(worked), at: ShippedDesk.now)
    _ = console.perform(form.command)
    guard case .form(var open) = console.sheet else { return #expect(Bool(false), "no form") }
    for (place, text) in form.typed { open.fields.all[place] = Form.Field("", text: text) }
    for (place, choice) in form.chosen {
      open.fields.all[place] = Form.Field("", options: ["", "", "", ""], chosen: choice)
    }
    var theirs = worked
    theirs.issues[0].owner = "amir"
    theirs.issues[0].priority = .urgent
    theirs.ideas[0].effect = "none"
    theirs.customer.extra[form.field] = "high 2026-11-22 amir: he told me"
    _ = console.handle(.fileChanged(theirs), at: ShippedDesk.now)
    let sent = acts(of: console.commit(open))
    #expect(sent == form.acts)
    let clash = try #require(FieldClash(in: sent, with: theirs))
    _ = console.handle(.failed(.clash(clash, console.call?.engine?.contact)), at: ShippedDesk.now)
    guard case .form(let asks) = console.sheet else { return #expect(Bool(false), "nobody asks") }
    #expect(asks.title == form.title)
    #expect(asks.fields[0]?.content == .options(form.choices, chosen: 0))
    #expect(acts(of: console.press("2", "Enter")).last == form.afterAll)
  }

  @Test func `what the same form changed beside the field is done whoever's counts`() throws {
    var (console, _) = try call()
    _ = console.handle(.fileChanged(worked), at: ShippedDesk.now)
    let sent: [Act] = [
      .issueChanged(number: 5, field: .priority, old: "normal", new: "low"),
      .issueChanged(number: 5, field: .owner, old: "noa", new: "dana"),
    ]
    var theirs = worked
    theirs.issues[0].priority = .urgent
    _ = console.handle(.fileChanged(theirs), at: ShippedDesk.now)
    let clash = try #require(FieldClash(in: sent, with: theirs))
    _ = console.handle(.failed(.clash(clash, console.call?.engine?.contact)), at: ShippedDesk.now)
    #expect(acts(of: console.press("1", "Enter")) == [sent[1]])
  }

  @Test
  func `others are told which file is open, when something is written in it, and when it is left`()
    throws
  {
    var (console, effects) = try call()
    #expect(effects.contains(.announce(ruth.id, .viewing)))
    #expect(console.press("n").contains(.announce(ruth.id, .writing)))
    #expect(console.press("Esc").contains(.announce(ruth.id, .viewing)))
    #expect(console.lookAgain().contains(.loadPresent(ruth.id)))
    #expect(console.leave().contains(.announce(nil, .viewing)))
  }

  @Test func `who else is in the file stands on the screen, who writes first`() throws {
    var (console, _) = try call()
    _ = console.handle(
      .present([
        Colleague(name: ["en": "Noa"], isWriting: false),
        Colleague(name: ["en": "Amir"], isWriting: true),
      ]), at: ShippedDesk.now)
    #expect(console.othersHere == ["Amir is writing in this file", "Noa is in this file too"])
  }

  @Test func `a field that two want otherwise is asked about, theirs first`() throws {
    var (console, _) = try call()
    let kept = console.call?.engine?.contact
    _ = console.handle(.failed(.clash(clash, kept)), at: ShippedDesk.now)
    guard case .form(let form) = console.sheet else { return #expect(Bool(false), "nobody asks") }
    #expect(form.fields[0]?.label.contains("Amir") == true)
    #expect(form.fields[0]?.label.contains("Before: Haifa") == true)
    #expect(!console.press("Enter").contains { if case .keep = $0 { true } else { false } })
    #expect(console.sheet == nil)
  }

  @Test func `a change is decided on what stood there when its form opened`() throws {
    var (console, _) = try call()
    _ = console.perform(.change)
    let place = try #require(Customer.changeableFields.firstIndex(of: "city"))
    guard case .form(var form) = console.sheet else { return #expect(Bool(false), "no form") }
    form.fields.all[0] = Form.Field("", options: Customer.changeableFields, chosen: place)
    console.sheet = .form(form)
    console.press("Enter", "Eilat")
    var theirs = ruth
    theirs.customer.city = "Arad"
    _ = console.handle(.fileChanged(theirs), at: ShippedDesk.now)
    #expect(console.call?.file?.customer.city == "Arad")
    #expect(
      acts(of: console.press("Enter"))
        == [.fieldChanged(field: "city", old: "Haifa", new: "Eilat")])
  }

  @Test func `a second change is decided on the first, though the store has not answered yet`()
    throws
  {
    var (console, _) = try call()
    _ = console.act(.change(field: "city", old: "Haifa", new: "Arad"))
    _ = console.perform(.change)
    let place = try #require(Customer.changeableFields.firstIndex(of: "city"))
    guard case .form(var form) = console.sheet else { return #expect(Bool(false), "no form") }
    form.fields.all[0] = Form.Field("", options: Customer.changeableFields, chosen: place)
    form.fields.all[1] = Form.Field("", text: "Eilat")
    #expect(
      acts(of: console.commit(form))
        == [.fieldChanged(field: "city", old: "Arad", new: "Eilat")])
  }

  @Test func `who wants what stands there already is asked nothing`() throws {
    var (console, _) = try call()
    var same = clash
    same.mine = clash.theirs
    _ = console.handle(.failed(.clash(same, console.call?.engine?.contact)), at: ShippedDesk.now)
    #expect(console.sheet == nil)
    #expect(console.notice?.key == "clash.theirs-stays")
  }

  @Test func `mine is kept over theirs only where it is chosen`() throws {
    var (console, _) = try call()
    let kept = console.call?.engine?.contact
    _ = console.handle(.failed(.clash(clash, kept)), at: ShippedDesk.now)
    #expect(
      acts(of: console.press("2", "Enter"))
        .contains(.fieldChanged(field: "city", old: "Arad", new: "Eilat")))
  }

  @Test func `a detail is changed by a form, and only to what it can be`() throws {
    var (console, _) = try call()
    _ = console.perform(.change)
    guard case .form(var form) = console.sheet else { return #expect(Bool(false), "no form") }
    let place = try #require(Customer.changeableFields.firstIndex(of: "born"))
    form.fields.all[0] = Form.Field("", options: Customer.changeableFields, chosen: place)
    form.fields.all[1] = Form.Field("", text: "soon")
    _ = console.commit(form)
    #expect(
      console.form?.fields[1]?.fault == "Write a date, as 1.3.1980 or 1980-03-01.")
    #expect(console.call?.facts.changes.isEmpty == true)
    form.fields.all[1] = Form.Field("", text: "1980-03-01")
    _ = console.commit(form)
    #expect(console.call?.facts.changes.map(\.new) == ["1980-03-01"])
  }

  @Test func `a field that the desk declared is changed as any other, in its one spelling`() throws
  {
    var (console, _) = try call()
    _ = console.perform(.change)
    guard case .form(var form) = console.sheet else { return #expect(Bool(false), "no form") }
    let names = Customer.changeableFields + console.surroundings.desk.ownFields.map(\.key)
    let place = try #require(names.firstIndex(of: Referral.on))
    form.fields.all[0] = Form.Field("", options: names, chosen: place)
    form.fields.all[1] = Form.Field("", text: "1.11.2026")
    _ = console.commit(form)
    let change = console.call?.facts.changes.last
    #expect(change?.field == Referral.on && change?.new == "2026-11-01")
  }

  @Test func `a credit goes out with what it was decided on`() throws {
    var (console, _) = try call()
    let effects = console.act(.credit(amount: .shekels(10), reason: "ours"))
    let ceilings = effects.compactMap { effect -> CreditCeiling? in
      if case .keep(_, _, _, _, let ceiling, _) = effect { ceiling } else { nil }
    }
    #expect(ceilings.map(\.total) == [.shekels(40)])
  }

  @Test func `an auditor opens no call`() throws {
    var console = try ShippedDesk.console(in: "en")
    console.surroundings.rep.role = .auditor
    let ring = Ring(call: "a", rep: "dana", from: "050", at: ShippedDesk.now)
    _ = console.handle(
      .ringing([RingingCall(ring: ring, candidates: [], file: nil)]), at: ShippedDesk.now)
    #expect(console.press("Enter").isEmpty)
    #expect(console.notice?.key == "refusal.reads-only")
    #expect(console.call == nil)
  }
}
