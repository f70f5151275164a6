import Casework
import Markup

extension Node {
  /// A field: the name of a column, a map that says more, or a list of such maps of which the first that the file has counts.
  func field() throws(MarkupError) -> Field {
    if let text { return Field(origins: [.columns([[text]])]) }
    guard let items else { return try mappedField() }
    guard let first = items.first else { throw MarkupError(at: place, "the list is empty") }
    var field = try first.field()
    for item in items.dropFirst() { field.origins += try item.field().origins }
    return field
  }

  private func mappedField() throws(MarkupError) -> Field {
    try allowOnly([
      "column", "join", "first", "is", "type", "formats", "values", "else", "optional",
      "may-be-empty", "empty-when",
    ])
    return Field(
      origins: [try origin()], type: try type(), values: try valueTable(),
      otherwise: try read("else", as: Node.requiredText),
      isOptional: try read("optional", as: Node.requiredTruth) ?? false,
      mayBeEmpty: try read("may-be-empty", as: Node.requiredTruth) ?? false,
      emptyWhen: try read("empty-when", as: Node.condition))
  }

  private func origin() throws(MarkupError) -> Field.Origin {
    if let constant = self["is"] { return .constant(try constant.requiredText()) }
    if let column = self["column"] { return .columns([try column.names()]) }
    if self["first"] != nil { return .firstOf(try list("first", of: Node.choice)) }
    guard self["join"] != nil else {
      throw MarkupError(at: place, "`column`, `join`, `first` or `is` is missing here")
    }
    return .columns(try list("join", of: Node.names))
  }

  private func choice() throws(MarkupError) -> Field.Choice {
    guard pairs != nil else { return Field.Choice(column: try names()) }
    try allowOnly(["column", "prefix"])
    return Field.Choice(
      column: try required("column").names(), prefix: try required("prefix").requiredText())
  }

  private func type() throws(MarkupError) -> CellType {
    guard let node = self["type"] else { return .text }
    let name = try node.requiredText()
    switch name {
    case "text": return .text
    case "integer": return .integer
    case "money": return .money
    case "day": return .day(try formats())
    case "months-since": return .monthsSince(try formats())
    case "phone": return .phone
    case "mail": return .mail
    case "last-four": return .lastFour
    default:
      let known = [
        "text", "integer", "money", "day", "months-since", "phone", "mail", "last-four",
      ]
      throw MarkupError(at: node.place, unknown("type", name, among: known))
    }
  }

  private func formats() throws(MarkupError) -> [DayFormat] {
    var formats: [DayFormat] = []
    for item in try required("formats").requiredItems() {
      guard let format = DayFormat(try item.requiredText()) else {
        throw MarkupError(at: item.place, "a form such as `dd/MM/yyyy` is needed here")
      }
      formats.append(format)
    }
    return formats
  }

  private func valueTable() throws(MarkupError) -> [String: String] {
    guard let table = self["values"] else { return [:] }
    guard let pairs = table.pairs else {
      throw MarkupError(at: table.place, "a map is needed here")
    }
    var values: [String: String] = [:]
    for pair in pairs {
      values[try pair.key.requiredText().lowercased()] = try pair.value.requiredText()
    }
    return values
  }

  private func condition() throws(MarkupError) -> Field.Condition {
    try allowOnly(["column", "is"])
    return Field.Condition(
      column: try required("column").names(), text: try required("is").requiredText())
  }

  /// The name of a column, or several under which it goes.
  func names() throws(MarkupError) -> [String] {
    if let text { return [text] }
    var names: [String] = []
    for item in try requiredItems() { names.append(try item.requiredText()) }
    guard !names.isEmpty else { throw MarkupError(at: place, "the list is empty") }
    return names
  }
}
