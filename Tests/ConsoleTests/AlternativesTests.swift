import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// A call with a customer who pays for something that he does not use.
private func call(in language: String) throws -> Console {
  var console = try ShippedDesk.call(in: language)
  var file = CustomerFile(
    id: CustomerID(rawValue: 1), customer: Customer(account: "A", name: "Ruth", city: "Haifa"))
  file.products = [
    Product(
      code: "tv.sport", title: ["he": "ספורט", "en": "Sport"],
      monthly: Money(minorUnits: 1500, currency: console.surroundings.desk.currency),
      unusedDays: 90)
  ]
  _ = console.handle(.fileLoaded(file), at: ShippedDesk.now)
  return console
}

private func type(_ text: String, into console: inout Console) -> [Effect] {
  text.flatMap { console.handle(.input(.key(.character($0))), at: ShippedDesk.now) }
}

@Test(.bothLayouts, arguments: [("en", "take off Sport: 15.00"), ("he", "להוריד את ספורט: 15.00")])
func `o opens the alternatives with the line of the marked one, and a digit chooses`(
  _ language: String, _ words: String
) throws {
  var console = try call(in: language)
  _ = type("o", into: &console)
  guard case .menu(let menu) = console.sheet else { return #expect(Bool(false), "no menu") }
  #expect(menu.choices.first?.label.hasPrefix(words) == true)
  #expect(menu.choices.count >= 3)
  #expect(menu.choices.last?.does == .refuse)
  let effects = type("1", into: &console)
  guard case .keep(let acts, _, _, _, _, _) = effects.first else {
    return #expect(Bool(false), "nothing kept")
  }
  #expect(acts.map(\.kind).prefix(2) == ["alternativeChosen", "requested"])
}

@Test(.bothLayouts) func `without a file there is nothing to offer from`() throws {
  var console = try ShippedDesk.call(in: "en")
  _ = type("o", into: &console)
  #expect(console.notice?.key == "unavailable.no-file")
  #expect(console.sheet == nil)
}

@Test(.bothLayouts) func `the last line is a firm no, which asks for its reason`() throws {
  var console = try call(in: "en")
  _ = type("o", into: &console)
  guard case .menu(let menu) = console.sheet else { return #expect(Bool(false), "no menu") }
  _ = type(String(menu.choices.count), into: &console)
  guard case .form(let form) = console.sheet else { return #expect(Bool(false), "no form") }
  #expect(form.purpose == .refuse)
}

@Test(.bothLayouts, arguments: ["en", "he"])
func
  `what is wanted is found in the price list, and the way to it that was chosen is kept and asked for`(
    _ language: String
  ) throws
{
  var console = try call(in: language)
  guard var file = console.call?.file else { return #expect(Bool(false), "no file") }
  file.products.append(
    Product(code: "tv.family", title: ["he": "משפחתית", "en": "Family"], monthly: .shekels(80)))
  _ = console.handle(.fileLoaded(file), at: ShippedDesk.now)
  _ = type("o", into: &console)
  guard case .menu(let menu) = console.sheet else { return #expect(Bool(false), "no menu") }
  let place = try #require(menu.choices.firstIndex { $0.does == .priceList })
  _ = type(String(place + 1), into: &console)
  guard case .menu(let prices) = console.sheet else { return #expect(Bool(false), "no prices") }
  #expect(!prices.choices.contains { $0.does == .want("tv.sport") })
  _ = console.openWays(to: "tv.films")
  guard case .menu(let ways) = console.sheet else { return #expect(Bool(false), "no ways") }
  #expect(ways.choices.map(\.does).contains(.alternative("take:tv.films-tv.sport")))
  #expect(ways.choices.first?.label.contains("4.90") == true)
  let effects = type("1", into: &console)
  guard case .keep(let acts, _, _, _, _, _) = effects.first else {
    return #expect(Bool(false), "nothing kept")
  }
  #expect(acts.map(\.kind) == ["alternativeChosen", "requested"])
}

@Test(.bothLayouts) func `where there is no way to it the reason is said`() throws {
  var console = try call(in: "en")
  _ = type("o", into: &console)
  _ = console.openWays(to: "business.guests")
  #expect(console.notice?.key == "bargain.no.needs")
  #expect(console.notice?.slots["what"] == "Business fibre")
}
