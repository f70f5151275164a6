/// What a field of a customer is typed as. What another system told is kept as it came, and stays until somebody
/// changes it.
package enum FieldKind: String, Hashable, Sendable {
  case text, phone, mail, day, form, language
  case lastFour = "last-four"

  /// - Parameter field: by the name that scripts use for it.
  package init(ofField field: String) {
    self =
      switch field {
      case "phone": .phone
      case "mail": .mail
      case "born": .day
      case "form": .form
      case "language": .language
      case "idLastFour": .lastFour
      default: .text
      }
  }

  /// What somebody typed as it is kept; nil where it is no value of this kind.
  package func canonical(_ typed: String) -> String? {
    switch self {
    case .text: typed
    case .phone: PhoneNumber(typed) == nil ? nil : typed
    case .mail: ContactPoint.isMail(typed) ? typed : nil
    case .day: Day(typed: typed)?.iso
    case .form: FormOfAddress(rawValue: typed)?.rawValue
    case .language: FieldKind.language(typed)
    case .lastFour: typed.utf8.count == 4 && typed.utf8.allSatisfy(\.isDigit) ? typed : nil
    }
  }

  /// `ru`, `pt-BR`.
  private static func language(_ typed: String) -> String? {
    let parts = typed.split(separator: "-", omittingEmptySubsequences: false)
    guard let code = parts.first, (2...3).contains(code.utf8.count),
      code.utf8.allSatisfy(\.isLowercaseLetter), parts.allSatisfy({ !$0.isEmpty })
    else { return nil }
    return typed.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") } ? typed : nil
  }
}

extension ContactPoint {
  /// Whether a text looks like a mail address: a name, one `@`, a host with a dot inside, and no blank.
  package static func isMail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
      && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
      && !text.contains(where: \.isWhitespace)
  }
}

extension Day {
  /// `2026-11-22`, `22.11.2026`, `22/11/2026`.
  package init?(typed text: String) {
    if let day = Day(iso: text) {
      self = day
      return
    }
    let parts = text.split { $0 == "." || $0 == "/" }.map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }
}

extension UInt8 {
  fileprivate var isLowercaseLetter: Bool { (97...122).contains(self) }
  fileprivate var isLetterOrDigit: Bool { isDigit || (97...122).contains(self | 0x20) }
}
