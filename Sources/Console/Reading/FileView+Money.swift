internal import Canvas
internal import Casework
internal import Playbook

// What he has and pays.
extension FileView {
  var products: [SideLine] {
    let lines = file.products.flatMap { product in
      let unused =
        product.unusedDays.map {
          $0 >= 60 ? words("product.unused", ["n": .number($0)]) : ""
        } ?? ""
      return [SideLine(product.title[language], unused, detail: product.monthly.decimal)]
        + term(of: product) + product.measures.map(line)
    }
    let sum = file.products.reduce(Money?.none) { $0?.adding($1.monthly) ?? $1.monthly }
    let total =
      sum.map { [SideLine(words("product.total"), detail: $0.decimal, style: Style(bold: true))] }
      ?? []
    return list("side.products", lines + total, count: file.products.count) + contract
  }

  /// Since when he has it, and until when he is bound.
  private func term(of product: Product) -> [SideLine] {
    let parts = [
      product.started.map { words.plain("product.since", ["on": date($0)]) },
      product.contractEnds.map { words.plain("product.until", ["on": date($0)]) },
    ].compactMap { $0 }
    return parts.isEmpty
      ? [] : [SideLine(parts.joined(separator: ", "), indent: 3, style: Style(.dim))]
  }

  private func line(_ measure: Measure) -> SideLine {
    let isOver = measure.allowance.map { measure.amount > $0 } ?? false
    let slots: [String: LineValue] = [
      "what": .text(measure.what[language]), "amount": .number(Int(measure.amount)),
      "unit": .text(unit(measure.unit)), "allowance": .number(Int(measure.allowance ?? 0)),
    ]
    let used = words(measure.allowance == nil ? "product.use" : "product.use-of", slots)
    return SideLine(
      isOver ? marked(used, isLate: true) : used,
      detail: date(measure.until), indent: 3, style: Style(isOver ? .warning : .dim), rows: 2,
      isSentence: true)
  }

  private func unit(_ name: String) -> String {
    let key = "unit.\(name)"
    return words.words.line(key) == nil ? name : words(key)
  }

  private var contract: [SideLine] {
    guard let contract = file.contract else { return [] }
    let ends = contract.ends.map { end in
      words("contract.until", ["day": .day(end), "year": .number(end.year)])
    }
    return [
      SideLine(words("contract.\(contract.term.rawValue)"), detail: ends ?? ""), SideLine(""),
    ]
  }

  var bills: [SideLine] {
    let lines = file.bills.sorted { $0.issued > $1.issued }.flatMap { bill in
      [
        SideLine(
          bill.number, words.day(bill.issued), words("bill.\(bill.status.rawValue)"),
          detail: bill.total.decimal, style: Style(bill.status == .overdue ? .warning : .plain))
      ]
        + bill.lines.flatMap(oddness)
    }
    return list("side.bills", lines, count: file.bills.count) + methods
  }

  /// What is charged, and under it what is odd about it.
  private func oddness(of line: Bill.Line) -> [SideLine] {
    guard let odd = line.odd else { return [] }
    return [
      SideLine(
        marked(line.title[language], isLate: true), detail: line.amount.decimal, indent: 3,
        style: Style(.harm, bold: true), rows: 2),
      SideLine(odd[language], indent: 5, style: Style(.harm, bold: true), rows: 2),
    ]
  }

  private var methods: [SideLine] {
    file.paymentMethods.map { method in
      SideLine(
        words("payment.\(method.kind.rawValue)"), method.lastFour.map { "****\($0)" } ?? "",
        detail: method.expires.map { words.day($0) } ?? "")
    }
  }

  var payments: [SideLine] {
    listed(
      "side.payments",
      file.payments.sorted { $0.on > $1.on }.map { payment in
        let came = payment.bounced == nil
        return SideLine(
          date(payment.on), words("payment.\(payment.method.rawValue)"),
          came ? "" : words("payment.bounced"), payment.why, detail: payment.amount.decimal,
          style: Style(came ? .plain : .warning))
      })
  }

  /// Credits and gestures, newest first.
  var given: [SideLine] {
    let credits = file.credits.map { credit in
      (
        credit.given,
        SideLine(
          date(credit.given), rep(credit.by), reason(credit.reason), detail: credit.amount.decimal,
          rows: 2)
      )
    }
    let gestures = file.gestures.map { gesture in
      (
        gesture.given,
        SideLine(
          date(gesture.given), rep(gesture.by), gesture.words,
          detail: gesture.cost?.decimal ?? words("gesture.free"), rows: 2)
      )
    }
    return listed("side.given", (credits + gestures).sorted { $0.0 > $1.0 }.map(\.1))
  }

  /// A reason that a form offered or a script gave (`billing.ours`) has words; any other is as it was typed.
  func reason(_ reason: String) -> String {
    let code = reason.split(separator: ".").last.map(String.init) ?? reason
    let key = "credit.\(code == "ours" ? "our-mistake" : code)"
    return words.words.line(key) == nil ? reason : words(key)
  }

  var productChanges: [SideLine] {
    listed(
      "side.product-changes",
      file.productChanges.sorted { $0.on > $1.on }.map { change in
        SideLine(
          date(change.on), words("product.\(change.kind.rawValue)"), change.title[language],
          detail: [change.old, change.new].compactMap { $0?.decimal }.joined(separator: " > "))
      })
  }
}
