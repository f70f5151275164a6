import Markup

extension Lexicon {
  init(_ node: Node) throws(MarkupError) {
    try node.allowOnly([
      "language", "direction", "prefixes", "conjunctions", "relative", "article", "weekdays",
      "weekdays-short",
      "months",
      "months-short", "formats", "plurals", "currencies", "pace", "lint",
    ])
    let direction = try node.required("direction")
    guard direction.text == "rtl" || direction.text == "ltr" else {
      throw MarkupError(at: direction.place, "`rtl` or `ltr` is needed here")
    }
    language = try node.required("language").requiredText()
    isRightToLeft = direction.text == "rtl"
    prefixes = Array(node["prefixes"]?.text ?? "")
    conjunctions = try node["conjunctions"]?.texts() ?? []
    relative = node["relative"]?.text?.first
    article = node["article"]?.text?.first
    weekdays = try node.required("weekdays").texts(7)
    weekdaysShort = try node.required("weekdays-short").texts(7)
    months = try node.required("months").texts(12)
    monthsShort = try node.required("months-short").texts(12)
    formats = try node.required("formats").mapped { value throws(MarkupError) in try Line(value) }
    plurals = try node.required("plurals").mapped { value throws(MarkupError) in
      try PluralTable(value)
    }
    currencies = try node.required("currencies").mapped { value throws(MarkupError) in
      try CurrencyNouns(value)
    }
    pace = try Pace(try node.required("pace"))
    lint = try LintLists(try node.required("lint"))
    try checkFormats(at: node.required("formats").place)
    try checkCurrencies(at: node.required("currencies").place)
  }

  /// Every format that wording asks for.
  static let neededFormats = [
    "day-shown", "day-spoken", "instant-shown", "instant-spoken", "money-both", "minus", "and",
  ]

  private func checkFormats(at place: Place) throws(MarkupError) {
    for name in Lexicon.neededFormats where formats[name] == nil {
      throw MarkupError(at: place, "the format `\(name)` is missing here")
    }
  }

  private func checkCurrencies(at place: Place) throws(MarkupError) {
    for (_, nouns) in currencies.sorted(by: { $0.key < $1.key }) {
      for name in [nouns.whole, nouns.part] where plurals[name] == nil {
        throw MarkupError(at: place, unknown("plural table", name, among: plurals.keys.sorted()))
      }
    }
  }
}

extension PluralTable {
  fileprivate init(_ node: Node) throws(MarkupError) {
    try node.allowOnly(["zero", "one", "two", "other", "many"])
    zero = try node.line("zero")
    one = try Line(try node.required("one"))
    two = try node.line("two")
    other = try Line(try node.required("other"))
    many = try node.line("many")
  }
}

extension CurrencyNouns {
  fileprivate init(_ node: Node) throws(MarkupError) {
    try node.allowOnly(["whole", "part"])
    whole = try node.required("whole").requiredText()
    part = try node.required("part").requiredText()
  }
}

extension Pace {
  fileprivate init(_ node: Node) throws(MarkupError) {
    try node.allowOnly(["letters-per-second", "pause-milliseconds"])
    let letters = try node.required("letters-per-second")
    lettersPerSecond = try letters.requiredInteger()
    pauseMilliseconds = try node.required("pause-milliseconds").requiredInteger()
    guard lettersPerSecond > 0 else {
      throw MarkupError(at: letters.place, "more than 0 is needed here")
    }
  }
}

extension LintLists {
  fileprivate init(_ node: Node) throws(MarkupError) {
    try node.allowOnly([
      "gendered", "participles", "impersonal", "persons", "doubtful", "others", "between",
      "refusals", "alternatives",
      "dates", "sums",
      "meanings",
    ])
    gendered = try node["gendered"]?.forms() ?? [:]
    participles = try node["participles"]?.forms() ?? [:]
    impersonal = try node["impersonal"]?.forms() ?? [:]
    persons = try node["persons"]?.texts() ?? []
    doubtful = try node["doubtful"]?.forms() ?? [:]
    others = try node["others"]?.texts() ?? []
    between = try node["between"]?.texts() ?? []
    refusals = try node["refusals"]?.texts() ?? []
    alternatives = try node["alternatives"]?.texts() ?? []
    dates = try node["dates"]?.texts() ?? []
    sums = try node["sums"]?.texts() ?? []
    var read: [Meaning] = []
    for item in try node["meanings"]?.requiredItems() ?? [] { read.append(try Meaning(item)) }
    meanings = read
  }
}

extension LintLists.Meaning {
  fileprivate init(_ node: Node) throws(MarkupError) {
    try node.allowOnly(["word", "means", "never-in", "bare", "use"])
    word = try node.required("word").requiredText()
    neverIn = try node["never-in"]?.texts() ?? []
    isBare = try node["bare"]?.requiredTruth() ?? false
    use = try node.required("use").requiredText()
  }
}

extension Node {
  fileprivate func texts(_ count: Int? = nil) throws(MarkupError) -> [String] {
    var texts: [String] = []
    for item in try requiredItems() { texts.append(try item.requiredText()) }
    guard count == nil || texts.count == count else {
      throw MarkupError(at: place, "\(count ?? 0) texts are needed here, not \(texts.count)")
    }
    return texts
  }

  /// Each item is the forms of one word, parted by `|`; every form is mended by all of them.
  fileprivate func forms() throws(MarkupError) -> [String: String] {
    var mends: [String: String] = [:]
    for item in try requiredItems() {
      let all = try item.requiredText()
      for form in all.split(separator: "|") { mends[String(form)] = all }
    }
    return mends
  }

  fileprivate func line(_ key: String) throws(MarkupError) -> Line? {
    guard let node = self[key] else { return nil }
    return try Line(node)
  }

  fileprivate func mapped<Value>(
    _ read: (Node) throws(MarkupError) -> Value
  ) throws(MarkupError) -> [String: Value] {
    guard let pairs else { throw MarkupError(at: place, "a map is needed here") }
    var values: [String: Value] = [:]
    for pair in pairs { values[try pair.key.requiredText()] = try read(pair.value) }
    return values
  }
}
