package import Casework

/// A yes that can stand beside a no (חלופה): what can be done for him instead, and what doing it means.
package struct Alternative: Hashable, Sendable {
  /// What the rep does when the customer takes it.
  package enum Deed: Hashable, Sendable {
    /// Something that he pays for and seems not to use comes off his bill; the saving is by the month.
    case takeOff(Product)
    case credit(Money)
    case gesture
    /// An answer by then, from the rep himself.
    case callBack(Instant)
    /// Who approves exceptions is asked.
    case askLead(LocalText)
  }

  package let deed: Deed

  /// Kept in the journal beside its words: `take-off:tv.sport`.
  package var name: String {
    switch deed {
    case .takeOff(let product): "take-off:\(product.code)"
    case .credit: "credit"
    case .gesture: "gesture"
    case .callBack: "call-back"
    case .askLead: ContactFacts.askedLead
    }
  }

  /// What the rep reads.
  package func words(_ words: Words) -> String { worded("alternative.\(key)", words, [:]) }

  /// What is said to the customer; the economics of it are not in it.
  package func line(_ words: Words, people: [String: FormOfAddress]) -> String {
    worded("alternative.say.\(key)", words, people)
  }

  private var key: String { String(name.prefix { $0 != ":" }) }

  private func worded(
    _ key: String, _ words: Words, _ people: [String: FormOfAddress]
  ) -> String {
    let values: [String: LineValue] =
      switch deed {
      case .takeOff(let product):
        ["title": .text(product.title[words.language]), "amount": .money(product.monthly)]
      case .credit(let amount): ["amount": .money(amount)]
      case .gesture: [:]
      case .callBack(let due): ["due": .instant(due)]
      case .askLead(let name): ["name": .text(name[words.language])]
      }
    return words(key, values, people: people)
  }
}

extension Product {
  /// He pays for it and has not used it for so long that it may be spared; it only seems so, until he says it.
  var seemsUnused: Bool {
    let isIdle = unusedDays.map { $0 >= 60 } ?? false
    let hasNoUse = !measures.isEmpty && measures.allSatisfy { $0.amount == 0 }
    return monthly.minorUnits > 0 && (isIdle || hasNoUse)
  }
}
