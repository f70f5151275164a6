import Casework
import SQLiteStore

/// Many made-up customers with names, cities and phones, the same ones each time.
enum Crowd {
  static func fill(_ store: SQLiteStore, with count: Int) throws(StoreError) {
    for start in stride(from: 0, to: count, by: 5000) {
      _ = try store.merge(
        (start..<min(start + 5000, count)).map { FileUpdate(customer: customer($0)) })
    }
  }

  private static func customer(_ number: Int) -> Customer {
    let spread = mixed(number)
    let first = pick(firstNames, spread)
    let name = "\(first) \(pick(lastNames, spread / 64))"
    return Customer(
      account: "C\(100_000 + number)", name: name, address: first,
      city: pick(cities, spread / 4096),
      contactPoints: [
        ContactPoint(.phone, "05\(spread % 9)-\(1_000_000 + spread / 16 % 9_000_000)")
      ])
  }

  private static func pick(_ list: [String], _ number: Int) -> String { list[number % list.count] }

  /// Spreads neighbouring numbers far apart (the finaliser of SplitMix64), and gives the same result on every machine.
  private static func mixed(_ number: Int) -> Int {
    var value = UInt64(number) &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int(truncatingIfNeeded: (value ^ (value >> 31)) >> 2)
  }

  private static let firstNames = [
    "רונית", "אמיר", "שמואל", "חנה", "יצחק", "נועה", "גיל", "דנה", "מיכל", "אברהם", "Dan", "Maya",
    "Irina", "Sergey", "Layla", "Yosef", "יעל", "תמר", "עומר", "שירה", "Olga", "Ahmad", "רחל",
    "דוד",
  ]
  private static let lastNames = [
    "כהן", "לוי", "מזרחי", "פרץ", "ביטון", "דהן", "אברהם", "פרידמן", "Katz", "Haddad", "Petrova",
    "אזולאי", "גבאי", "שפירא", "בן דוד", "Abbas", "רוזנברג", "חדד", "Ivanov", "Cohen", "יוסף",
  ]
  private static let cities = [
    "כפר סבא", "חיפה", "חולון", "אשדוד", "נצרת", "הוד השרון", "באר שבע", "Haifa", "תל אביב",
    "ירושלים",
  ]
}
