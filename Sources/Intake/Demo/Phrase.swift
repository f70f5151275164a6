import Casework
import Markup

/// Fills dates into a demo text: `{-3bd}` is "17.11" or "17 Nov", `{bill}` the month of the latest bill, `{bill-1}` the
/// one before, `{year+1}` the year after this.
struct Phrase {
  let clock: DemoClock

  func fill(_ node: Node, language: String? = nil) throws(MarkupError) -> String {
    let text = try node.requiredText()
    guard text.contains("{") else { return text }
    let speaks = language ?? (text.unicodeScalars.contains(where: isHebrew) ? "he" : "en")
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let slot = String(rest[rest.index(after: open)..<close])
      guard let words = words(for: slot, in: speaks) else {
        throw MarkupError(
          at: node.place, "there is no slot `{\(slot)}`; known: {-3bd}, {bill-1}, {year+1}")
      }
      filled += words
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  private func words(for slot: String, in language: String) -> String? {
    if let moved = number(after: "bill", in: slot) {
      return monthName(clock.billing(moved).month, language)
    }
    if let moved = number(after: "year", in: slot) { return String(clock.today.year + moved) }
    guard let day = clock.day(slot) else { return nil }
    return language == "he"
      ? "\(day.day).\(day.month)" : "\(day.day) \(monthName(day.month, language).prefix(3))"
  }

  /// `bill-1` is -1, `bill` is 0.
  private func number(after name: String, in slot: String) -> Int? {
    guard slot.hasPrefix(name) else { return nil }
    let rest = slot.dropFirst(name.count)
    return rest.isEmpty ? 0 : Int(rest)
  }
}

private func isHebrew(_ scalar: Unicode.Scalar) -> Bool {
  (0x5D0...0x5EA).contains(scalar.value)
}

func monthName(_ month: Int, _ language: String) -> String {
  (language == "he" ? hebrewMonths : englishMonths)[month - 1]
}

private let hebrewMonths = [
  "ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר",
  "נובמבר", "דצמבר",
]

private let englishMonths = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]
