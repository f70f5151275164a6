internal import Canvas
internal import Casework
internal import Playbook

/// A line of the side pane: fields that stand one after another, each a paragraph of its own, and one at its end.
struct SideLine: Hashable, Sendable {
  let fields: [String]
  let detail: String
  let indent: Int
  let style: Style
  let isHeading: Bool
  /// The most rows that a long line may take.
  let rows: Int
  /// Written by the desk in the language of the screen, whatever names stand in it; else data, which reads as it begins.
  let isSentence: Bool

  init(
    _ fields: String..., detail: String = "", indent: Int = 1, style: Style = Style(),
    rows: Int = 1, isSentence: Bool = false
  ) {
    self.fields = fields
    self.detail = detail
    self.indent = indent
    self.style = style
    self.rows = rows
    self.isSentence = isSentence
    isHeading = false
  }

  init(heading: String, detail: String = "") {
    fields = [heading]
    self.detail = detail
    indent = 0
    style = Style(.title, bold: true)
    rows = 1
    isSentence = true
    isHeading = true
  }

  var isBlank: Bool { fields.allSatisfy(\.isEmpty) && detail.isEmpty }
}

/// The customer's file as lists to read. What was done in this call stands in it too.
struct FileView {
  let file: CustomerFile
  let facts: ContactFacts
  let now: Instant
  let words: Wording
  let language: String

  func promises(limit: Int) -> [SideLine] {
    let open = file.promises.filter { $0.status == .open || $0.status == .broken }
      .sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    let lines = open.flatMap { promise in
      let isBroken = promise.isBroken(at: now)
      let style = isBroken ? Style(.harm, bold: true) : Style()
      return [
        SideLine("\(isBroken ? "!" : " ") \(promise.what[language])", style: style, rows: 2),
        SideLine(
          words.moment(promise.due), isBroken ? words("promise.broken") : "", indent: 3,
          style: style),
      ]
    }
    return list(
      "side.promises", lines, count: open.count, limit: limit == .max ? .max : 2 * limit, key: "F6")
  }

  func issues(limit: Int) -> [SideLine] {
    let open = file.issues.filter { $0.status != .solved }.sorted { $0.opened > $1.opened }
    let lines = open.map { issue in
      let isLate = issue.due.map { $0 < now } ?? false
      let state = isLate ? words("issue.late") : department(issue.owner)
      return SideLine(
        String(issue.number), issue.title[language], detail: state,
        style: Style(isLate ? .warning : .plain))
    }
    return list("side.issues", lines, limit: limit, key: "F5")
  }

  var requests: [SideLine] {
    let open = file.requests.filter { $0.status == .open }
    guard !open.isEmpty else { return [] }
    return list(
      "side.requests",
      open.map {
        SideLine(
          "\($0.department): \($0.what)", detail: words.moment($0.due),
          style: Style($0.due < now ? .warning : .plain))
      },
      limit: .max, key: "")
  }

  func told(limit: Int) -> [SideLine] {
    guard !file.told.isEmpty else { return [] }
    let lines = file.told.sorted { $0.on > $1.on }.flatMap { told in
      [
        SideLine(words.day(told.on), told.by + ":", "\"\(told.words)\"", rows: 2),
        SideLine(told.inFact, indent: 3, style: Style(.warning)),
      ].filter { !$0.isBlank }
    }
    return list("side.told", lines, limit: limit, key: "F7")
  }

  func contacts(limit: Int) -> [SideLine] {
    let lines = file.contacts.sorted { $0.at > $1.at }.map { contact in
      SideLine(
        "\(words.day(contact.at)) \(words("channel.\(contact.channel.rawValue)")) \(contact.rep)  \(contact.summary)"
      )
    }
    return list("side.contacts", lines, limit: limit, key: "F3")
  }

  func needs(limit: Int) -> [SideLine] {
    guard !file.needs.isEmpty else { return [] }
    return list(
      "side.needs", file.needs.map { SideLine(words.day($0.stated), $0.words, rows: 2) },
      limit: limit,
      key: "F7")
  }

  var products: [SideLine] {
    let lines = file.products.map { product in
      let unused =
        product.unusedDays.map {
          $0 >= 60 ? words("product.unused", ["n": .number($0)]) : ""
        } ?? ""
      return SideLine(product.title[language], unused, detail: product.monthly.decimal)
    }
    let sum = file.products.reduce(Money?.none) { $0?.adding($1.monthly) ?? $1.monthly }
    let total =
      sum.map { [SideLine(words("product.total"), detail: $0.decimal, style: Style(bold: true))] }
      ?? []
    return list("side.products", lines + total, limit: .max, key: "") + contract
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
        + bill.lines.filter { $0.odd != nil }.map {
          SideLine(
            "! \($0.title[language]): \($0.odd?[language] ?? "")", detail: $0.amount.decimal,
            indent: 3, style: Style(.harm, bold: true))
        }
    }
    return list("side.bills", lines, limit: .max, key: "") + methods
  }

  private var methods: [SideLine] {
    file.paymentMethods.map { method in
      SideLine(
        words("payment.\(method.kind.rawValue)"), method.lastFour.map { "****\($0)" } ?? "",
        detail: method.expires.map { words.day($0) } ?? "")
    }
  }

  var people: [SideLine] {
    let customer = file.customer
    let points = customer.contactPoints.map {
      SideLine(($0.kind == .phone ? PhoneNumber($0.value)?.grouped : nil) ?? $0.value)
    }
    return list(
      "side.people",
      [SideLine(customer.title, customer.account)] + points
        + customer.authorised.map { SideLine(words.plain("people.authorised", ["name": $0])) }
        + [SideLine(customer.street, customer.city)].filter { !$0.isBlank },
      limit: .max, key: "")
      + facts.notes.map { SideLine($0) }
  }

  private func department(_ name: String) -> String {
    let key = "department.\(name)"
    return words.words.line(key) == nil ? name : words(key)
  }

  private func list(
    _ title: String, _ lines: [SideLine], count: Int? = nil, limit: Int, key: String
  ) -> [SideLine] {
    [SideLine(heading: words(title, ["n": .number(count ?? lines.count)]), detail: key)]
      + (lines.isEmpty
        ? [SideLine(words("side.none"), style: Style(.dim))] : Array(lines.prefix(limit)))
      + [SideLine("")]
  }
}
