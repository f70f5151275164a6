/// A telephone number in one spelling: national digits with their leading 0 for numbers of the home country, `00` and
/// all digits for those of others, `*` kept in a short code (`*2700`). Equal numbers are equal values.
package struct PhoneNumber: Hashable, Codable, Sendable {
  /// What to index, and to compare: `0501234567`.
  package let digits: String

  /// Reads `+972 50-123-4567`, `00972501234567`, `050.123.4567`, `(03) 123 4567`, `tel:+49-(0)170-1234567`, digits of other
  /// scripts, direction marks among them. Nil where there are letters, or not 3 to 17 digits.
  /// - Parameter home: the country code whose numbers are written with a leading 0.
  package init?(_ text: String, home: String = "972") {
    if let plain = PhoneNumber.plain(text) {
      digits = plain
      return
    }
    guard let dialled = PhoneNumber.dialled(text) else { return nil }
    let national = PhoneNumber.national(dialled, home: home)
    let count = national.utf8.count { $0 != UInt8(ascii: "*") }
    guard (3...17).contains(count) else { return nil }
    digits = national
  }

  /// The digits of `050-123 4567`, as most numbers are written; nil for all that asks for a closer look.
  private static func plain(_ text: String) -> String? {
    var digits: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: " "): continue
      default: return nil
      }
    }
    let zero = UInt8(ascii: "0")
    guard (3...10).contains(digits.count), digits[0] == zero, digits[1] != zero else { return nil }
    return String(decoding: digits, as: UTF8.self)
  }

  /// A number that is typed beside a name, and what is left of the text: `0501234567 כהן`. Nil where the text is no more than a
  /// number, and for what may be an account.
  static func beside(_ text: String) -> (phone: PhoneNumber, words: String)? {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let ofNumber = parts.map { dialled($0)?.contains(where: \.isNumber) == true }
    guard let first = ofNumber.firstIndex(of: true) else { return nil }
    let end = ofNumber[first...].firstIndex(of: false) ?? parts.count
    guard end - first < parts.count, let phone = PhoneNumber(parts[first..<end].joined()),
      phone.end != nil
    else { return nil }
    return (phone, (parts[..<first] + parts[end...]).joined(separator: " "))
  }

  /// Nil for one that is too short to be known by its end.
  var end: String? {
    guard !digits.hasPrefix("00") else {
      let number = Substring(digits).dropFirst(2)
      return PhoneNumber.longEnd(number.dropFirst(PhoneNumber.countryCode(of: number).count))
    }
    let isNational = digits.hasPrefix("0") || digits.hasPrefix("8") && digits.utf8.count == 11
    return isNational ? PhoneNumber.longEnd(digits.dropFirst()) : nil
  }

  private static func longEnd(_ number: Substring) -> String? {
    number.utf8.count >= shortestWhole - 1 ? String(number) : nil
  }

  /// With the 0 before it: `03-123-4567`.
  private static let shortestWhole = 9

  /// The digits of a piece of a number, for finding by its end: `123-45` is `12345`. Nil where there is anything that a number
  /// does not hold.
  package static func digits(in text: String) -> String? {
    dialled(text).map { String($0.filter { $0 != "+" && $0 != "*" }) }.flatMap {
      $0.isEmpty ? nil : $0
    }
  }

  /// The digits that stand together in a text, without what parts the groups of a number: `054-123 4567, at 9` is
  /// `0541234567` and `9`.
  package static func runs(in text: String) -> [String] {
    var runs: [String] = []
    var run = ""
    for scalar in text.unicodeScalars {
      if let digit = digit(scalar) {
        run.append(digit)
      } else if !run.isEmpty, !isSeparator(scalar) {
        runs.append(run)
        run = ""
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }

  /// In groups, as it is read out and shown: `050-123-4567`, `03-123-4567`, `1-800-123-456`, `+44 2071 234 567`.
  package var grouped: String {
    let count = digits.utf8.count
    if digits.hasPrefix("*") { return digits }
    if digits.hasPrefix("00"), count > 6 { return foreign }
    if digits.hasPrefix("1"), count == 10 { return inGroups([1, 3, 3, 3]) }
    guard digits.hasPrefix("0") else { return digits }
    switch count {
    case 10: return inGroups([3, 3, 4])
    case 9: return inGroups([2, 3, 4])
    default: return digits
    }
  }

  private var foreign: String {
    let number = Substring(digits).dropFirst(2)
    let code = PhoneNumber.countryCode(of: number)
    var rest = number.dropFirst(code.count)
    var groups: [Substring] = []
    while rest.count > 4 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return "+" + ([code, rest] + groups).joined(separator: " ")
  }

  /// ITU-T E.164 assigns codes of one and two digits as listed here; all others have three.
  private static func countryCode(of number: Substring) -> Substring {
    if number.hasPrefix("1") || number.hasPrefix("7") { return number.prefix(1) }
    return twoDigitCodes.contains(number.prefix(2)) ? number.prefix(2) : number.prefix(3)
  }

  private static let twoDigitCodes: Set<Substring> = Set(
    """
    20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 \
    60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98
    """.split(separator: " "))

  private func inGroups(_ sizes: [Int]) -> String {
    var rest = Substring(digits)
    let groups = sizes.map { size in
      defer { rest = rest.dropFirst(size) }
      return rest.prefix(size)
    }
    return groups.joined(separator: "-")
  }

  private static func national(_ dialled: String, home: String) -> String {
    var number = Substring(dialled)
    let isAbroad = number.hasPrefix("+") || number.hasPrefix("00")
    if number.hasPrefix("+") { number = number.dropFirst() }
    if number.hasPrefix("00") { number = number.dropFirst(2) }
    guard number.hasPrefix(home), isAbroad || number.count > 10 else {
      return isAbroad ? "00" + number : String(number)
    }
    number = number.dropFirst(home.count)
    return (number.hasPrefix("0") ? "" : "0") + number
  }

  /// ASCII digits, with a leading `+` or `*`; nil where something else than separators stands between. The 0 that is dialled
  /// only within a country is left out behind its code: `+49 (0)170`.
  private static func dialled(_ text: String) -> String? {
    var dialled = ""
    for scalar in withoutZero(withoutScheme(text)).unicodeScalars {
      if let digit = digit(scalar) {
        dialled.append(digit)
      } else if scalar == "+" || scalar == "*" {
        guard dialled.isEmpty else { return nil }
        dialled.append(Character(scalar))
      } else if !isSeparator(scalar) {
        return nil
      }
    }
    return dialled
  }

  private static func withoutScheme(_ text: String) -> Substring {
    let text = text.drop(while: \.isWhitespace)
    return text.prefix(4).lowercased() == "tel:" ? text.dropFirst(4) : text
  }

  private static func withoutZero(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "(")), let zero = text.firstRange(of: "(0)"),
      let first = text.unicodeScalars.first(where: { !isSeparator($0) }),
      first == "+" || text[..<zero.lowerBound].filter(\.isNumber).hasPrefix("00")
    else { return String(text) }
    return text[..<zero.lowerBound] + " " + text[zero.upperBound...]
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Character? {
    if scalar.isASCII { return ("0"..."9").contains(scalar) ? Character(scalar) : nil }
    // Asking what a letter is takes long, and most are these.
    if ("\u{0590}"..."\u{05FF}").contains(scalar) { return nil }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return nil }
    return Character("\(Int(value))")
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "/", "(", ")": return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .dashPunctuation, .format: return true
    default: return false
    }
  }
}
