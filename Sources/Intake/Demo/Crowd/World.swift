import Casework

/// What all of the crowd live in: the same book, days, prices, faults and people at the desk. One for all, never copied.
final class World: Sendable {
  /// One who works at the desk.
  struct Colleague: Sendable {
    let login: String
    let name: Words
    let form: FormOfAddress
    let role: Rep.Role
    /// Of a hundred promises, those that he keeps.
    let keeps: Int
  }

  let book: CrowdBook
  let days: DeskDays
  let stockroom: Stockroom
  let faults: AreaFaults
  let colleagues: [Colleague]
  /// The desk's own language, in which reps write.
  let tongue: Tongue
  /// The days on which bills were issued, the latest first.
  let billDays: [Day]
  /// Working days within which a department answers.
  let departments: [String: Int]

  init(
    book: CrowdBook, days: DeskDays, stockroom: Stockroom, faults: AreaFaults,
    colleagues: [Colleague], tongue: Tongue, billDays: [Day], departments: [String: Int]
  ) {
    self.book = book
    self.days = days
    self.stockroom = stockroom
    self.faults = faults
    self.colleagues = colleagues
    self.tongue = tongue
    self.billDays = billDays
    self.departments = departments
  }

  func department(_ name: String) -> Words {
    let part = StoryBook.Part(rawValue: "dept-\(name)")
    let nobody = Blanks(form: .plural, luck: 0)
    return part.flatMap { book.stories[$0].first?.words(nobody) } ?? Words(name)
  }

  func speed(of code: String) -> Int {
    book.plans.speeds.first { code.hasPrefix($0.code) }?.megabits ?? 100
  }
}

extension Day {
  /// "19.11", "19 Nov".
  var shown: Words { Words("\(day).\(month)", "\(day) \(monthName(month, "en").prefix(3))") }
  var monthShown: Words { Words(monthName(month, "he"), monthName(month, "en")) }
}

extension Money {
  /// As one writes it in a note: "20", "19.90".
  var noted: String { minorUnits % 100 == 0 ? String(minorUnits / 100) : decimal }
}
