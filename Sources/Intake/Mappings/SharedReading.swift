import Casework
import Markup

extension Node {
  /// What stands under a key, read by a method such as `Node.currency`; nil where the key is not there.
  func read<Value>(
    _ key: String, as read: (Node) -> () throws(MarkupError) -> Value
  )
    throws(MarkupError) -> Value?
  {
    guard let node = self[key] else { return nil }
    return try read(node)()
  }

  /// The items under a key, read; none where the key is not there.
  func list<Value>(
    _ key: String, of read: (Node) -> () throws(MarkupError) -> Value
  )
    throws(MarkupError) -> [Value]
  {
    var all: [Value] = []
    for item in try self[key]?.requiredItems() ?? [] { all.append(try read(item)()) }
    return all
  }

  /// A text by language; a plain text is the same in all.
  func localText() throws(MarkupError) -> LocalText {
    guard let pairs else { return LocalText(verbatim: try requiredText()) }
    var words: [String: String] = [:]
    for pair in pairs { words[try pair.key.requiredText()] = try pair.value.requiredText() }
    return LocalText(words)
  }

  func currency() throws(MarkupError) -> Currency {
    guard let currency = Currency(rawValue: try requiredText()) else {
      throw MarkupError(at: place, "`ILS`, `USD` or `EUR` is needed here")
    }
    return currency
  }

  func money(_ currency: Currency) throws(MarkupError) -> Money {
    guard let money = Money(decimal: try requiredText(), currency: currency) else {
      throw MarkupError(at: place, "an amount such as `20.00` is needed here")
    }
    return money
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ type: Choice.Type
  )
    throws(MarkupError) -> Choice
  {
    let name = try requiredText()
    guard let choice = Choice(rawValue: name) else {
      throw MarkupError(
        at: place, unknown("choice", name, among: type.allCases.map(\.rawValue)))
    }
    return choice
  }

  /// A product of a price list.
  func product(_ currency: Currency) throws(MarkupError) -> Product {
    try allowOnly(["code", "title", "monthly"])
    return Product(
      code: try required("code").requiredText(), title: try required("title").localText(),
      monthly: try required("monthly").money(currency))
  }
}
