import Casework

/// What broke in the towns: by town, oldest first. The same for everybody who lives there, however many they are.
struct AreaFaults: Sendable {
  struct Breakdown: Sendable {
    let id: Int64
    let began: Minute
    let ended: Minute
    /// Beginnings of the codes of the products that it stopped.
    let stops: [String]
    /// Of a hundred who live there, those whom it touched.
    let share: Int
    let title: Words
  }

  private let byTown: [[Breakdown]]
  private let towns: [TownBook.Town]

  init(_ book: CrowdBook, days: DeskDays, seed: UInt64) {
    towns = book.towns.towns
    byTown = towns.indices.map { town in
      var dice = Dice(seed: seed, 0xFA17, town)
      let count = 2 + dice.below(3) + (dice.percent(20) ? 2 : 0)
      return (0..<count).compactMap { number in
        Self.breakdown(Int64(1000 + town * 20 + number), in: town, book, days, &dice)
      }.sorted { $0.began < $1.began }
    }
  }

  subscript(town: Int) -> [Breakdown] { byTown[town] }

  /// As a store keeps them.
  func faults(_ days: DeskDays) -> [Fault] {
    zip(towns, byTown).flatMap { town, breakdowns in
      breakdowns.map { breakdown in
        Fault(
          id: breakdown.id, area: town.name, title: breakdown.title.local,
          began: days.instant(breakdown.began), expectedEnd: days.instant(breakdown.ended),
          ended: breakdown.ended <= days.now ? days.instant(breakdown.ended) : nil)
      }
    }
  }

  private static func breakdown(
    _ id: Int64, in town: Int, _ book: CrowdBook, _ days: DeskDays, _ dice: inout Dice
  ) -> Breakdown? {
    guard let kind = book.plans.breakages.pick(&dice),
      let street = book.towns.towns[town].streets.pick(&dice)
    else { return nil }
    let day = days.today - dice.below(DeskDays.monthsTold * 30)
    let began = day * 1440 + dice.within(6 * 60...20 * 60)
    guard began < days.now else { return nil }
    let hours = max(1, Double(kind.hours) * (0.4 + dice.exponential(mean: 0.6)))
    var blanks = Blanks(form: .plural, luck: dice.next())
    blanks[.street] = Words(street)
    return Breakdown(
      id: id, began: began, ended: began + min(40 * 60, Int(hours * 60)), stops: kind.stops,
      share: dice.within(25...90), title: kind.title.words(blanks))
  }
}
