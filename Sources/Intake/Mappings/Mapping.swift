package import Casework

/// Which column of a foreign table is what in the customer's file.
package struct Mapping: Hashable, Sendable {
  /// How the file is written, as `format` in the mapping says.
  package enum Format: String, CaseIterable, Hashable, Sendable {
    case csv
    case jsonLines = "json-lines"
    /// One document: an array of objects, or an object that has one.
    case json
  }

  /// A line of the mapping: what is filled, and from where.
  package struct Assignment: Hashable, Sendable {
    package var target: Target
    package var field: Field
    package init(target: Target, field: Field) {
      self.target = target
      self.field = field
    }
  }

  /// What each text of a column says that the customer pays for; nil for texts that mean nothing.
  package struct ProductTable: Hashable, Sendable {
    package var column: [String]
    package var values: [String: Product?]
    package init(column: [String], values: [String: Product?]) {
      self.column = column
      self.values = values
    }
  }

  /// A column with the monthly sum; what the products leave of it becomes a product of its own.
  package struct Rest: Hashable, Sendable {
    package var field: Field
    package var code: String
    package var title: LocalText
    package init(field: Field, code: String, title: LocalText) {
      self.field = field
      self.code = code
      self.title = title
    }
  }

  /// A list that stands in the document beside the rows, and how a row means one of its records.
  package struct Join: Hashable, Sendable {
    package var list: String
    /// The column of the record by which it is known.
    package var key: String
    /// The column of the row, or of the records in its list `within`, that says which record is meant.
    package var by: String
    package var within: String?
    /// What the record's columns are called in the row: `requester` for `requester.name`.
    package var name: String
    package var take: [String]
  }

  package var name: String
  package var title: LocalText
  package var format: Format
  /// Nil: the one of comma, semicolon, tab and bar that the header has most of.
  package var separator: UInt8?
  /// The name of the list of rows in a JSON document that is no array itself.
  package var list: String
  package var joins: [Join] = []
  package var currency: Currency
  package var assignments: [Assignment]
  /// Columns that nothing else reads are kept as the customer's extra facts.
  package var keepsOthers: Bool
  package var products: [ProductTable]
  package var rest: Rest?
  /// Each row is a ticket of the customer whom the row names.
  package var ticket: TicketMapping?
  /// Where nobody has the account, the only customer with the row's mail is meant.
  package var isKnownByMail = false

  package init(
    name: String, title: LocalText, format: Format, separator: UInt8? = nil,
    list: String = "rows", currency: Currency, assignments: [Assignment], keepsOthers: Bool = false,
    products: [ProductTable] = [], rest: Rest? = nil
  ) {
    self.name = name
    self.title = title
    self.format = format
    self.separator = separator
    self.list = list
    self.currency = currency
    self.assignments = assignments
    self.keepsOthers = keepsOthers
    self.products = products
    self.rest = rest
  }
}
