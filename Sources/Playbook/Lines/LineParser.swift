package import Markup

extension Line {
  /// - Throws: `MarkupError` at the brace that is wrong.
  package init(_ source: String, at place: Place) throws(MarkupError) {
    guard source.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else {
      self.init(source: source, place: place, pieces: source.isEmpty ? [] : [.text(source)])
      return
    }
    var parser = LineParser(source, at: place)
    self.init(source: source, place: place, pieces: try parser.pieces())
  }
}

/// Reads a line from its first letter to its last; there is no nesting.
private struct LineParser {
  private let letters: [Character]
  private let place: Place
  private var at = 0
  private var text = ""
  private var found: [Line.Piece] = []

  init(_ source: String, at place: Place) {
    letters = Array(source)
    self.place = place
  }

  mutating func pieces() throws(MarkupError) -> [Line.Piece] {
    while at < letters.count {
      switch letters[at] {
      case "{":
        endText()
        found.append(try mark())
      case "}":
        throw error(at, "a `}` without its `{`")
      default:
        text.append(letters[at])
        at += 1
      }
    }
    endText()
    return found
  }

  private mutating func endText() {
    if !text.isEmpty { found.append(.text(text)) }
    text = ""
  }

  private mutating func mark() throws(MarkupError) -> Line.Piece {
    let start = at
    guard let length = letters[(start + 1)...].firstIndex(where: { $0 == "}" || $0 == "{" }),
      letters[length] == "}"
    else { throw error(start, "this `{` has no `}`") }
    let inside = letters[(start + 1)..<length]
    at = length + 1
    let parts = inside.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let name = try self.name(parts[0], start)
    guard parts.count == 2 else { return .slot(Slot(name: name, form: .shown, offset: start)) }
    if parts[1].contains("|") { return .gender(try gender(name, parts[1], start)) }
    return .slot(Slot(name: name, form: try form(parts[1], start), offset: start))
  }

  private func name(_ letters: ArraySlice<Character>, _ start: Int) throws(MarkupError) -> String {
    let isName = letters.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
    guard !letters.isEmpty, isName else {
      throw error(start, "a name of letters, digits, `.` and `-` is needed after `{`")
    }
    return String(letters)
  }

  private func gender(
    _ person: String, _ inside: ArraySlice<Character>, _ start: Int
  ) throws(MarkupError) -> Gender {
    let forms = inside.split(separator: "|", omittingEmptySubsequences: false).map { String($0) }
    guard (2...3).contains(forms.count) else {
      throw error(start, "two forms are needed, or three: `{c:אתה|את|אתם}`")
    }
    return Gender(person: person, forms: forms, offset: start)
  }

  private func form(
    _ inside: ArraySlice<Character>, _ start: Int
  ) throws(MarkupError) -> Slot.Form {
    switch String(inside) {
    case "spoken": return .spoken
    case "shown": return .shown
    case "day": return .day
    case "time": return .time
    case "weekday": return .weekday
    case "wd": return .shortWeekday
    case "": throw error(start, "something is needed after `:`, as `{due:spoken}`")
    case let table: return .counted(table)
    }
  }

  private func error(_ offset: Int, _ sentence: String) -> MarkupError {
    let column = place.column + offset
    return MarkupError(
      at: Place(path: place.path, line: place.line, column: column), sentence)
  }
}
