package import Markup

/// What the crowd is made from: its names, towns, plans, matters and sentences, as the resources tell them.
package struct CrowdBook: Sendable {
  let communities: [Community]
  let towns: TownBook
  let plans: PlanBook
  let matters: MatterBook
  let stories: StoryBook
  let notices: NoticeBook

  /// - Parameter files: the texts of the crowd's folder by path.
  /// - Throws: `MarkupError` with the place of what is wrong.
  package init(files: [String: String]) throws(MarkupError) {
    var sheets: [Node] = []
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let node = try Node(yaml: text, path: path)
      try node.allowOnly(Self.keys)
      sheets.append(node)
    }
    let shelf = Shelf(sheets: sheets)
    let lists = try StoryBook.lists(shelf.one("lists"))
    stories = try StoryBook(shelf.one("stories"), lists: lists)
    communities = try Self.communities(shelf.one("communities"))
    towns = try TownBook(shelf)
    plans = try PlanBook(shelf, lists: lists)
    notices = try NoticeBook(shelf.one("notices"), lists: lists)
    matters = try MatterBook(shelf.all("matters"), lists: lists)
  }

  private static let keys = [
    "communities", "places", "streets", "arabic-streets", "firms", "plans", "reps", "faults",
    "matters", "stories", "notices", "lists",
  ]

  private static func communities(_ node: Node) throws(MarkupError) -> [Community] {
    var all: [Community] = []
    for item in try node.requiredItems() { all.append(try Community(item)) }
    return all
  }
}

/// The sheets of the book, by what stands on them.
struct Shelf {
  let sheets: [Node]

  func all(_ key: String) -> [Node] { sheets.compactMap { $0[key] } }

  func one(_ key: String) throws(MarkupError) -> Node {
    guard let node = all(key).first else {
      let place = sheets.first?.place ?? Place(path: "demo/crowd", line: 1, column: 1)
      throw MarkupError(at: place, "`\(key)` is missing in this folder")
    }
    return node
  }
}

extension Node {
  /// Words parted by spaces; `_` stands for a space within one.
  func wordList() throws(MarkupError) -> [String] {
    try requiredText().split(whereSeparator: \.isWhitespace).map {
      String($0.map { $0 == "_" ? " " : $0 })
    }
  }

  /// Of a hundred.
  func share() throws(MarkupError) -> Int { try requiredInteger(in: 0...100) }

  /// Beside others, or a measure: so large that sums of all stay numbers.
  func weight() throws(MarkupError) -> Int { try requiredInteger(in: 0...1_000_000) }

  func words() throws(MarkupError) -> Words {
    Words(try required("he").requiredText(), try required("en").requiredText())
  }

  func tellings(_ lists: [String: [Words]]) throws(MarkupError) -> [Telling] {
    var all: [Telling] = []
    for item in try requiredItems() { all.append(try Telling(item, lists: lists)) }
    return all
  }
}
