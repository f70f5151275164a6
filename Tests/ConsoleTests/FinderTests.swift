import Canvas
import Casework
import Layouts
import Testing

@testable import Console

/// The store answers a moment after a key; a quick hand is there before it.
@Suite(.bothLayouts) struct FinderTests {
  var console: Console

  init() throws { console = try ShippedDesk.console(in: "en") }

  @Test mutating func `enter before the answer opens the one who is found`() {
    type("levi")
    #expect(press(.enter) == [])
    #expect(console.ready.finder.results.isEmpty)
    #expect(answer("levi", [Self.found(1)]) == [.openContact(Opening(direction: .inbound))])
  }

  @Test mutating func `enter never opens a line of an older answer`() {
    type("lev")
    _ = answer("lev", [Self.found(1), Self.found(2)])
    type("i")
    #expect(press(.enter) == [])
    #expect(console.call == nil)
    #expect(answer("lev", [Self.found(1)]) == [])
    #expect(answer("levi", [Self.found(2)]) == [.openContact(Opening(direction: .inbound))])
    #expect(console.call?.wants == Self.found(2).id)
  }

  @Test
  mutating func `the answer before stands until the next comes, and only what differs is drawn`() {
    type("l")
    _ = answer("l", [Self.found(1), Self.found(2)])
    let first = rows
    type("e")
    #expect(rows == first)
    _ = answer("le", [Self.found(1)])
    #expect(rows == Array(first.prefix(1)))
    _ = press(.backspace)
    _ = press(.backspace)
    type("x")
    #expect(rows == [])
  }

  /// The lines of who was found.
  private var rows: [String] {
    console.draw(isLogged: true).logicalLines.filter { $0.contains("Levi ") }
  }

  @Test mutating func `several who are found are shown, and none is taken`() {
    type("levi")
    _ = press(.enter)
    #expect(answer("levi", [Self.found(1), Self.found(2)]) == [])
    #expect(console.call == nil)
    #expect(press(.enter) == [.openContact(Opening(direction: .inbound))])
  }

  @Test mutating func `what is typed after enter takes it back`() {
    type("levi")
    _ = press(.enter)
    type("n")
    #expect(answer("levin", [Self.found(1)]) == [])
    #expect(console.call == nil)
  }

  @Test(arguments: [
    ("4580260000000000", "************0000"), ("4580 2600 0000 0000", "**** **** **** 0000"),
    ("378282246310005", "***********0005"),
  ])
  func `a card in the find line is covered with its last digit, and nobody is asked for it`(
    _ card: String, _ covered: String
  ) throws {
    for isInCall in [false, true] {
      for isPasted in [false, true] {
        var floor = isInCall ? try Floor.call(in: "en") : try Floor(in: "en")
        if isInCall { floor.press("/") }
        if isPasted { floor.send(.paste(card)) } else { floor.type(card) }
        #expect(floor.effects == [.find(covered)])
        #expect(Self.finder(of: floor)?.editor.text == covered)
        for _ in 0..<5 {
          floor.press("Ctrl-Z")
          let shown = Self.finder(of: floor)?.editor.text ?? ""
          #expect(shown.count { $0.isNumber } <= 4, "\(shown)")
        }
      }
    }
  }

  @Test(arguments: [
    "0000", "052-555-0184", "356938035643809", "86 123456 123456 7", "100200300400500600",
    "9999999999999995", "039337423",
  ])
  func `numbers that are no card are asked for as they are`(_ number: String) throws {
    var floor = try Floor(in: "en")
    floor.type(number)
    #expect(floor.effects == [.find(number)])
    #expect(Self.finder(of: floor)?.editor.text == number)
  }

  private static func finder(of floor: Floor) -> Finder? {
    guard case .finder(let finder) = floor.console.sheet else { return floor.console.ready.finder }
    return finder
  }

  private mutating func type(_ text: String) {
    for letter in text { #expect(!press(.character(letter)).isEmpty) }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    console.handle(.input(.key(key)), at: ShippedDesk.now)
  }

  private mutating func answer(_ typed: String, _ found: [Found]) -> [Effect] {
    console.handle(.found(typed: typed, found), at: ShippedDesk.now)
  }

  private static func found(_ id: Int64) -> Found {
    Found(
      id: CustomerID(rawValue: id), account: "\(id)", name: "Levi \(id)", city: "", phone: "",
      openIssues: 0, hasLeft: false)
  }
}
