import Casework
import Chance
import Testing

@testable import Playbook

/// A desk that sells forty things and a few bundles of them, and somebody who has so many of what it sells.
private func desk(holding count: Int, _ chance: inout Chance) -> Bargaining {
  let codes = (0..<40).map { "p\($0)" }
  let single = codes.map { code in
    Catalogue.Offer(
      code: code, title: ["en": code], monthly: .shekels(Int64(chance.number(1...9))),
      insteadOf: chance.once(in: 6) ? [chance.pick(codes)] : [],
      needs: chance.once(in: 4) ? [chance.pick(codes), chance.pick(codes)] : [])
  }
  let bundles = (0..<6).map { number in
    Catalogue.Offer(
      code: "b\(number)", title: ["en": "b\(number)"],
      monthly: .shekels(Int64(chance.number(5...15))), once: .shekels(Int64(chance.below(3))),
      includes: (0..<3).map { _ in chance.pick(codes) })
  }
  let products = codes.shuffled(using: &chance).prefix(count).map { code in
    Product(
      code: code, title: ["en": code], monthly: .shekels(Int64(chance.number(1...9))),
      unusedDays: chance.once(in: 2) ? 90 : nil)
  }
  return Bargaining(
    catalogue: Catalogue(single + bundles), products: Array(products),
    today: Day(iso: "2026-11-22")!, creditLeft: .shekels(1))
}

/// Every offer with every choice of what may come off, one by one as the words of the rule say it.
private func everyWay(to code: String, _ desk: Bargaining) -> [(name: String, costs: [Int64])] {
  let spare = desk.products.filter { ($0.unusedDays ?? 0) >= 60 }.sorted {
    ($1.monthly.minorUnits, $0.code) < ($0.monthly.minorUnits, $1.code)
  }.prefix(8)
  let choices = spare.reduce([[Product]()]) { all, one in all + all.map { $0 + [one] } }
  let offers = desk.catalogue.offers.filter { $0.code == code || $0.includes.contains(code) }
  let all = offers.flatMap { offer in
    choices.filter { $0.count <= 3 }.compactMap { drops -> (name: String, costs: [Int64])? in
      let goes = Set(offer.includes + offer.insteadOf)
      let replaced = desk.products.filter { goes.contains($0.code) }
      guard drops.allSatisfy({ !goes.contains($0.code) }) else { return nil }
      let off = drops + replaced
      let left = Set(desk.products.map(\.code)).subtracting(off.map(\.code)).union(offer.includes)
      let asked = left.compactMap { desk.catalogue[$0]?.needs } + [offer.needs]
      guard asked.allSatisfy({ $0.isEmpty || !left.isDisjoint(with: $0) }) else { return nil }
      let less = off.reduce(0) { $0 + $1.monthly.minorUnits }
      let name = "take:" + ([offer.code] + drops.map(\.code)).joined(separator: "-")
      return (
        name, [offer.monthly.minorUnits - less, Int64(off.count), offer.once.minorUnits]
      )
    }
  }
  return all.sorted {
    $0.costs == $1.costs ? $0.name < $1.name : $0.costs.lexicographicallyPrecedes($1.costs)
  }
}

@Test(arguments: seeds(20, inSoak: 2000))
func `the ways are the best of all there are, and each is found again by its name`(_ seed: Int)
  throws
{
  var chance = Chance(seed: seed)
  let desk = desk(holding: chance.number(0...39), &chance)
  let held = Set(desk.products.map(\.code))
  for code in desk.catalogue.offers.map(\.code) where !held.contains(code) {
    let all = everyWay(to: code, desk)
    guard let found = try? desk.ways(to: code).get() else {
      #expect(all.isEmpty, "\(code)")
      continue
    }
    var best = all.prefix(3).map(\.name)
    if let plain = all.first(where: { $0.name == "take:\(code)" }), !best.contains(plain.name) {
      best[2] = plain.name
    }
    #expect(found.map(\.name) == best)
    #expect(found.map { desk.way(named: $0.name) } == found)
  }
}

@Test func `a name that no way has finds none`() {
  var chance = Chance(seed: 1)
  let desk = desk(holding: 12, &chance)
  let held = desk.products[0].code
  for name in ["", "take:", "take:nothing", "take:\(held)", "take:p1-\(held)x", "credit"] {
    #expect(desk.way(named: name) == nil, "\(name)")
  }
}

@Test func `a bundle of the list can itself be wanted`() throws {
  let (tv, films) = ("tv", "films")
  let prices = Catalogue([
    Catalogue.Offer(code: films, title: ["en": films], monthly: .shekels(20)),
    Catalogue.Offer(
      code: "evening", title: ["en": "evening"], monthly: .shekels(30), includes: [films],
      needs: [tv]),
  ])
  let products = [Product(code: tv, title: ["en": tv], monthly: .shekels(35))]
  let desk = Bargaining(
    catalogue: prices, products: products, today: Day(iso: "2026-11-22")!, creditLeft: .shekels(0))
  #expect(try desk.ways(to: "evening").get().map(\.name) == ["take:evening"])
}
