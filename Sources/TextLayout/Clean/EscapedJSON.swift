extension CleanText {
  /// JSON that a terminal may be shown, and that reads back equal: what it would obey, and all for which a screen shows
  /// a stand-in, is written as \u escapes.
  package static func escaped(json: String) -> String {
    let scalars = json.unicodeScalars
    guard let first = scalars.firstIndex(where: mustBeEscaped) else { return json }
    var text = String.UnicodeScalarView(scalars[..<first])
    for scalar in scalars[first...] {
      guard mustBeEscaped(scalar) else {
        text.append(scalar)
        continue
      }
      for unit in scalar.utf16 { text.append(contentsOf: escape(unit).unicodeScalars) }
    }
    return String(text)
  }

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value != 0x0A && !isDrawn(scalar)
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
