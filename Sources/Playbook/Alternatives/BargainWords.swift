package import Casework

// How a way to what he wants is read by the rep, and said to the customer.
extension Bargain {
  /// `films, instead of the sport pack: 4.90 more a month`.
  package func words(_ words: Words) -> String {
    let off = drops + replaced
    let head =
      off.isEmpty
      ? takes.title[words.language]
      : words(
        "bargain.instead",
        [
          "title": .text(takes.title[words.language]), "off": .text(names(off, words)),
        ])
    return ([words("bargain.sum", ["what": .text(head), "sum": .text(sum(words))])] + terms(words))
      .joined(separator: ", ")
  }

  private func sum(_ words: Words) -> String {
    let size = Money(minorUnits: abs(difference.minorUnits), currency: difference.currency)
    return words("bargain.\(direction)", ["amount": .money(size)])
  }

  private var direction: String {
    difference.minorUnits > 0 ? "more" : difference.minorUnits < 0 ? "less" : "even"
  }

  private func terms(_ words: Words) -> [String] {
    [
      once.minorUnits > 0 ? words("bargain.once", ["amount": .money(once)]) : nil,
      waived.minorUnits > 0 ? words("bargain.waived", ["amount": .money(waived)]) : nil,
      takes.months > 0 ? words("bargain.months", ["n": .number(takes.months)]) : nil,
      from.map { words("bargain.from", ["on": .day($0)]) },
    ].compactMap(\.self)
  }

  private func names(_ products: [Product], _ words: Words) -> String {
    products.map { $0.title[words.language] }.joined(separator: ", ")
  }

  /// What is said to the customer: what hardly seems used, what comes, and the exact sum; no economics.
  package func line(_ words: Words, people: [String: FormOfAddress]) -> String {
    let size = Money(minorUnits: abs(difference.minorUnits), currency: difference.currency)
    var sentences: [(String, [String: LineValue])] = []
    if !drops.isEmpty, let saved = drops.monthly(in: difference.currency) {
      sentences.append(
        ("unused", ["off": .text(names(drops, words)), "amount": .money(saved)]))
    }
    let title = LineValue.text(takes.title[words.language])
    sentences.append(
      replaced.isEmpty
        ? ("takes", ["title": title])
        : ("replaces", ["title": title, "off": .text(names(replaced, words))]))
    sentences.append((direction, ["amount": .money(size)]))
    if once.minorUnits > waived.minorUnits, let rest = once.subtracting(waived) {
      sentences.append(("once", ["amount": .money(rest)]))
    }
    if takes.months > 0 { sentences.append(("months", ["n": .number(takes.months)])) }
    if let from { sentences.append(("from", ["on": .day(from)])) }
    sentences.append(("asks", [:]))
    return sentences.map { words("bargain.say.\($0.0)", $0.1, people: people) }
      .joined(separator: " ")
  }
}
