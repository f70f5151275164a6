import Markup

/// A time as files say it, counted in one unit: `3 days`, `2 business days`, `4 hours`.
struct CountedTime: Hashable {
  enum Unit: String {
    case minutes, hours, days
    case businessDays = "business days"
  }

  let count: Int
  let unit: Unit

  /// Nil where it cannot be read, is in none of the units, or is out of bounds.
  init?(_ words: String, in units: [Unit], _ bounds: ClosedRange<Int>) {
    let words = words.split(separator: " ")
    let said = words.dropFirst().joined(separator: " ")
    guard let first = words.first, let count = Int(first), bounds.contains(count),
      let unit = units.first(where: { said == $0.rawValue || said + "s" == $0.rawValue })
    else { return nil }
    (self.count, self.unit) = (count, unit)
  }
}

extension Node {
  /// - Parameter sentence: what is thrown where that is not written here.
  func time(
    in units: CountedTime.Unit..., within bounds: ClosedRange<Int>, else sentence: String
  ) throws(MarkupError) -> CountedTime {
    guard let time = CountedTime(try requiredText(), in: units, bounds) else {
      throw MarkupError(at: place, sentence)
    }
    return time
  }
}
