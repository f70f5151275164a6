import Casework
import Markup

/// A line in every language of its script.
package struct Spoken: Hashable, Sendable {
  package let byLanguage: [String: Line]

  package init(_ byLanguage: [String: Line]) { self.byLanguage = byLanguage }

  package subscript(language: String) -> Line? { byLanguage[language] }

  /// First words of the paths in its slots: what its wording hangs on.
  package var roots: Set<String> {
    Set(byLanguage.values.flatMap { $0.slots.map(\.root) })
  }
}

extension Slot {
  /// `which` of `which.odd.words`.
  var root: String { String(name.prefix { $0 != "." }) }
  var path: [String] { name.split(separator: ".").map(String.init) }
}

extension StepScope {
  /// Every language is there, no other is, and the slots are the same in all.
  func spoken(_ node: Node) throws(MarkupError) -> Spoken {
    try node.allowOnly(languages)
    var lines: [String: Line] = [:]
    var first: Line?
    for language in languages {
      guard let wording = node[language] else {
        throw MarkupError(at: node.place, "the line is missing in `\(language)`")
      }
      let line = try Line(wording)
      try check(line, at: wording.textPlace)
      if let first { try check(line, hasTheSlotsOf: first, at: wording.place) }
      first = first ?? line
      lines[language] = line
    }
    return Spoken(lines)
  }

  private func check(_ line: Line, at place: Place) throws(MarkupError) {
    for slot in line.slots
    where !LineContext.slots.contains(slot.name) && variables.type(at: slot.path) == nil {
      let known = LineContext.slots + variables.paths
      throw MarkupError(at: place, unnamed(slot.name, among: known))
    }
    for gender in line.genders where !LineContext.people.contains(gender.person) {
      throw MarkupError(at: place, unknown("person", gender.person, among: LineContext.people))
    }
  }

  private func check(
    _ line: Line, hasTheSlotsOf other: Line, at place: Place
  ) throws(MarkupError) {
    let odd = Set(line.slots.map(\.name)).symmetricDifference(other.slots.map(\.name)).sorted()
    guard let name = odd.first else { return }
    throw MarkupError(
      at: place, "`{\(name)}` stands in one language of this line and not in another")
  }
}

/// A nearest name, or a plain no where the known ones are too many to list.
private func unnamed(_ name: String, among known: [String]) -> String {
  guard let nearest = nearest(to: name, among: known) else {
    return "there is no fact or answer `\(name)`"
  }
  return "there is no fact or answer `\(name)`; did you mean `\(nearest)`?"
}
