import Casework
import Markup

/// People with one language, and the names they have.
struct Community: Sendable {
  /// A name in its own script, for Hebrew readers, and in Latin letters.
  struct Name: Sendable {
    var own: String
    var he: String
    var en: String
  }

  struct Family: Sendable {
    let masculine: Name
    let feminine: Name
  }

  let name: String
  let language: String
  /// Of a hundred, those who write their name in the script of their language.
  let ownScript: Int
  let families: Odds<Family>
  private let men: [Odds<Name>]
  private let women: [Odds<Name>]

  /// - Parameter born: the year, by which names go in and out of use.
  func firstNames(_ form: FormOfAddress, born: Int) -> Odds<Name> {
    let age = born < 1955 ? 0 : born < 1990 ? 1 : 2
    return form == .feminine ? women[age] : men[age]
  }

  init(_ node: Node) throws(MarkupError) {
    let ages = ["-old", "", "-young"]
    try node.allowOnly(
      ["community", "language", "own-script", "families"]
        + ages.flatMap { ["men\($0)", "women\($0)"] })
    name = try node.required("community").requiredText()
    language = try node.required("language").requiredText()
    ownScript = try node.required("own-script").share()
    families = Odds(ranked: try Self.families(node.required("families")))
    var men: [Odds<Name>] = []
    var women: [Odds<Name>] = []
    for age in ages {
      men.append(Odds(ranked: try Self.names(node.required("men\(age)"))))
      women.append(Odds(ranked: try Self.names(node.required("women\(age)"))))
    }
    self.men = men
    self.women = women
  }

  private static func names(_ node: Node) throws(MarkupError) -> [Name] {
    var names: [Name] = []
    for word in try node.wordList() { names.append(try name(word, feminine: false, node)) }
    return names
  }

  private static func families(_ node: Node) throws(MarkupError) -> [Family] {
    var families: [Family] = []
    for word in try node.wordList() {
      families.append(
        Family(
          masculine: try name(word, feminine: false, node),
          feminine: try name(word, feminine: true, node)))
    }
    return families
  }

  /// `Волков|Волкова/וולקוב/Volkov|Volkova`: one form serves both where there is one.
  private static func name(
    _ word: String, feminine: Bool, _ node: Node
  ) throws(MarkupError) -> Name {
    let spellings = word.split(separator: "/").map { spelling in
      let forms = spelling.split(separator: "|")
      return String((feminine ? forms.last : forms.first) ?? spelling)
    }
    guard let own = spellings.first, let en = spellings.last, spellings.count >= 2 else {
      throw MarkupError(at: node.place, "`\(word)` needs a spelling in Latin letters: משה/Moshe")
    }
    return Name(own: own, he: spellings.count == 3 ? spellings[1] : isLatin(own) ? en : own, en: en)
  }

  private static func isLatin(_ text: String) -> Bool {
    text.unicodeScalars.first.map { $0.value < 0x250 } ?? false
  }
}
