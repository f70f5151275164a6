import Casework

/// A time as systems export it (ISO 8601 and the like): `2026-11-22T09:30:00Z`, `2026-11-22 09:30`, `2026-11-22T09:30:00+02:00`.
enum InstantText {
  /// - Parameter zone: where no offset is written, the wall on which the time was read.
  static func read(_ text: String, zone: Zone) -> Instant? {
    guard let (rest, offset) = offset(of: text) else { return nil }
    let parts = rest.split(whereSeparator: { $0 == "T" || $0 == " " })
    guard (1...2).contains(parts.count), let day = Day(iso: String(parts[0])) else { return nil }
    guard let time = time(parts.count == 2 ? parts[1] : "00:00") else { return nil }
    let wall = WallTime(day: day, hour: time.hour, minute: time.minute, second: time.second)
    guard let offset else { return zone.instant(wall) }
    return Zone.utc.instant(wall) - offset
  }

  /// - Returns: the text without its offset, and that offset from UTC; nil where no zone is so far from it.
  private static func offset(of text: String) -> (Substring, Duration?)? {
    if text.hasSuffix("Z") { return (text.dropLast(), .zero) }
    if text.hasSuffix(" UTC") { return (text.dropLast(4), .zero) }
    guard text.utf8.count > 16,
      let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }),
      case let digits = text[sign...].filter(\.isNumber), digits.count == 4,
      let number = Int(digits)
    else { return (text[...], nil) }
    guard number / 100 <= 14, number % 100 < 60 else { return nil }
    let minutes = number / 100 * 60 + number % 100
    let rest = text[..<sign]
    return (
      rest.last == " " ? rest.dropLast() : rest, .minutes(text[sign] == "-" ? -minutes : minutes)
    )
  }

  private static func time(_ text: Substring) -> (hour: Int, minute: Int, second: Int)? {
    let whole = text.prefix { $0 != "." }
    let parts = whole.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      (1...2).contains(part.utf8.count) && part.utf8.allSatisfy(\.isDigit)
        ? Int(part) : nil
    }
    guard (2...3).contains(parts.count), numbers.count == parts.count, numbers[0] < 24,
      numbers[1] < 60, case let second = numbers.count == 3 ? numbers[2] : 0, second < 61
    else { return nil }
    return (numbers[0], numbers[1], min(59, second))
  }
}
