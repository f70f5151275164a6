import Casework
import Markup

/// What stands above the steps of a script.
struct Head {
  let node: Node
  let name: String
  let title: LocalText
  let also: [String: [String]]
  let reasons: [String]
  let serves: Script.Occasion?
  let owner: String
  let reviewBy: Day?
  let languages: [String]
  let inputs: [Variable]
  let returns: [Variable]

  init(_ node: Node, deskLanguages: [String]) throws(MarkupError) {
    self.node = node
    name = try node.required("script").requiredText()
    let languages = try Head.languages(node, among: deskLanguages)
    self.languages = languages
    title = try node.required("title").wording(in: languages)
    also = try node["also"].texts(in: languages)
    reasons = try node["reasons"].texts()
    serves = try Head.occasion(node["serves"])
    owner = try node["owner"]?.requiredText() ?? ""
    reviewBy = try Head.day(node["review-by"])
    inputs = try Head.variables(node["inputs"])
    returns = try Head.variables(node["returns"])
  }

  private static func languages(
    _ node: Node, among desk: [String]
  ) throws(MarkupError) -> [String] {
    guard let list = node["languages"] else { return desk }
    var languages: [String] = []
    for item in try list.requiredItems() {
      let code = try item.requiredText()
      guard desk.contains(code) else {
        throw MarkupError(at: item.place, unknown("language of the desk", code, among: desk))
      }
      languages.append(code)
    }
    return languages
  }

  private static func occasion(_ node: Node?) throws(MarkupError) -> Script.Occasion? {
    guard let node else { return nil }
    let name = try node.requiredText()
    guard let occasion = Script.Occasion(rawValue: name) else {
      let known = Script.Occasion.allCases.map(\.rawValue)
      throw MarkupError(at: node.place, unknown("occasion", name, among: known))
    }
    return occasion
  }

  private static func day(_ node: Node?) throws(MarkupError) -> Day? {
    guard let node else { return nil }
    guard let day = Day(iso: try node.requiredText()) else {
      throw MarkupError(at: node.place, "a day is written as \"2027-03-01\"")
    }
    return day
  }

  private static func variables(_ node: Node?) throws(MarkupError) -> [Variable] {
    guard let node else { return [] }
    guard let pairs = node.pairs else {
      throw MarkupError(at: node.place, "a map is needed here: a name and its type")
    }
    var variables: [Variable] = []
    for pair in pairs {
      variables.append(
        Variable(name: pair.key.text ?? "", type: try FactType.named(pair.value)))
    }
    return variables
  }

  func tests(in scope: StepScope) throws(MarkupError) -> [ScriptTest] {
    var tests: [ScriptTest] = []
    for item in try node["tests"]?.requiredItems() ?? [] {
      try item.allowOnly(["name", "given", "reaches"])
      var given: [ScriptTest.Given] = []
      for pair in item["given"]?.pairs ?? [] {
        given.append(
          .init(
            name: pair.key.text ?? "", value: try pair.value.requiredText(),
            place: pair.key.place))
      }
      tests.append(
        ScriptTest(
          name: try item.required("name").requiredText(), given: given,
          reaches: try Optional(item.required("reaches")).texts(), place: item.place))
    }
    return tests
  }
}

extension FactType {
  private static let simple: [String: FactType] = [
    "text": .text, "number": .number, "money": .money, "date": .day, "yes-no": .truth,
    "level": .choice(CallFacts.level), "speaker": .choice(CallFacts.speaker),
    "invoice": .record(.invoice), "product": .record(.product), "issue": .record(.issue),
    "promise": .record(.promise),
  ]

  /// `level`, `text?`, `[ours, theirs]`.
  static func named(_ node: Node) throws(MarkupError) -> FactType {
    if let items = node.items {
      var values: [String] = []
      for item in items { values.append(try item.requiredText()) }
      return .choice(Choice(values))
    }
    let word = try node.requiredText()
    let isOptional = word.hasSuffix("?")
    let name = isOptional ? String(word.dropLast()) : word
    guard let type = simple[name] else {
      throw MarkupError(at: node.place, unknown("type", name, among: simple.keys.sorted()))
    }
    return isOptional ? type.orAbsent : type
  }
}

extension Node? {
  /// A list of texts; empty where it is not there.
  func texts() throws(MarkupError) -> [String] {
    guard let node = self else { return [] }
    var texts: [String] = []
    for item in try node.requiredItems() { texts.append(try item.requiredText()) }
    return texts
  }

  /// A list of texts for each of these languages that has one; empty where it is not there.
  func texts(in languages: [String]) throws(MarkupError) -> [String: [String]] {
    guard let node = self else { return [:] }
    try node.allowOnly(languages)
    var texts: [String: [String]] = [:]
    for pair in node.pairs ?? [] { texts[pair.key.text ?? ""] = try Optional(pair.value).texts() }
    return texts
  }
}

extension Node {
  /// A plain text in each of these languages, without slots.
  func wording(in languages: [String]) throws(MarkupError) -> LocalText {
    try allowOnly(languages)
    var words: [String: String] = [:]
    for language in languages {
      guard let node = self[language] else {
        throw MarkupError(at: place, "the wording in `\(language)` is missing")
      }
      words[language] = try node.requiredText()
    }
    return LocalText(words)
  }
}
