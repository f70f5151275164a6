import Casework
import Markup

/// What a slot of a demo text can stand for, beside the words of its lists.
enum Blank: Int, CaseIterable, Sendable {
  case product, amount, bill, due, date, dept, mb, hour, street, city, name, year, why, reference

  init?(name: String) {
    guard let blank = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = blank
  }

  var name: String { "\(self)" }
}

/// Words in both languages.
struct Words: Sendable {
  var he: String
  var en: String

  init(_ he: String, _ en: String) {
    self.he = he
    self.en = en
  }

  /// The same in both: a number, a name of a street.
  init(_ both: String) { self.init(both, both) }

  subscript(language: Tongue) -> String { language == .he ? he : en }

  var local: LocalText { LocalText(["he": he, "en": en]) }
}

/// The languages of the demo's texts.
enum Tongue: String, Sendable { case he, en }

/// What fills the slots of one matter's texts. A list gives the same word all through the matter.
struct Blanks: Sendable {
  var form: FormOfAddress
  var repForm: FormOfAddress = .unknown
  /// Which words of the lists are meant.
  let luck: UInt64
  private var words = [Words?](repeating: nil, count: Blank.allCases.count)

  init(form: FormOfAddress, luck: UInt64) {
    self.form = form
    self.luck = luck
  }

  subscript(blank: Blank) -> Words? {
    get { words[blank.rawValue] }
    set { words[blank.rawValue] = newValue }
  }
}

/// A text of the demo in both languages, with its slots: `{due}`, `{room}` from a list, `{c:ביקש|ביקשה|ביקשו}` by who
/// speaks, `{r:מטפל|מטפלת}` by the rep. Before a Hebrew word the hyphen of `ב-{room}` goes away.
struct Telling: Sendable {
  private let he: [Piece]
  private let en: [Piece]

  fileprivate enum Piece: Sendable {
    case text(String)
    case blank(Blank, isFirst: Bool)
    case list([Words], isFirst: Bool)
    case form([String], isRep: Bool)
    /// The hyphen after a prefix letter, ahead of a slot.
    case joint
  }

  init(_ node: Node, lists: [String: [Words]]) throws(MarkupError) {
    he = try Self.pieces(node.required("he"), lists)
    en = try Self.pieces(node.required("en"), lists)
  }

  func words(_ blanks: Blanks) -> Words {
    Words(text(.he, blanks), text(.en, blanks))
  }

  func text(_ language: Tongue, _ blanks: Blanks) -> String {
    var text = ""
    var isJoined = false
    for piece in language == .he ? he : en {
      let word = Self.word(piece, language, blanks)
      if case .joint = piece {
        isJoined = true
        continue
      }
      if isJoined, !(word.unicodeScalars.first.map(isHebrewLetter) ?? false) { text += "-" }
      isJoined = false
      text += word
    }
    return text
  }

  private static func word(_ piece: Piece, _ language: Tongue, _ blanks: Blanks) -> String {
    switch piece {
    case .text(let text): return text
    case .blank(let blank, let isFirst):
      return capital(blanks[blank]?[language] ?? "", isFirst && language == .en)
    case .list(let words, let isFirst):
      let place = Int(blanks.luck % UInt64(max(1, words.count)))
      return words.isEmpty ? "" : capital(words[place][language], isFirst && language == .en)
    case .form(let forms, let isRep): return chosen(forms, isRep ? blanks.repForm : blanks.form)
    case .joint: return ""
    }
  }

  private static func capital(_ word: String, _ isFirst: Bool) -> String {
    isFirst ? word.prefix(1).uppercased() + word.dropFirst() : word
  }

  /// Of whom the gender is not known, one writes in the plural; a rep has no plural.
  private static func chosen(_ forms: [String], _ form: FormOfAddress) -> String {
    switch form {
    case .masculine: forms[0]
    case .feminine: forms[1]
    case .plural, .unknown: forms.last ?? forms[0]
    }
  }
}

func isHebrewLetter(_ scalar: Unicode.Scalar) -> Bool { (0x5D0...0x5EA).contains(scalar.value) }

extension Telling {
  private static func pieces(
    _ node: Node, _ lists: [String: [Words]]
  ) throws(MarkupError) -> [Piece] {
    var pieces: [Piece] = []
    var rest = try node.requiredText()[...]
    while let open = rest.firstIndex(of: "{") {
      let ahead = rest[..<open]
      pieces += text(ahead)
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw MarkupError(at: node.place, "this `{` has no `}`")
      }
      let isFirst = (pieces.isEmpty || ahead.hasSuffix(". ") || ahead.hasSuffix(": "))
      let slot = rest[rest.index(after: open)..<close]
      pieces.append(try piece(String(slot), isFirst, lists, node))
      rest = rest[rest.index(after: close)...]
    }
    return pieces + (rest.isEmpty ? [] : [.text(String(rest))])
  }

  private static func text(_ ahead: Substring) -> [Piece] {
    guard !ahead.isEmpty else { return [] }
    let isPrefix = ahead.last == "-" && ahead.dropLast().last.map("בלמהשוכ".contains) ?? false
    return isPrefix ? [.text(String(ahead.dropLast())), .joint] : [.text(String(ahead))]
  }

  private static func piece(
    _ slot: String, _ isFirst: Bool, _ lists: [String: [Words]], _ node: Node
  ) throws(MarkupError) -> Piece {
    let parts = slot.split(separator: ":", maxSplits: 1).map(String.init)
    if parts.count == 2, ["c", "r"].contains(parts[0]) {
      let forms = parts[1].split(separator: "|", omittingEmptySubsequences: false)
      guard forms.count >= 2 else {
        throw MarkupError(at: node.place, "`{\(slot)}` needs two forms or three")
      }
      return .form(forms.map(String.init), isRep: parts[0] == "r")
    }
    if let blank = Blank(name: slot) { return .blank(blank, isFirst: isFirst) }
    if let list = lists[slot], !list.isEmpty { return .list(list, isFirst: isFirst) }
    throw MarkupError(
      at: node.place,
      unknown("slot", slot, among: Blank.allCases.map(\.name) + lists.keys.sorted()))
  }
}
