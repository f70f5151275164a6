import Casework
import GRDB

/// How values are written into columns.
extension Optional where Wrapped == String {
  var bound: DatabaseValue { self?.databaseValue ?? .null }
}

extension String {
  var bound: DatabaseValue { databaseValue }
}

extension Int {
  var bound: DatabaseValue { databaseValue }
}

extension Int64 {
  var bound: DatabaseValue { databaseValue }
}

extension Optional where Wrapped: FixedWidthInteger {
  var bound: DatabaseValue { map { Int64($0).databaseValue } ?? .null }
}

extension Optional where Wrapped == Day {
  var bound: DatabaseValue { self?.number.databaseValue ?? .null }
}

extension Optional where Wrapped == Instant {
  var bound: DatabaseValue { self?.milliseconds.databaseValue ?? .null }
}

extension Optional where Wrapped == LocalText {
  var bound: DatabaseValue { self?.bound ?? .null }
}

extension LocalText {
  var bound: DatabaseValue { json(byLanguage).databaseValue }
}

/// A JSON object with its keys in order, so that equal contents are equal text. Written here because a coder takes
/// most of an import's time.
func json(_ object: [String: String]) -> String {
  var text = "{"
  for (key, value) in object.sorted(by: { $0.key < $1.key }) {
    if text.utf8.count > 1 { text += "," }
    appendQuoted(key, to: &text)
    text += ":"
    appendQuoted(value, to: &text)
  }
  return text + "}"
}

func json(_ list: [String]) -> String {
  var text = "["
  for value in list {
    if text.utf8.count > 1 { text += "," }
    appendQuoted(value, to: &text)
  }
  return text + "]"
}

private func appendQuoted(_ value: String, to text: inout String) {
  text += "\""
  if value.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
    for scalar in value.unicodeScalars { appendEscaped(scalar, to: &text) }
  } else {
    text += value
  }
  text += "\""
}

private func appendEscaped(_ scalar: Unicode.Scalar, to text: inout String) {
  switch scalar {
  case "\"", "\\": text += "\\\(scalar)"
  case _ where scalar.value < 0x20:
    text += scalar.value < 0x10 ? "\\u000" : "\\u00"
    text += String(scalar.value, radix: 16)
  default: text.unicodeScalars.append(scalar)
  }
}
