package import Casework

extension Day {
  /// `2026-11-22`, `22.11.2026`, `22/11/26`, `22.11`: without a year the day that is nearest to today.
  init?(typed text: String, near today: Day) {
    if let day = Day(iso: text) {
      self = day
      return
    }
    guard text.allSatisfy({ $0.isASCIIDigit || "./- ".contains($0) }) else { return nil }
    let parts = text.split { !$0.isASCIIDigit }.compactMap { Int($0) }
    let years: [Int]
    switch parts.count {
    case 2: years = Array(today.year - 1...today.year + 1)
    case 3: years = [parts[2] < 100 ? 2000 + parts[2] : parts[2]]
    default: return nil
    }
    let days = years.compactMap { Day(year: $0, month: parts[1], day: parts[0]) }
    guard let day = days.min(by: { abs($0 - today) < abs($1 - today) }) else { return nil }
    self = day
  }
}

extension Instant {
  /// When something is to be, as a person types it: `16:30` is today, `25.11` at noon; `tomorrow 14:00`, `sun 10`, `25/11 9:00`,
  /// in any order. A weekday is the next one that is not over.
  /// - Parameter words: the languages in which days may be named.
  package init?(typed text: String, now: Instant, zone: Zone, words: [Words]) {
    var time = TypedTime(today: zone.wall(now).day, words: words)
    for word in text.split(whereSeparator: \.isWhitespace) {
      guard time.read(word.lowercased()) else { return nil }
    }
    guard let first = time.first else { return nil }
    let instant = zone.instant(first)
    self = time.isWeekday && instant <= now ? zone.instant(time.aWeekLater(first)) : instant
  }
}

/// What the words of a typed time have told so far.
private struct TypedTime {
  let today: Day
  let words: [Words]
  private var day: Day?
  private var clock: (hour: Int, minute: Int)?
  private(set) var isWeekday = false

  init(today: Day, words: [Words]) {
    self.today = today
    self.words = words
  }

  /// Nil where nothing was told.
  var first: WallTime? {
    guard day != nil || clock != nil else { return nil }
    return WallTime(day: day ?? today, hour: clock?.hour ?? 12, minute: clock?.minute ?? 0)
  }

  func aWeekLater(_ time: WallTime) -> WallTime {
    WallTime(day: time.day + 7, hour: time.hour, minute: time.minute)
  }

  /// - Returns: false where it is not understood, or tells again what was told.
  mutating func read(_ word: String) -> Bool {
    let bare = ["ב-", "ל-"].contains { word.hasPrefix($0) } ? String(word.dropFirst(2)) : word
    if names(of: "typed-time.aside").contains(bare) { return true }
    if clock == nil, let told = Self.clock(bare) {
      clock = told
      return true
    }
    guard day == nil, !bare.contains(":"), let told = named(bare) ?? Day(typed: bare, near: today)
    else { return false }
    day = told
    return true
  }

  /// `16:30`, `9`, `2pm`.
  private static func clock(_ word: String) -> (hour: Int, minute: Int)? {
    let half = ["am", "pm"].first { word.hasSuffix($0) }
    let digits = half == nil ? word : String(word.dropLast(2))
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }),
      var hour = parts.first.flatMap({ Int($0) }),
      let minute = parts.count == 2 ? (parts[1].count == 2 ? Int(parts[1]) : nil) : 0
    else { return nil }
    if half != nil {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (half == "pm" ? 12 : 0)
    }
    return (0...23).contains(hour) && (0...59).contains(minute) ? (hour, minute) : nil
  }

  private mutating func named(_ word: String) -> Day? {
    for (key, days) in [("today", 0), ("tomorrow", 1), ("in-two-days", 2)]
    where names(of: "typed-time.\(key)").contains(word) {
      return today + days
    }
    guard let weekday = weekday(word) else { return nil }
    isWeekday = true
    return today + (weekday.rawValue - today.weekday.rawValue + 7) % 7
  }

  private func names(of key: String) -> [String] {
    words.flatMap { $0[key].split(separator: " ").map(String.init) }
  }

  /// `ראשון`, `בראשון`, `א׳`, `sunday`, `sun`.
  private func weekday(_ word: String) -> Weekday? {
    let plain = String(word.map { $0 == "'" ? "׳" : $0 })
    let asked = [
      plain, plain.hasPrefix("ב") || plain.hasPrefix("ל") ? String(plain.dropFirst()) : "",
    ]
    return Weekday.allCases.first { weekday in
      words.contains { words in
        let name = words.lexicon.weekdays[weekday.rawValue].lowercased()
        let last = name.split(separator: " ").last.map(String.init) ?? name
        let short = words.lexicon.weekdaysShort[weekday.rawValue].lowercased()
        return asked.contains { $0 == short || $0.count >= 3 && last.hasPrefix($0) }
      }
    }
  }
}
