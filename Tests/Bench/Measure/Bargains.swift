import Casework
import Playbook

/// The ways to something on a price list, beside the bare sums of as many choices.
struct Bargains {
  private let offers = 40
  /// With what is wanted in them.
  private let bundles = 8
  /// That seem unused: more of them are not considered.
  private let spare = 8

  func report() -> String {
    var table = Table(
      head: ["ways on a price list, ms", "bare sums, median", "ways", "bare sums, p99", "ways"])
    for held in [5, 40] {
      let desk = desk(holding: held)
      let (bare, search) = (measure { sums() }, measure { count(desk) })
      table.addPairs(
        "\(offers + bundles) offers, \(held) products held",
        [(bare.median, search.median), (bare.p99, search.p99)])
    }
    return table.printed()
  }

  private func measure(_ work: () -> Int) -> Series {
    var series = Series()
    var found = 0
    for _ in 0..<300 {
      let start = now()
      found &+= work()
      series.readings.append(milliseconds(from: start, to: now()))
    }
    precondition(found > 0, "nothing was found")
    return series
  }

  private func count(_ desk: Bargaining) -> Int {
    (try? desk.ways(to: "wanted").get().count) ?? 0
  }

  /// Half of what he has seems unused, half of what is sold needs one of two other things.
  private func desk(holding count: Int) -> Bargaining {
    let title: LocalText = ["en": "something"]
    let single = (0..<offers).map { number in
      Catalogue.Offer(
        code: "product.\(number)", title: title, monthly: .shekels(Int64(5 + number % 7)),
        needs: number.isMultiple(of: 2) ? [] : ["product.0", "product.2"])
    }
    let bundles = (0..<bundles).map { number in
      Catalogue.Offer(
        code: "bundle.\(number)", title: title, monthly: .shekels(Int64(40 + number)),
        includes: ["wanted", "product.\(number)", "product.\(number + 10)"],
        needs: ["product.0", "product.2"])
    }
    let wanted = Catalogue.Offer(code: "wanted", title: title, monthly: .shekels(30))
    let products = (0..<count).map { number in
      Product(
        code: "product.\(number)", title: title, monthly: .shekels(Int64(5 + number % 7)),
        unusedDays: number.isMultiple(of: 2) ? nil : 90)
    }
    return Bargaining(
      catalogue: Catalogue(single + bundles + [wanted]), products: products,
      today: Day(number: 20_000), creditLeft: .shekels(100))
  }

  /// The least sum of each offer with each choice of up to three, in numbers alone.
  private func sums() -> Int {
    let prices = (0..<spare).map { 5 + $0 % 7 }
    var least = Int.max
    for offer in 0...bundles {
      for choice in 0..<(1 << spare) where choice.nonzeroBitCount <= 3 {
        var sum = 40 + offer
        for place in 0..<spare where choice & 1 << place != 0 { sum -= prices[place] }
        least = min(least, sum)
      }
    }
    return least
  }
}
