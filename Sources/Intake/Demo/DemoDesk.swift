package import Casework
package import Markup

/// A believable desk, written by hand in YAML and dated from the moment when it is made.
package struct DemoDesk: Hashable, Sendable {
  package var reps: [Rep] = []
  package var updates: [FileUpdate] = []
  package var faults: [Fault] = []
  /// The price list, by code.
  package private(set) var catalogue: [String: Product] = [:]

  /// - Parameters:
  ///   - files: the texts of the demo's folder by path. Each may hold `reps`, `products` (the price list), `faults` and
  ///     `customers`; they are read in the order of their paths.
  ///   - now: the moment from which its days and hours are told.
  ///   - language: that of the desk, in which contacts name the reps.
  /// - Throws: `MarkupError` with the place of what is wrong.
  package init(files: [String: String], at now: Instant, zone: Zone, language: String = "he")
    throws(MarkupError)
  {
    var nodes: [Node] = []
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let node = try Node(yaml: text, path: path)
      try node.allowOnly(["reps", "products", "faults", "customers"])
      nodes.append(node)
    }
    var reader = DemoReader(clock: DemoClock(now: now, zone: zone), language: language)
    for node in nodes {
      try reader.learnProducts(node)
      try reader.learnReps(node)
    }
    reps = reader.reps
    catalogue = reader.catalogue
    for node in nodes {
      for fault in try node["faults"]?.requiredItems() ?? [] {
        faults.append(try reader.fault(fault))
      }
    }
    try readCustomers(of: nodes, by: reader)
  }

  private mutating func readCustomers(
    of nodes: [Node], by reader: DemoReader
  )
    throws(MarkupError)
  {
    var accounts: Set<String> = []
    for node in nodes {
      for item in try node["customers"]?.requiredItems() ?? [] {
        let update = try reader.customer(item)
        guard accounts.insert(update.customer.account).inserted else {
          throw MarkupError(at: item.place, "another customer has this account")
        }
        updates.append(update)
      }
    }
  }
}

/// Reads the demo's values; a file of extensions for each kind.
struct DemoReader {
  let clock: DemoClock
  let language: String
  private(set) var catalogue: [String: Product] = [:]
  private(set) var reps: [Rep] = []

  init(clock: DemoClock, language: String) {
    self.clock = clock
    self.language = language
  }

  mutating func learnProducts(_ node: Node) throws(MarkupError) {
    for item in try node["products"]?.requiredItems() ?? [] {
      let product = try item.product(.shekel)
      catalogue[product.code] = product
    }
  }

  mutating func learnReps(_ node: Node) throws(MarkupError) {
    for item in try node["reps"]?.requiredItems() ?? [] { reps.append(try rep(item)) }
  }

  private func rep(_ node: Node) throws(MarkupError) -> Rep {
    try node.allowOnly(["login", "name", "form", "role"])
    return Rep(
      login: try node.required("login").requiredText(),
      name: try words(node.required("name")),
      form: try node.required("form").choice(FormOfAddress.self),
      role: try role(node["role"]))
  }

  func fault(_ node: Node) throws(MarkupError) -> Fault {
    try node.allowOnly(["id", "area", "title", "began", "expected-end"])
    return Fault(
      id: Int64(try node.required("id").requiredInteger()),
      area: try node.required("area").requiredText(),
      title: try words(node.required("title")),
      began: try clock.instant(node.required("began")),
      expectedEnd: try instant("expected-end", of: node))
  }

  private func role(_ node: Node?) throws(MarkupError) -> Rep.Role {
    guard let node else { return .rep }
    guard let role = Rep.Role(rawValue: try node.requiredText()) else {
      throw MarkupError(at: node.place, "`rep`, `lead`, `trainee` or `auditor` is needed here")
    }
    return role
  }
}

// What all kinds of values are made of.
extension DemoReader {
  /// A text in both languages of the desk.
  func words(_ node: Node) throws(MarkupError) -> LocalText {
    try node.allowOnly(["he", "en"])
    return LocalText([
      "he": try phrase(node.required("he"), language: "he"),
      "en": try phrase(node.required("en"), language: "en"),
    ])
  }

  func phrase(_ node: Node, language: String? = nil) throws(MarkupError) -> String {
    try Phrase(clock: clock).fill(node, language: language)
  }

  func text(_ key: String, of node: Node) throws(MarkupError) -> String {
    guard let value = node[key] else { return "" }
    return try phrase(value)
  }

  func texts(_ key: String, of node: Node) throws(MarkupError) -> [String] {
    try node.list(key, of: Node.requiredText)
  }

  func instant(_ key: String, of node: Node) throws(MarkupError) -> Instant? {
    guard let value = node[key] else { return nil }
    return try clock.instant(value)
  }

  func day(_ key: String, of node: Node) throws(MarkupError) -> Day? {
    guard let value = node[key] else { return nil }
    return try clock.day(value)
  }

  func number(_ key: String, of node: Node) throws(MarkupError) -> Int64? {
    try node.read(key, as: Node.requiredInteger).map { Int64($0) }
  }

  /// Who is named by a login.
  func colleague(_ node: Node) throws(MarkupError) -> Rep {
    let login = try node.requiredText()
    guard let rep = reps.first(where: { $0.login == login }) else {
      throw MarkupError(at: node.place, unknown("rep", login, among: reps.map(\.login)))
    }
    return rep
  }

  /// A rep's login gives his name; anything else is a department.
  func owner(_ node: Node) throws(MarkupError) -> String {
    let name = try node.requiredText()
    return reps.first { $0.login == name }?.name[language] ?? name
  }

  /// One of the names that `known` gives a meaning.
  func choice<Choice>(
    _ node: Node, _ known: [String: Choice]
  ) throws(MarkupError) -> Choice {
    let name = try node.requiredText()
    guard let choice = known[name] else {
      throw MarkupError(at: node.place, unknown("choice", name, among: known.keys.sorted()))
    }
    return choice
  }
}
