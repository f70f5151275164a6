import Canvas
import Layouts
import Testing

@testable import Console

/// A card's number in what is written in a call: typed, pasted, undone and copied.
@Suite(.bothLayouts) struct CardCoverTests {
  private func copied(_ floor: Floor) -> [String] {
    floor.effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }
  }

  @Test(arguments: [
    ["4580260000000000"], ["4580 2600 0000 0000"], ["4580-2600-0000", "-0000"],
    ["card 4580\u{5BE}2600\u{5BE}00", "00\u{5BE}0000"], ["٤٥٨٠٢٦٠٠٠٠٠٠٠٠٠٠"],
    ["378282", "246310005"], ["כרטיס 45802600", "      00000000"], ["45802600", " : 00000000"],
    ["4,5,8,0,2,6,0,0", ",0,0,0,0,0,0,0,0"],
  ])
  func `a card in the note is covered with its last digit, in every step and in what is copied`(
    _ parts: [String]
  ) throws {
    for isPasted in [true, false] {
      var floor = try Floor.call(in: "en")
      floor.press("n")
      for part in parts {
        #expect(floor.console.call?.note.text.contains("*") == false)
        if isPasted { floor.send(.paste(part)) } else { floor.type(part) }
      }
      try expectCovered(&floor)
    }
  }

  private static func digits(in text: String) -> Int { text.count { $0.isNumber } }

  private func expectCovered(_ floor: inout Floor) throws {
    let covered = try #require(floor.console.call?.note.text)
    #expect(covered.count { $0 == "*" } >= 11, "\(covered)")
    #expect(Self.digits(in: covered) == 4, "\(covered)")
    floor.press("Ctrl-A", "Ctrl-C")
    #expect(copied(floor) == [covered])
    while floor.console.call?.note.isEmpty == false {
      floor.press("Ctrl-Z")
      #expect(Self.digits(in: floor.console.call?.note.text ?? "") <= 4)
    }
    for _ in 0..<20 { floor.press("Ctrl-Y") }
    #expect(floor.console.call?.note.text == covered)
  }

  @Test func `digits that are no card stay, and so does a card that is not yet whole`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("n")
    floor.type("call 052-555-0184, id 039337423, order 1234567890123")
    #expect(floor.console.call?.note.text.contains("*") == false)
    floor.type("\n458026000000000")
    #expect(floor.console.call?.note.text.contains("*") == false)
  }

  @Test func `a card that seems whole too early shows its own last four digits in the end`() throws
  {
    var floor = try Floor.call(in: "en")
    floor.press("n")
    // Its first thirteen digits are a card too.
    floor.type("4222222222222")
    #expect(floor.console.call?.note.text == "*********2222")
    floor.type("006")
    #expect(floor.console.call?.note.text == "************2006")
  }

  @Test func `a security code is covered when the caret has left it`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("n")
    floor.type("cvv 123")
    #expect(floor.console.call?.note.text == "cvv 123")
    floor.type(" ")
    #expect(floor.console.call?.note.text == "cvv *** ")
    floor.type("cvv 4321")
    floor.press("Esc")
    #expect(floor.console.call?.note.text == "cvv *** cvv ****")
  }

  @Test func `a card is covered in every line that narrows a list`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("Ctrl-P")
    floor.type("4580260000000000")
    guard case .menu(let menu) = floor.console.sheet else { return #expect(Bool(false)) }
    #expect(menu.filter?.text == "************0000")
    floor.press("Esc", "F5", "/")
    floor.type("4580260000000000")
    #expect(floor.console.call?.filter.text.contains("4580") != true)
  }

  @Test func `three digits more behind a card are covered when the note is left`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("n")
    floor.type("4580 2600 0000 0000 101")
    #expect(floor.console.call?.note.text == "**** **** **** 0000 101")
    floor.press("Esc")
    #expect(floor.console.call?.note.text == "**** **** **** 0000 ***")
  }

  @Test func `a card in a form is covered while it is typed`() throws {
    var floor = try Floor.call(in: "en")
    floor.press("p")
    floor.type("charge 4580 2600 0000 0000")
    guard case .form(let form) = floor.console.sheet else { return #expect(Bool(false)) }
    #expect(form.fields[0]?.text == "charge **** **** **** 0000")
  }
}
