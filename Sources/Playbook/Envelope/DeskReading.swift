package import Casework
package import Markup

extension Desk {
  /// Reads desk.yaml.
  /// - Throws: `MarkupError` at what is wrong.
  package init(_ node: Node, zone: Zone = .utc) throws(MarkupError) {
    try node.allowOnly([
      "name", "languages", "currency", "call-cost", "zone", "hours", "closed", "departments",
      "leads", "tiers", "authority", "lock-after", "fields", "wrap-up", "overrides",
      "outbox", "messages", "aftercare", "surveys", "prices",
    ])
    let currency = try Currency(try node.required("currency"))
    let languages = try node.required("languages").languages()
    let own = OwnFacts(
      try node.each("fields") { item throws(MarkupError) in try OwnField(item, languages) })
    self.init(
      name: try LocalText(try node.required("name"), in: languages), languages: languages,
      currency: currency, callCost: try node.money("call-cost", currency),
      zoneName: try node.required("zone").requiredText(),
      departments: try node.each("departments") { item throws(MarkupError) in
        try Department(item, languages)
      },
      leads: try node.each("leads") { item throws(MarkupError) in try Lead(item, languages) },
      tiers: try Tier.all(try node.required("tiers"), currency, .desk(with: own)),
      authority: try node["authority"]?.authority(currency) ?? [:],
      wrapUp: try node.wrapUp(), overriders: try node.overriders(),
      calendar: DeskCalendar(
        zone: zone, week: try node.required("hours").week(),
        exceptions: try node["closed"]?.exceptions() ?? [:]),
      ownFacts: own)
    if let span = node["lock-after"] { lockAfter = try span.requiredSpan() }
    if let node = node["outbox"] { outbox = try OutboxHook(node) }
    if let node = node["messages"] { messages = try MessageRules(node) }
    if let node = node["aftercare"] { afterCare = try AfterCare(node) }
    if let node = node["prices"] { prices = try Catalogue(node, currency, languages) }
    if let node = node["surveys"] { surveys = try SurveyRules(node) }
  }
}

extension Desk.Department {
  fileprivate init(_ node: Node, _ languages: [String]) throws(MarkupError) {
    try node.allowOnly(["department", "title", "answers-within"])
    name = try node.required("department").requiredText()
    title = try LocalText(try node.required("title"), in: languages)
    answersWithin = try node.required("answers-within").workdays()
  }
}

extension Desk.Lead {
  fileprivate init(_ node: Node, _ languages: [String]) throws(MarkupError) {
    try node.allowOnly(["lead", "name", "form"])
    login = try node.required("lead").requiredText()
    name = try LocalText(try node.required("name"), in: languages)
    form = try node.required("form").word(FormOfAddress.allCases)
  }
}

extension Tier {
  fileprivate static func all(
    _ node: Node, _ currency: Currency, _ facts: FactSchema
  ) throws(MarkupError) -> [Tier] {
    var tiers: [Tier] = []
    let items = try node.requiredItems()
    for (index, item) in items.enumerated() {
      let tier = try Tier(item, currency, facts)
      let isLast = index == items.count - 1
      guard (tier.when == nil) == isLast else {
        throw MarkupError(
          at: item.place,
          isLast
            ? "the last tier is everybody's and has no `when`"
            : "`when` is missing here; only the last tier goes without")
      }
      tiers.append(tier)
    }
    guard !tiers.isEmpty else { throw MarkupError(at: node.place, "a tier is needed here") }
    return tiers
  }

  private init(
    _ node: Node, _ currency: Currency, _ facts: FactSchema
  ) throws(MarkupError) {
    try node.allowOnly(["tier", "when", "usually", "at-moment-of-truth"])
    name = try node.required("tier").requiredText()
    if let condition = node["when"] {
      when = try Expression(condition, in: facts, expecting: .truth)
    } else {
      when = nil
    }
    usually = try Allowance(try node.required("usually"), currency)
    atMoment = try Allowance(try node.required("at-moment-of-truth"), currency)
  }
}

extension Allowance {
  fileprivate init(_ node: Node, _ currency: Currency) throws(MarkupError) {
    try node.allowOnly(["credit", "gestures", "callback"])
    credit = try node.money("credit", currency)
    gestures = try node.required("gestures").requiredInteger(in: 0...20)
    let span = try node.required("callback").constant(.duration)
    guard case .duration(let callback) = span else {
      throw MarkupError(at: node.place, "a length of time is needed here")
    }
    self.callback = callback
  }
}

extension Currency {
  fileprivate init(_ node: Node) throws(MarkupError) {
    let code = try node.requiredText()
    guard let currency = Currency(rawValue: code) else {
      throw MarkupError(at: node.place, unknown("currency", code, among: ["ILS", "USD", "EUR"]))
    }
    self = currency
  }
}

extension LocalText {
  /// A text of which every language of the desk must have its wording.
  init(_ node: Node, in languages: [String]) throws(MarkupError) {
    try node.allowOnly(languages)
    for language in languages { _ = try node.required(language).requiredText() }
    try self.init(node)
  }
}

extension Node {
  fileprivate func languages() throws(MarkupError) -> [String] {
    var codes: [String] = []
    for item in try requiredItems() { codes.append(try item.requiredText()) }
    guard !codes.isEmpty else { throw MarkupError(at: place, "a language is needed here") }
    return codes
  }

  func each<Item>(
    _ key: String, _ read: (Node) throws(MarkupError) -> Item
  ) throws(MarkupError) -> [Item] {
    var items: [Item] = []
    for item in try self[key]?.requiredItems() ?? [] { items.append(try read(item)) }
    return items
  }

  fileprivate func word<Word: RawRepresentable<String>>(
    _ words: [Word]
  ) throws(MarkupError) -> Word {
    let text = try requiredText()
    guard let word = Word(rawValue: text) else {
      throw MarkupError(at: place, unknown("value", text, among: words.map(\.rawValue)))
    }
    return word
  }

  func money(_ key: String, _ currency: Currency) throws(MarkupError) -> Money {
    let node = try required(key)
    guard let money = try node.constant(.money).money, money.currency == currency,
      money.minorUnits >= 0
    else { throw MarkupError(at: node.place, "a sum in \(currency.rawValue) is needed here") }
    return money
  }

  fileprivate func wrapUp() throws(MarkupError) -> WrapUp {
    guard let node = self["wrap-up"] else { return WrapUp() }
    return try WrapUp(node)
  }

  /// Leads, where the desk does not say whom.
  fileprivate func overriders() throws(MarkupError) -> Set<Rep.Role> {
    guard let node = self["overrides"] else { return [.lead] }
    var roles: Set<Rep.Role> = []
    for item in try node.requiredItems() {
      roles.insert(try item.word([Rep.Role.rep, .lead, .trainee, .auditor]))
    }
    return roles
  }

  fileprivate func workdays() throws(MarkupError) -> Int {
    guard case .workdays(let count) = try constant(.workdays) else {
      throw MarkupError(at: place, "a number of business days is needed here")
    }
    return count
  }

  fileprivate func authority(
    _ currency: Currency
  ) throws(MarkupError) -> [Rep.Role: Money] {
    var limits: [Rep.Role: Money] = [:]
    for pair in pairs ?? [] {
      let role = try pair.key.word([Rep.Role.rep, .lead, .trainee, .auditor])
      limits[role] = try money(role.rawValue, currency)
    }
    return limits
  }
}

extension Node {
  /// `10 minutes`, `2 hours`.
  func requiredSpan() throws(MarkupError) -> Duration {
    guard case .duration(let span) = try constant(.duration), span > .zero else {
      throw MarkupError(at: place, "a time such as `10 minutes` is needed here")
    }
    return span
  }
}
