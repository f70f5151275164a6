import Casework

/// Takes card numbers and their security codes out of rows, before anything else reads them.
struct RowMask {
  /// The cells by which the other system tells its people and tickets apart.
  private let keys: Set<Int>
  /// The same in lists within a row.
  private let keysOfLists: Set<String>
  /// Columns that are called as a security code is.
  private let codes: Set<Int>
  private let isJSON: Bool

  init(header: [String], keys: Set<Int>, keysOfLists: Set<String>, isJSON: Bool) {
    self.keys = keys
    self.keysOfLists = keysOfLists
    codes = Set(header.indices.filter { CardMask.namesSecurityCode(header[$0]) }).subtracting(keys)
    self.isJSON = isJSON
  }

  /// - Throws: where a key itself is a card's number: masked, it would be that of others too.
  func masked(_ row: Row) throws(Row.Fault) -> Row {
    guard
      row.cells.contains(where: { mayHoldCard($0.text) }) || !row.lists.isEmpty || !codes.isEmpty
    else { return row }
    var masked: [Row.Cell] = []
    masked.reserveCapacity(row.cells.count)
    for (place, cell) in row.cells.enumerated() {
      masked.append(Row.Cell(text: try text(of: cell, at: place), line: cell.line))
    }
    return Row(
      line: row.line, cells: masked, lists: row.lists.mapValues { $0.map(hidden) }, raw: row.raw,
      fault: row.fault)
  }

  /// The row as it was written, for the rejects; what it says is judged, however that is spelled.
  func written(_ row: Row) -> String {
    let found = row.cells.indices.filter(codes.contains).map { row.cells[$0].text }
    let written = WrittenRow(String(decoding: row.raw, as: UTF8.self), isJSON: isJSON)
    return written.masked(codes: Set(found.filter { withoutCode($0) != $0 }))
  }

  private func text(of cell: Row.Cell, at place: Int) throws(Row.Fault) -> String {
    let text = cell.text.withoutCards
    guard keys.contains(place), text != cell.text else {
      return codes.contains(place) ? withoutCode(text) : text
    }
    guard isSerial(cell.text) else { throw Row.Fault(cell: place, "intake.card-key") }
    return cell.text
  }

  private func hidden(_ record: [String: String]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: record.map { name, text in
        (name, keysOfLists.contains(name) && isSerial(text) ? text : text.withoutCards)
      })
  }

  /// Thirteen digits and nothing else are what help desks number people with (4404893423634), and cards of that length are
  /// not made any more; longer ones are.
  private func isSerial(_ text: String) -> Bool {
    text.utf8.count == 13
      && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

/// A value as it is where its name says that it is a security code.
private func withoutCode(_ text: String) -> String {
  let name = "cvv: "
  return String(CardMask.mask(name + text).dropFirst(name.count))
}

extension String {
  /// Without card numbers, and security codes beside their name.
  var withoutCards: String { mayHoldCard(self) ? CardMask.mask(self) : self }

  /// Whether a card was masked in it: of the shortest nine digits are gone.
  var holdsMaskedCard: Bool { utf8.count { $0 == UInt8(ascii: "*") } >= 9 }
}

/// False where a glance at the bytes shows that `CardMask` would find nothing: fewer than 13 digits, and no three or four
/// of them that stand alone in a text with letters. True where there are signs of which bytes tell too little.
private func mayHoldCard(_ text: String) -> Bool {
  var digits = 0
  var run = 0
  var singles = 0
  var hasCode = false
  var hasLetters = false
  func end() {
    if run == 3 || run == 4 { hasCode = true }
    if run == 1 { singles += 1 }
    run = 0
  }
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      digits += 1
      run += 1
      continue
    case 0xD6, 0xD7, 0x80...0xBF, UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      hasLetters = true
    case 0xC0...: return true
    default: break
    }
    end()
  }
  end()
  return digits >= 13 || hasLetters && (hasCode || singles > 1)
}
