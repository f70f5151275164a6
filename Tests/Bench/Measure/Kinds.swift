import Casework

/// What people type to find a customer, kind by kind, at every length of typing.
enum Kinds {
  static func all(of customers: [Customer]) -> [(name: String, typed: [String])] {
    let named = customers.filter { !$0.name.isEmpty }
    let some = Array(named.prefix(60))
    let phones = customers.compactMap { $0.contactPoints.first { $0.kind == .phone }?.value }
    let mails = customers.compactMap { $0.contactPoints.first { $0.kind == .mail }?.value }
    let kinds: [(String, [String])] = [
      ("phone, whole", phones + phones.map { "+972-" + $0.dropFirst() }),
      ("phone, key by key", phones.prefix(60).flatMap(beginnings)),
      ("phone, last 4 to 7", phones.flatMap { phone in (4...7).map { digits(phone, last: $0) } }),
      ("account, key by key", customers.prefix(60).flatMap { beginnings($0.account) }),
      ("id, last four", customers.compactMap(\.idLastFour)),
      ("mail, key by key", mails.prefix(30).flatMap(beginnings)),
      ("name, whole", named.map(\.name)),
      ("name, key by key", some.flatMap { beginnings($0.name) }),
      ("beginnings, in any order", some.flatMap { inAnyOrder($0.name) }),
      ("name and city", named.filter { !$0.city.isEmpty }.map { "\($0.name) \($0.city)" }),
      (
        "name and city, key by key", some.prefix(30).flatMap { beginnings("\($0.city) \($0.name)") }
      ),
      ("near spelling", some.flatMap { beginnings(misspelt($0.name)) }),
      ("other layout", some.compactMap { KeyboardLayout.slipped($0.name) }.flatMap(beginnings)),
      (
        "name of the table",
        table.flatMap { name in some.prefix(20).map { "\(name) \(last($0.name))" } }
      ),
      ("one letter", letters),
      ("two letters", letters.flatMap { first in letters.prefix(12).map { first + $0 } }),
      (
        "two words of one letter",
        letters.flatMap { first in letters.prefix(12).map { "\(first) \($0)" } }
      ),
      ("nobody", some.map { "\(first($0.name)) קצפרטנוב" } + some.map { $0.name + "zq" }),
      (
        "very long",
        some.prefix(20).map { String(repeating: $0.name + " " + $0.city + " ", count: 40) }
      ),
    ]
    return kinds.filter { !$0.1.isEmpty }.map { ($0.0, $0.1) }
  }

  /// What stands in the find line after each key.
  private static func beginnings(_ text: String) -> [String] {
    text.indices.map { String(text[...$0]) }.filter { !$0.hasSuffix(" ") }
  }

  private static func inAnyOrder(_ name: String) -> [String] {
    let words = name.split(separator: " ").reversed()
    return (1...4).map { length in words.map { $0.prefix(length) }.joined(separator: " ") }
  }

  private static func digits(_ phone: String, last count: Int) -> String {
    String(phone.filter(\.isNumber).suffix(count))
  }

  private static func first(_ name: String) -> Substring { name.prefix { $0 != " " } }

  private static func last(_ name: String) -> Substring {
    name.split(separator: " ").last ?? ""
  }

  /// With letters that sound the same.
  private static func misspelt(_ name: String) -> String {
    String(name.map { sameSound[$0] ?? $0 })
  }

  private static let sameSound: [Character: Character] = [
    "כ": "ק", "ק": "כ", "ט": "ת", "ת": "ט", "ס": "ש", "ו": "ב", "א": "ע", "k": "c", "c": "k",
    "v": "w", "y": "i",
  ]
  private static let table = ["Isaac", "Abraham", "Joseph", "Jacob", "יצחק", "אברהם"]
  /// As a desk's table of names has them.
  static let names = NameTable(groups: [
    ["יצחק", "Yitzhak", "Isaac", "Itzik"], ["אברהם", "Avraham", "Abraham", "Avi"],
    ["יוסף", "Yosef", "Joseph", "Yossi"], ["יעקב", "Yaakov", "Jacob", "Kobi"],
  ])
  private static let letters = "אבגדהוזחטיכלמנסעפצקרשתadmrsioל".map(String.init)
}
