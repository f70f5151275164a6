import Casework
import Markup

extension OwnField {
  init(_ node: Node, _ languages: [String]) throws(MarkupError) {
    try node.allowOnly(["field", "title", "kind", "choices"])
    let kinds: [String: Kind] = ["text": .text, "number": .number, "date": .day, "choice": .choice]
    let kindNode = try node.required("kind")
    let word = try kindNode.requiredText()
    guard let kind = kinds[word] else {
      throw MarkupError(at: kindNode.place, unknown("kind", word, among: kinds.keys.sorted()))
    }
    let choices = try node.each("choices") { item throws(MarkupError) in
      try item.allowOnly(["choice", "title"])
      return Choice(
        key: try item.required("choice").requiredText(),
        title: try LocalText(try item.required("title"), in: languages))
    }
    guard choices.isEmpty != (kind == .choice) else {
      throw MarkupError(
        at: node.place, "a field has `choices` where its kind is `choice`, else none")
    }
    let key = try node.required("field")
    let name = try key.requiredText()
    guard !Self.taken.contains(name) else {
      throw MarkupError(at: key.place, "`\(name)` is a field that every customer has")
    }
    self.init(
      key: name, title: try LocalText(try node.required("title"), in: languages), kind: kind,
      choices: choices)
  }

  private static let taken: Set<String> = [
    "name", "address", "form", "language", "city", "street", "phone", "mail", "idLastFour", "born",
    "care",
  ]
}
