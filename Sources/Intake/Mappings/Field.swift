import Casework

/// Where one value of the customer's file comes from.
package struct Field: Hashable, Sendable {
  /// The first of these whose columns the file has.
  package var origins: [Origin]
  package var type: CellType
  /// What is written in the file, in lower case, and what it means; empty where every text may stand.
  package var values: [String: String]
  /// What an empty cell means. For a column that the file does not have, it is only what a new customer begins with.
  package var otherwise: String?
  /// The column may be missing and the cell empty.
  package var isOptional: Bool
  /// The cell may be empty, but the column must be there.
  package var mayBeEmpty: Bool
  /// The cell may be empty in rows where this holds.
  package var emptyWhen: Condition?

  package init(
    origins: [Origin], type: CellType = .text, values: [String: String] = [:],
    otherwise: String? = nil, isOptional: Bool = false, mayBeEmpty: Bool = false,
    emptyWhen: Condition? = nil
  ) {
    self.origins = origins
    self.type = type
    self.values = values
    self.otherwise = otherwise
    self.isOptional = isOptional
    self.mayBeEmpty = mayBeEmpty
    self.emptyWhen = emptyWhen
  }

  /// What a value is taken from, in each row.
  package enum Origin: Hashable, Sendable {
    /// Columns whose texts are joined by a space. Each is known by several names; the first that the file has counts.
    case columns([[String]])
    /// Of several columns the first that is not empty in a row; the file must have one of them.
    case firstOf([Choice])
    case constant(String)
  }

  /// A column that is taken where those before it are empty.
  package struct Choice: Hashable, Sendable {
    /// The names under which the column goes.
    package var column: [String]
    /// Put before the text: it keeps another system's numbers apart from ours.
    package var prefix = ""
  }

  /// A column that has this text.
  package struct Condition: Hashable, Sendable {
    package var column: [String]
    package var text: String
    package init(column: [String], text: String) {
      self.column = column
      self.text = text
    }
  }
}

/// A field whose columns were found in one file. It is asked once a row, so it is not copied then.
final class BoundField: Sendable {
  let field: Field
  /// Empty for a constant, or for an optional field that the file does not have.
  let cells: [Int]
  private let constant: String?
  private let conditionCell: Int?
  /// What goes before each cell's text where the first that is not empty counts; nil where they are joined.
  private let prefixes: [String]?

  /// - Returns: nil where the file lacks the columns; `missing` then has the names that would do.
  init?(_ field: Field, in header: Header, missing: inout [String]) {
    self.field = field
    conditionCell = field.emptyWhen.flatMap { header.index(of: $0.column) }
    for origin in field.origins {
      switch origin {
      case .constant(let text):
        constant = text
        cells = []
        prefixes = nil
        return
      case .columns(let columns):
        let found = columns.compactMap { header.index(of: $0) }
        guard found.count == columns.count else { continue }
        constant = nil
        cells = found
        prefixes = nil
        return
      case .firstOf(let choices):
        let found = choices.compactMap { choice in
          header.index(of: choice.column).map { (cell: $0, prefix: choice.prefix) }
        }
        guard !found.isEmpty else { continue }
        constant = nil
        cells = found.map(\.cell)
        prefixes = found.map(\.prefix)
        return
      }
    }
    constant = nil
    cells = []
    prefixes = nil
    guard field.isOptional || field.otherwise != nil else {
      missing += field.firstColumns.filter { header.index(of: $0) == nil }.compactMap(\.first)
      return nil
    }
  }

  /// The value, read and translated; nil where there is none and need be none.
  /// - Throws: `Row.Fault` with the cell and the reason.
  func value(in row: Row, on today: Day) throws(Row.Fault) -> String? {
    if let constant { return constant }
    guard let cell = cells.first else { return try standIn(in: row) }
    let text = cells.count == 1 && prefixes == nil ? row.cells[cell].text.trimmed : joined(row)
    guard !text.isEmpty else { return try standIn(in: row) }
    if !field.values.isEmpty {
      guard let meant = field.values[text.lowercased()] else {
        throw Row.Fault(cell: cells.first, "intake.unknown-value")
      }
      return meant
    }
    do throws(Row.Fault) {
      return try field.type.read(text, on: today)
    } catch {
      // A day that stands for one that nobody knew is as good as none.
      if error.reason.key == Earliest.reason, field.isOptional || field.mayBeEmpty {
        return try standIn(in: row)
      }
      throw Row.Fault(cell: cells.first, error.reason)
    }
  }

  /// What is no card in any of the columns may be one when they are joined.
  private func joined(_ row: Row) -> String {
    let texts = cells.lazy.map { row.cells[$0].text.trimmed }
    guard let prefixes else {
      return texts.filter { !$0.isEmpty }.joined(separator: " ").withoutCards
    }
    return zip(prefixes, texts).first { !$0.1.isEmpty }.map { $0.0 + $0.1 } ?? ""
  }

  private func standIn(in row: Row) throws(Row.Fault) -> String? {
    if let otherwise = field.otherwise { return otherwise }
    if field.isOptional || field.mayBeEmpty { return nil }
    if let condition = field.emptyWhen, let cell = conditionCell,
      row.cells[cell].text.trimmed == condition.text
    {
      return nil
    }
    throw Row.Fault(cell: cells.first, "intake.empty")
  }
}

extension Field {
  /// The columns by which the field would be read first.
  fileprivate var firstColumns: [[String]] {
    switch origins.first {
    case .columns(let columns): columns
    case .firstOf(let choices): choices.prefix(1).map(\.column)
    case .constant, nil: []
    }
  }
}
