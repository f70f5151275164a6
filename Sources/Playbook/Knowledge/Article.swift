package import Casework
package import Markup

/// A page of what the desk knows (דף מידע): a price, an area, hours, how a thing is done; and the line that tells it.
package struct Article: Hashable, Sendable {
  /// Its path in the library: `prices/second-line`.
  package let name: String
  package let title: LocalText
  /// How people call what it is about, by language; it is found by these.
  package let also: [String: [String]]
  /// Contact reasons in which it is likely to be wanted.
  package let reasons: [String]
  /// Cities in which it holds; everywhere where there is none.
  package let areas: [String]
  /// What is said of it to the customer.
  package let say: Spoken
  /// What a rep reads.
  package let body: LocalText
  package let place: Place

  package func holds(in city: String) -> Bool {
    areas.isEmpty || areas.contains { NameWords.of($0) == NameWords.of(city) }
  }

  /// What it is called, in every language.
  package var names: [String] {
    let languages = title.byLanguage.keys.sorted()
    return languages.map { title[$0] } + languages.flatMap { also[$0] ?? [] } + areas
  }

  /// What it says, in every language.
  package var texts: [String] {
    title.byLanguage.keys.sorted().flatMap { [say[$0]?.source ?? "", body[$0]] }
  }
}

extension Article {
  static let keys = ["article", "title", "also", "reasons", "areas", "say", "body"]
  /// An article belongs to no call: it may speak of who is at the desk, and of nothing in a file.
  private static let slots = ["desk.name", "rep.name", "lead.name"]

  /// Reads one file. Its line can be said to anybody, so nobody's gender may be needed but the rep's.
  package init(_ node: Node, languages: [String]) throws(MarkupError) {
    try node.allowOnly(Article.keys)
    name = try node.required("article").requiredText()
    title = try node.required("title").wording(in: languages)
    also = try node["also"].texts(in: languages)
    reasons = try node["reasons"].texts()
    areas = try node["areas"].texts()
    say = try Article.line(try node.required("say"), languages)
    body = try node.required("body").wording(in: languages)
    place = node.place
  }

  private static func line(_ node: Node, _ languages: [String]) throws(MarkupError) -> Spoken {
    _ = try node.wording(in: languages)
    var lines: [String: Line] = [:]
    for language in languages {
      guard let wording = node[language] else { continue }
      let line = try Line(wording)
      try check(line)
      lines[language] = line
    }
    return Spoken(lines)
  }

  private static func check(_ line: Line) throws(MarkupError) {
    for slot in line.slots where !slots.contains(slot.name) {
      throw MarkupError(at: line.place, unknown("slot of an article", slot.name, among: slots))
    }
    for gender in line.genders where !LineContext.people.contains(gender.person) {
      throw MarkupError(
        at: line.place, unknown("person", gender.person, among: LineContext.people))
    }
    guard line.isNeutral(for: "c") else {
      throw MarkupError(
        at: line.place,
        "this may be said before anybody knows who is on the line; give `{c:}` a third form")
    }
  }
}
