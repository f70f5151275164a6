import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

private let noa = CustomerFile(
  id: CustomerID(rawValue: 1),
  customer: Customer(
    account: "1", name: "Noa Levi", contactPoints: [ContactPoint(.phone, "see notes")]))

/// What is typed into a detail of the customer is what its field can be, or is said beside it.
@Suite(.bothLayouts) struct ChangedDetailTests {
  /// The form on a field of an identified customer.
  private static func form(on field: String, in language: String = "en") throws -> Console {
    var console = try ShippedDesk.call(in: language)
    _ = console.handle(.fileLoaded(noa), at: ShippedDesk.now)
    _ = console.act(.identify(.mayChange, Speaker(who: .customer)))
    _ = console.perform(.change)
    let names = Customer.changeableFields + console.surroundings.desk.ownFields.map(\.key)
    var form = try #require(console.form)
    form.fields.choose(try #require(names.firstIndex(of: field)), of: 0)
    form.fields.focus = 1
    console.sheet = .form(form)
    return console
  }

  /// - Returns: what is kept; nil where the form stays, with a sentence beside its field.
  private static func kept(_ typed: String, in field: String, _ language: String) throws -> String?
  {
    var console = try form(on: field, in: language)
    for letter in typed { console.press(String(letter)) }
    console.press("Enter")
    let change = console.call?.facts.changes.last
    #expect((console.form == nil) == (change != nil))
    #expect((console.form?.fields[1]?.fault ?? "").isEmpty == (change != nil))
    return change?.new
  }

  static let wrong = [
    ("phone", "abc"), ("phone", "not a mail"), ("phone", "12ab"), ("phone", "0"), ("phone", "x@"),
    ("mail", "x@"), ("mail", "050-1234567"), ("mail", "@b.co"), ("mail", "a b@c.co"),
    ("idLastFour", "123"), ("idLastFour", "12345"), ("born", "31.2.1980"), ("born", "soon"),
    ("form", "doctor"), ("language", "klingon"), ("language", "7"), (Referral.on, "x"),
  ]

  @Test(arguments: wrong, ["en", "he"])
  func `what a field cannot be is not kept, and what it can be is said beside it`(
    _ typed: (field: String, text: String), _ language: String
  ) throws {
    #expect(try Self.kept(typed.text, in: typed.field, language) == nil)
  }

  static let right = [
    ("phone", "050-555-0184", "050-555-0184"), ("phone", "+44 20 7123 4567", "+44 20 7123 4567"),
    ("phone", "*2700", "*2700"), ("mail", "dana@example.com", "dana@example.com"),
    ("idLastFour", "0482", "0482"), ("born", "1.3.1980", "1980-03-01"),
    ("form", "she", "feminine"), ("form", "נקבה", "feminine"), ("form", "plural", "plural"),
    ("language", "עברית", "he"), ("language", "ru", "ru"), ("language", "english", "en"),
    ("city", "12ab", "12ab"), ("phone", "see notes", "see notes"),
  ]

  @Test(arguments: right)
  func `what a field can be is kept in its one spelling, what came with the file as it is`(
    _ typed: (field: String, text: String, kept: String)
  ) throws {
    #expect(try Self.kept(typed.text, in: typed.field, "he") == typed.kept)
  }

  @Test func `the sentence tells what to write`() throws {
    var console = try Self.form(on: "phone", in: "he")
    console.press("x", "Enter")
    #expect(console.form?.fields[1]?.fault?.contains("050-123-4567") == true)
    #expect(console.form?.fields.focus == 1)
    console = try Self.form(on: "form")
    console.press("x", "Enter")
    #expect(
      console.form?.fields[1]?.fault == "Write one of these: he, she, they, not known.")
  }

  @Test func `a script that gives what no field can be is refused, too`() throws {
    var console = try Self.form(on: "phone")
    _ = console.act(.change(field: "mail", old: "", new: "nowhere"))
    #expect(console.notice?.key == "refusal.not-a-value")
    #expect(console.call?.facts.changes.isEmpty == true)
  }
}

/// The fields of a form that are chosen among.
@Suite(.bothLayouts) struct ChosenOptionTests {
  @Test func `the number of what is chosen already is no wrong key, another is`() throws {
    var console = try ShippedDesk.call(in: "en")
    console.openCredit()
    console.press("Tab", "1")
    #expect(console.notice == nil)
    console.press("1")
    #expect(console.notice == nil)
    console.press("7")
    #expect(console.notice?.key == "notice.nothing-in-sheet")
    #expect(console.howToUse?.contains("Up Down") == true)
  }
}
