import Markup

/// Where people live and what their businesses are called.
struct TownBook: Sendable {
  struct Town: Sendable {
    let name: String
    /// The area code of its phones.
    let area: String
    let size: Int
    /// Which communities live there.
    let communities: Odds<String>
    let streets: Odds<String>
  }

  struct FirmKind: Sendable {
    let words: Words
    /// What somebody is who may speak for it beside the owner: of a man, of a woman, in English.
    let deputy: (masculine: String, feminine: String, english: String)
  }

  let towns: [Town]
  /// By place in `towns`.
  let odds: Odds<Int>
  let firmKinds: [FirmKind]
  let firmWords: [Words]

  init(_ shelf: Shelf) throws(MarkupError) {
    let streets = try shelf.one("streets").wordList()
    let arabic = try shelf.one("arabic-streets").wordList()
    var towns: [Town] = []
    for item in try shelf.one("places").requiredItems() {
      towns.append(try Self.town(item, number: towns.count, streets, arabic))
    }
    self.towns = towns
    odds = Odds(towns.indices.map { ($0, towns[$0].size) })
    let firms = try shelf.one("firms")
    firmKinds = try Self.kinds(firms.required("kinds"))
    firmWords = try Self.firmWords(firms.required("words"))
  }

  private static func firmWords(_ node: Node) throws(MarkupError) -> [Words] {
    var all: [Words] = []
    for word in try node.wordList() {
      let parts = word.split(separator: "/").map(String.init)
      guard let first = parts.first, let last = parts.last else {
        throw MarkupError(at: node.place, "write: ארז/Erez")
      }
      all.append(Words(first, last))
    }
    return all
  }

  private static func town(
    _ node: Node, number: Int, _ streets: [String], _ arabic: [String]
  ) throws(MarkupError) -> Town {
    let others = ["arabic", "russian", "english"]
    try node.allowOnly(["city", "area", "size"] + others)
    var shares: [(String, Int)] = []
    for name in others { shares.append((name, try node.required(name).share())) }
    shares.append(("hebrew", max(0, 100 - shares.reduce(0) { $0 + $1.1 })))
    let isArabic = shares[0].1 > 90
    return Town(
      name: try node.required("city").requiredText(),
      area: try node.required("area").requiredText(),
      size: try node.required("size").weight(),
      communities: Odds(shares),
      streets: Odds(ranked: isArabic ? arabic : turned(streets, by: number)))
  }

  /// The first streets are everywhere; of the others each town has its own most of all.
  private static func turned(_ streets: [String], by number: Int) -> [String] {
    let known = streets.prefix(10)
    let others = streets.dropFirst(10)
    guard !others.isEmpty else { return streets }
    let start = others.startIndex + number * 7 % others.count
    return Array(known) + others[start...] + others[..<start]
  }

  private static func kinds(_ node: Node) throws(MarkupError) -> [FirmKind] {
    var kinds: [FirmKind] = []
    for item in try node.requiredItems() {
      try item.allowOnly(["he", "en", "may"])
      kinds.append(FirmKind(words: try item.words(), deputy: try deputy(item.required("may"))))
    }
    return kinds
  }

  /// `מנהל המשרד|מנהלת המשרד/office manager`.
  private static func deputy(
    _ node: Node
  ) throws(MarkupError) -> (masculine: String, feminine: String, english: String) {
    let parts = try node.requiredText().split(separator: "/").map(String.init)
    let forms = (parts.first ?? "").split(separator: "|").map(String.init)
    guard let first = forms.first, let last = forms.last, parts.count == 2 else {
      throw MarkupError(at: node.place, "write: הקופה/till, or with two forms in Hebrew")
    }
    return (first, last, parts[1])
  }
}
