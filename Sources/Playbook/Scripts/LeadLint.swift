package import Markup

/// Finds escalations to a title for which no words stand: reps would read its bare name on the screen and in the summary.
package struct LeadLint {
  private let titles: [String]

  /// - Parameter words: of each language.
  package init(words: [Words]) {
    let prefix = "lead."
    titles = Set(words.flatMap(\.keys).filter { $0.hasPrefix(prefix) })
      .map { String($0.dropFirst(prefix.count)) }.sorted()
  }

  package func findings(in script: Script) -> [MarkupError] {
    script.escalations.filter { isTitle($0.to) && !titles.contains($0.to) }.map {
      MarkupError(at: $0.place, unknown("lead", $0.to, among: titles))
    }
  }

  /// Anything else is somebody's name.
  private func isTitle(_ to: String) -> Bool {
    to.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
  }
}
