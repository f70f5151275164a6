import Casework
package import Markup

/// A line that is said or shown, parsed: words, with marks for what changes from call to call.
///
/// - `{desk.name}` is a slot; `{due:spoken}` says how its value is worded (`Slot.Form`).
/// - `{c:אתה|את}` is a word in two forms, by how the person is addressed; a third is for several people and for one not known.
/// - `{n:ימים}` is a number with its noun, from the plural tables of the language.
/// - `ב-{x}` is a prefix before a slot: the hyphen goes away before a Hebrew word, and ה before a name.
package struct Line: Hashable, Sendable {
  /// What a line is made of, from its beginning to its end.
  package enum Piece: Hashable, Sendable {
    case text(String)
    case slot(Slot)
    case gender(Gender)
  }

  /// As its writer typed it.
  package let source: String
  package let place: Place
  package let pieces: [Piece]

  init(source: String, place: Place, pieces: [Piece]) {
    self.source = source
    self.place = place
    self.pieces = pieces
  }
}

/// Where a value goes.
package struct Slot: Hashable, Sendable {
  /// How the value is worded, as the slot says after its name: `{bill.total:spoken}`.
  package enum Form: Hashable, Sendable {
    /// As a field shows it: `22.11`, `20.00`.
    case shown
    /// As a person says it: "יום ראשון, 22 בנובמבר", "20 שקלים".
    case spoken
    /// The day alone, the time of day alone, the weekday alone, in full or short (`wd`); of an instant or a day.
    case day, time, weekday, shortWeekday
    /// With the noun of this plural table.
    case counted(String)
  }

  package let name: String
  package let form: Form
  /// Columns from the line's start to its brace.
  package let offset: Int
}

/// A word whose form hangs on a person of the call.
package struct Gender: Hashable, Sendable {
  /// `c` who is on the line, `r` the rep; others by name.
  package let person: String
  /// Masculine, feminine, and where there is a third, plural or not known.
  package let forms: [String]
  package let offset: Int

  /// Without a third form, several people or one not known get the first.
  func form(for address: FormOfAddress) -> String {
    switch address {
    case .masculine: forms[0]
    case .feminine: forms[1]
    case .plural, .unknown: forms.count > 2 ? forms[2] : forms[0]
    }
  }
}

extension Line {
  /// A text of the file, at its place; the quote before it is not a letter of it.
  package init(_ node: Node) throws(MarkupError) {
    let text = try node.requiredText()
    guard case .scalar(_, isQuoted: true) = node.content else {
      self = try Line(text, at: node.place)
      return
    }
    let place = node.place
    self = try Line(
      text, at: Place(path: place.path, line: place.line, column: place.column + 1))
  }

  /// In the order of the line, repeated ones too.
  package var slots: [Slot] {
    pieces.compactMap { if case .slot(let slot) = $0 { slot } else { nil } }
  }

  package var genders: [Gender] {
    pieces.compactMap { if case .gender(let gender) = $0 { gender } else { nil } }
  }

  package func isGendered(for person: String) -> Bool {
    genders.contains { $0.person == person }
  }

  /// No word of it needs to know how this person is addressed: what may be said before he is identified.
  package func isNeutral(for person: String) -> Bool {
    genders.allSatisfy { $0.person != person || $0.forms.count > 2 }
  }

  func place(atOffset offset: Int) -> Place {
    Place(path: place.path, line: place.line, column: place.column + offset)
  }
}
