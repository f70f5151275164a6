import Markup

/// Finds in a line what a good rep would not say so: words of one gender, what cannot be spoken, numbers and dates
/// that stay figures, a no that leaves nothing.
package struct LineLint: Sendable {
  private let lexicon: Lexicon

  package init(words: Words) { lexicon = words.lexicon }

  /// In the order of the line.
  /// - Parameters:
  ///   - isSpoken: said to a customer; what only the screen shows may have brackets and figures.
  ///   - next: lines said after this one, where a refusal may find its alternative.
  ///   - kinds: what the slots hold, where it is known; else the last part of a slot's name tells.
  package func findings(
    in line: Line, isSpoken: Bool = true, followedBy next: [Line] = [],
    kinds: [String: LineValue.Kind] = [:]
  ) -> [LineFinding] {
    let bare = BareLine(line)
    var found = GenderLint(lexicon: lexicon).findings(in: line, bare)
    found += line.slots.flatMap { slot in
      slotFindings(slot, in: line, bare, kind: kinds[slot.name] ?? guess(slot.name), isSpoken)
    }
    if isSpoken {
      found += unsayable(in: line, bare) + decimals(in: line, bare)
      found += RefusalLint(lexicon: lexicon).findings(in: line, followedBy: next)
    }
    return found.sorted {
      ($0.place.line, $0.place.column, $0.code.rawValue)
        < ($1.place.line, $1.place.column, $1.code.rawValue)
    }
  }

  private func unsayable(in line: Line, _ bare: BareLine) -> [LineFinding] {
    guard let at = bare.letters.firstIndex(where: { "/\\()[]".contains($0) }) else { return [] }
    return [
      LineFinding(
        at: line.place(atOffset: at), .unsayable, "`\(bare.letters[at])` cannot be said",
        mend: "write the words that are said; two forms of one word go into `{c:...|...}`")
    ]
  }

  /// A sum or a date that was written as figures: 149.90, 22.11.
  private func decimals(in line: Line, _ bare: BareLine) -> [LineFinding] {
    let letters = bare.letters
    let at = letters.indices.dropFirst().dropLast().first {
      letters[$0] == "." && letters[$0 - 1].isNumber && letters[$0 + 1].isNumber
    }
    guard let at else { return [] }
    return [
      LineFinding(
        at: line.place(atOffset: at), .figures, "figures with a point would be read out as such",
        mend: "write them as they are said, or a slot with `:spoken`")
    ]
  }

  private func slotFindings(
    _ slot: Slot, in line: Line, _ bare: BareLine, kind: LineValue.Kind?, _ isSpoken: Bool
  ) -> [LineFinding] {
    let place = line.place(atOffset: slot.offset)
    return [
      prefix(slot, bare, place), plural(slot, place), count(slot, bare, kind, place),
      isSpoken ? figures(slot, kind, place) : nil,
    ].compactMap { $0 }
  }

  private func prefix(_ slot: Slot, _ bare: BareLine, _ place: Place) -> LineFinding? {
    let ahead = String(bare.letters[..<slot.offset])
    guard !ahead.hasSuffix("-"), let prefix = lexicon.prefix(endingIn: ahead) else { return nil }
    return LineFinding(
      at: place, .prefix, "the prefix `\(prefix)` touches `{\(slot.name)}`",
      mend: "write `\(prefix)-{\(slot.name)}`: the hyphen goes away before a Hebrew word")
  }

  private func plural(_ slot: Slot, _ place: Place) -> LineFinding? {
    guard case .counted(let table) = slot.form, lexicon.plurals[table] == nil else { return nil }
    return LineFinding(
      at: place, .plural, unknown("plural table", table, among: lexicon.plurals.keys.sorted()),
      mend: "add it to the lexicon, or use one that is there")
  }

  private func count(
    _ slot: Slot, _ bare: BareLine, _ kind: LineValue.Kind?, _ place: Place
  ) -> LineFinding? {
    guard slot.form == .shown, kind == nil || kind == .number,
      let noun = noun(after: slot.offset, bare)
    else { return nil }
    let table = lexicon.pluralTable(beginningWith: noun)
    guard table != nil || kind == .number else { return nil }
    return LineFinding(
      at: place, .count, "`\(noun)` does not change with the number before it",
      mend: "write `{\(slot.name):\(table ?? noun)}`, from a plural table")
  }

  /// The word that stands one space after a mark.
  private func noun(after offset: Int, _ bare: BareLine) -> String? {
    let words = bare.words
    guard let at = words.firstIndex(where: { $0.offset == offset }), at + 1 < words.count
    else { return nil }
    let next = words[at + 1]
    let between = bare.letters[offset..<next.offset].drop { $0 == BareLine.standIn }
    return between == [" "] && next.text.first?.isLetter == true ? next.text : nil
  }

  private func figures(_ slot: Slot, _ kind: LineValue.Kind?, _ place: Place) -> LineFinding? {
    guard slot.form == .shown else { return nil }
    switch kind {
    case .money, .day, .instant:
      return LineFinding(
        at: place, .figures, "`{\(slot.name)}` would be read out as figures",
        mend: "write `{\(slot.name):spoken}`")
    default: return nil
    }
  }

  private func guess(_ name: String) -> LineValue.Kind? {
    let last = String(name.split(separator: ".").last ?? "")
    return lexicon.lint.dates.contains(last)
      ? .instant : lexicon.lint.sums.contains(last) ? .money : nil
  }
}

extension Lexicon {
  /// The table whose noun, as it stands after a number, begins with this word; the first by name.
  func pluralTable(beginningWith noun: String) -> String? {
    plurals.sorted { $0.key < $1.key }.first { _, table in
      let words = BareLine(table.other).words.map(\.text)
      return words.first == String(BareLine.standIn) && words.dropFirst().first == noun
    }?.key
  }
}
