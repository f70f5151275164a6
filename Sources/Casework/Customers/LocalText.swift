/// One text in the languages of the desk, by BCP 47 code.
package struct LocalText: Hashable, Codable, Sendable, ExpressibleByDictionaryLiteral {
  package var byLanguage: [String: String]

  package init(_ byLanguage: [String: String]) { self.byLanguage = byLanguage }
  package init(dictionaryLiteral elements: (String, String)...) {
    byLanguage = Dictionary(elements) { _, last in last }
  }

  /// A text of which the source had one wording, shown the same in every language.
  package init(verbatim text: String) { byLanguage = ["": text] }

  /// The wording in `language`, else in whatever language there is, by order of code.
  package subscript(language: String) -> String {
    byLanguage[language] ?? byLanguage.sorted { $0.key < $1.key }.first?.value ?? ""
  }

  /// With each card number masked.
  package var masked: LocalText { LocalText(byLanguage.mapValues(CardMask.mask)) }
}
