internal import Canvas

/// What the gallery shows: the same on every day and every machine.
enum GalleryData {
  static let million = 1_000_000
  static let people = 340

  /// Escapes, a clipboard command, an override and too many marks: what a customer's name may hold.
  static let hostile =
    "\u{1B}[2J\u{1B}]52;c;cm0gLXJm\u{07} abc\u{202E}fed ש" + String(repeating: "\u{05B8}", count: 9)

  static let note =
    "הלקוחה סיפרה שה-Router נופל כל ערב מאז 12.11, ושילמה 49.90 ₪ פעמיים (גם באוקטובר).\n"
    + "Called from 050-555-0184; promised an answer עד יום שלישי ב-12:00.\n\n" + hostile

  private static let names = [
    "רונית כהן", "Adam Levy", "יוסי כהן-לוי", "Maria Garcia", "משה בן דוד", "Yael כהן",
    "אולגה Petrov", "נ. אברהם", "José Álvarez", "田中 花子",
  ]

  static func name(_ row: Int) -> String { names[row % names.count] }

  static func matches(_ row: Int, _ typed: String) -> Bool {
    line(row).lowercased().contains(typed.lowercased())
  }

  static func line(_ row: Int) -> String { "\(row + 1) \(name(row))" }

  static var rows: Rows<Int> {
    Rows(
      count: million, id: { $0 }, index: { (0..<million).contains($0) ? $0 : nil })
  }

  /// The newest first: each that arrives moves the others down.
  static func arrivals(_ arrived: Int) -> Rows<Int> {
    let count = 60 + arrived
    return Rows(
      count: count, id: { count - $0 }, index: { (1...count).contains($0) ? count - $0 : nil })
  }

  struct Account {
    let name: String
    let city: String
    let phone: String
    let sum: String
    let note: String
    let isLate: Bool
  }

  static let accounts =
    [
      Account(
        name: hostile, city: "Haifa\u{0}", phone: "050-555-0199", sum: "-5.00",
        note: "\u{9B}31m \u{2067}x", isLate: true),
      Account(
        name: "Wolfeschlegelsteinhausenbergerdorff, Hubert Blaine", city: "פרדס חנה-כרכור",
        phone: "+972-50-555-0100", sum: "1,234,567.89", note: "", isLate: false),
      Account(name: "", city: "", phone: "", sum: "", note: "", isLate: false),
    ]
    + (0..<60).map { row in
      Account(
        name: name(row), city: ["חיפה", "Eilat", "כפר סבא"][row % 3],
        phone: "05\(row % 6)-555-0\(100 + row)", sum: "\(row * 37 % 900).\(10 + row)",
        note: row % 4 == 0 ? "הבטיחו לו לחזור עד יום ג׳, and nobody did" : "ok",
        isLate: row % 4 == 0)
    }

  static let bars: [(label: String, value: Double)] = [
    ("חיוב", 120), ("Internet down", 87.5), ("מעבר דירה", 40), ("New line", 1), ("אחר", 0),
    (hostile, 60), ("never asked", .nan),
  ]

  static let week: [Double?] = [3, 5, 8, 13, 9, 4, nil, 2, 7, 11, 16, 12, 6, 1]
  static let year: [Double?] = (0..<365).map { day in Double(day * day % 97) }
}
