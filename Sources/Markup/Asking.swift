extension Node {
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  package var items: [Node]? {
    if case .list(let items) = content { items } else { nil }
  }

  package var pairs: [Pair]? {
    if case .map(let pairs) = content { pairs } else { nil }
  }

  package subscript(key: String) -> Node? {
    pairs?.first { $0.key.text == key }?.value
  }

  package func required(_ key: String) throws(MarkupError) -> Node {
    guard pairs != nil else { throw MarkupError(at: place, "a map is needed here") }
    guard let value = self[key] else {
      throw MarkupError(at: place, "`\(key)` is missing here")
    }
    return value
  }

  package func requiredText() throws(MarkupError) -> String {
    guard let text else { throw MarkupError(at: place, "a text is needed here") }
    return text
  }

  package func requiredItems() throws(MarkupError) -> [Node] {
    guard let items else { throw MarkupError(at: place, "a list is needed here") }
    return items
  }

  package func requiredInteger() throws(MarkupError) -> Int {
    guard let text, let number = Int(text) else {
      throw MarkupError(at: place, "a whole number is needed here")
    }
    return number
  }

  package func requiredInteger(in range: ClosedRange<Int>) throws(MarkupError) -> Int {
    let number = try requiredInteger()
    guard range.contains(number) else {
      throw MarkupError(
        at: place, "a number from \(range.lowerBound) to \(range.upperBound) is needed here")
    }
    return number
  }

  package func requiredTruth() throws(MarkupError) -> Bool {
    switch text {
    case "true": return true
    case "false": return false
    default: throw MarkupError(at: place, "`true` or `false` is needed here")
    }
  }

  /// - Throws: at the first key that is not one of `known`, with the nearest one that is.
  package func allowOnly(_ known: [String]) throws(MarkupError) {
    guard let pairs else { throw MarkupError(at: place, "a map is needed here") }
    for pair in pairs {
      let key = pair.key.text ?? ""
      guard !known.contains(key) else { continue }
      throw MarkupError(at: pair.key.place, unknown("key", key, among: known))
    }
  }
}

/// "there is no key `txt`; did you mean `text`?"
package func unknown(_ what: String, _ name: String, among known: [String]) -> String {
  guard let nearest = nearest(to: name, among: known) else {
    return "there is no \(what) `\(name)`; known: \(known.sorted().joined(separator: ", "))"
  }
  return "there is no \(what) `\(name)`; did you mean `\(nearest)`?"
}

/// The known name at most a third of the letters away, by edit distance; the first of equals.
package func nearest(to name: String, among known: [String]) -> String? {
  let limit = max(1, name.count / 3)
  return known.map { ($0, editDistance(name, $0)) }
    .filter { $0.1 <= limit }
    .min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
}

/// Edits from one to the other: a letter more, less, another, or two neighbours that changed places
/// (optimal string alignment).
package func editDistance(_ left: String, _ right: String) -> Int {
  let from = Array(left)
  let to = Array(right)
  var rows = [Array(0...to.count)]
  for i in from.indices {
    var row = [i + 1]
    for j in to.indices {
      let substituted = rows[i][j] + (from[i] == to[j] ? 0 : 1)
      var best = min(substituted, rows[i][j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, from[i] == to[j - 1], from[i - 1] == to[j] {
        best = min(best, rows[i - 1][j - 1] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[from.count][to.count]
}
