/// Something he pays for.
package struct Product: Hashable, Codable, Sendable {
  /// The catalogue's name: `internet.fibre`.
  package var code: String
  /// As the desk calls it, by language.
  package var title: LocalText
  package var monthly: Money
  package var started: Day?
  package var contractEnds: Day?
  /// Days since it was last used, where that is measured.
  package var unusedDays: Int?
  /// How much of it he uses, where that is measured.
  package var measures: [Measure]

  package init(
    code: String, title: LocalText, monthly: Money, started: Day? = nil,
    contractEnds: Day? = nil, unusedDays: Int? = nil, measures: [Measure] = []
  ) {
    self.code = code
    self.title = title
    self.monthly = monthly
    self.started = started
    self.contractEnds = contractEnds
    self.unusedDays = unusedDays
    self.measures = measures
  }
}

/// What he was asked to pay, and whether he has.
package struct Bill: Hashable, Codable, Sendable {
  /// Overdue is open past its day, as its source told it.
  package enum Status: String, Codable, Sendable { case open, paid, overdue }

  /// A line of a bill; `isOdd` where the desk's own check found it wrong, and why.
  package struct Line: Hashable, Codable, Sendable {
    package var title: LocalText
    package var amount: Money
    package var odd: LocalText?

    package init(title: LocalText, amount: Money, odd: LocalText? = nil) {
      self.title = title
      self.amount = amount
      self.odd = odd
    }
  }

  package var number: String
  package var issued: Day
  package var due: Day
  package var total: Money
  package var status: Status
  package var lines: [Line]

  package init(
    number: String, issued: Day, due: Day, total: Money, status: Status, lines: [Line] = []
  ) {
    self.number = number
    self.issued = issued
    self.due = due
    self.total = total
    self.status = status
    self.lines = lines
  }
}

/// How he pays. A whole card number never gets this far.
package struct PaymentMethod: Hashable, Codable, Sendable {
  /// By what he pays, as the source tells it.
  package enum Kind: String, Codable, Sendable {
    case card, bankOrder, bankTransfer, electronicCheck, mailedCheck
  }

  /// What one source may know of it while another does not.
  package enum Field: String, Codable, Sendable, CaseIterable { case kind, lastFour, expires }

  package var kind: Kind
  package var lastFour: String?
  /// The last day on which a card works.
  package var expires: Day?

  package init(kind: Kind, lastFour: String? = nil, expires: Day? = nil) {
    self.kind = kind
    self.lastFour = lastFour
    self.expires = expires
  }
}

/// For how long he is bound; `ends` is nil where he is not, or nobody has told.
package struct Contract: Hashable, Codable, Sendable {
  /// By the month he may leave at any time.
  package enum Term: String, Codable, Sendable { case monthly, oneYear, twoYears }
  /// What one source may know of it while another does not.
  package enum Field: String, Codable, Sendable, CaseIterable { case term, ends }

  package var term: Term
  package var ends: Day?

  package init(term: Term, ends: Day? = nil) {
    self.term = term
    self.ends = ends
  }
}
