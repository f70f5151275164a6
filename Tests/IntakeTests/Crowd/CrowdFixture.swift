import Casework
import Foundation
import Markup
import Testing

@testable import Intake

/// Israel: winter time around the morning on which these desks are made, summer time before and after.
private let zone = Zone(
  before: .hours(2),
  transitions: [
    .init(start: Instant(milliseconds: 1_743_120_000_000), offset: .hours(3)),
    .init(start: Instant(milliseconds: 1_761_433_200_000), offset: .hours(2)),
    .init(start: Instant(milliseconds: 1_774_569_600_000), offset: .hours(3)),
    .init(start: Instant(milliseconds: 1_792_882_800_000), offset: .hours(2)),
  ])

/// A crowd on the desk's own resources, and what it is measured against.
enum Crowded {
  /// Sunday 22 November 2026, 9:00.
  static let now = Instant(milliseconds: 1_795_330_800_000)
  static let calendar: DeskCalendar = {
    var calendar = DeskCalendar.israeli(zone: zone)
    if let fast = Day(iso: "2026-09-21") { calendar.exceptions[fast] = [] }
    if let eve = Day(iso: "2026-09-20") {
      calendar.exceptions[eve] = [.init(open: 8 * 60, close: 12 * 60)]
    }
    return calendar
  }()

  static func files(in folder: String) -> [String: String] {
    let root = resources.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    let texts = (names ?? []).filter { $0.hasSuffix(".yaml") }.map { name in
      (name, (try? String(contentsOf: root.appending(path: name), encoding: .utf8)) ?? "")
    }
    return Dictionary(uniqueKeysWithValues: texts)
  }

  static let book = Result { try CrowdBook(files: files(in: "demo/crowd")) }

  static let desk = Result {
    try DemoDesk(
      files: files(in: "demo").filter { !$0.key.hasPrefix("crowd/") }, at: now, zone: zone)
  }

  static func crowd(
    seed: UInt64 = 7, count: Int = 2000, language: String = "he"
  ) throws -> Crowd {
    Crowd(
      try book.get(), beside: try desk.get(), at: now, calendar: calendar,
      departments: ["billing": 2, "technical": 2, "deliveries": 3, "sales": 1, "retention": 1],
      language: language, seed: seed, count: count)
  }

  private static let made = Result {
    let all = try crowd()
    return (0..<2000).compactMap(all.update)
  }

  static func twoThousand() throws -> [FileUpdate] { try made.get() }
}

/// Which letters a text is written in, by the first that tells.
enum Script { case hebrew, arabic, cyrillic, latin, none }

func script(of text: String) -> Script {
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x5D0...0x5EA: return .hebrew
    case 0x600...0x6FF: return .arabic
    case 0x400...0x4FF: return .cyrillic
    case 0x41...0x5A, 0x61...0x7A: return .latin
    default: continue
    }
  }
  return .none
}
