import Testing

@testable import Casework

@Test(arguments: [(1970, 1, 1, 0), (2000, 3, 1, 11_017), (2026, 11, 22, 20_779)])
func `a day has its number and back`(_ year: Int, _ month: Int, _ day: Int, _ number: Int) {
  #expect(Day(year: year, month: month, day: day)?.number == number)
  #expect(Day(number: number).iso == "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))")
}
