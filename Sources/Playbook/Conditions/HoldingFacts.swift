package import Casework

// The values of each thing of a file, in the order of the fields of its type.

extension FactRecord {
  package init(_ contract: Contract) {
    self.init(
      .contract, [.choice(contract.term.word), contract.ends.map(FactValue.day)])
  }

  package init(_ payment: PaymentMethod) {
    self.init(
      .payment, key: payment.lastFour ?? "",
      [
        .choice(payment.kind.word), present(payment.lastFour),
        payment.expires.map(FactValue.day),
      ])
  }

  package init(_ product: Product) {
    self.init(
      .product, key: product.code,
      [
        .text(product.code), .words(product.title), .money(product.monthly),
        product.started.map(FactValue.day), product.contractEnds.map(FactValue.day),
        product.unusedDays.map { .number(Int64($0)) },
        .list(product.measures.map { .record(FactRecord($0)) }),
      ])
  }

  package init(_ bill: Bill) {
    let odd = bill.lines.lazy.compactMap { line in line.odd.map { (line, $0) } }.first
    self.init(
      .invoice, key: bill.number,
      [
        .text(bill.number), .money(bill.total), .choice(bill.status.rawValue),
        .day(bill.issued), .day(bill.due),
        .list(
          bill.lines.map {
            .record(
              FactRecord(
                .line, [.words($0.title), .money($0.amount), $0.odd.map(FactValue.words)]))
          }),
        odd.map { line, why in
          .record(FactRecord(.odd, [.words(line.title), .money(line.amount), .words(why)]))
        },
      ])
  }

  package init(_ fault: Fault) {
    self.init(
      .fault, key: String(fault.id),
      [
        present(fault.area), .words(fault.title), .instant(fault.began),
        fault.expectedEnd.map(FactValue.instant),
      ])
  }

  package init(_ notice: DeskNotice) {
    self.init(
      .notice, key: String(notice.id),
      [
        .words(notice.title), .words(notice.line), present(notice.area), .instant(notice.from),
        notice.until.map(FactValue.instant),
      ])
  }

  package init(_ told: Expectation) {
    self.init(
      .told,
      [
        .day(told.on), .text(told.by), .choice(told.place.rawValue), .text(told.words),
        present(told.inFact),
      ])
  }

  package init(_ need: Need) {
    self.init(.need, [.text(need.words), .day(need.stated), need.needed.map(FactValue.day)])
  }
}

extension Contract.Term {
  fileprivate var word: String {
    switch self {
    case .monthly: "monthly"
    case .oneYear: "one-year"
    case .twoYears: "two-years"
    }
  }
}

extension PaymentMethod.Kind {
  fileprivate var word: String {
    switch self {
    case .card: "card"
    case .bankOrder: "bank-order"
    case .bankTransfer: "bank-transfer"
    case .electronicCheck: "electronic-check"
    case .mailedCheck: "mailed-check"
    }
  }
}
