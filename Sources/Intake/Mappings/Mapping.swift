package import Casework

/// Which column of a foreign table is what in the customer's file.
package struct Mapping: Hashable, Sendable {
  package enum Format: String, CaseIterable, Hashable, Sendable {
    case csv
    case jsonLines = "json-lines"
  }

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

  package var name: String
  package var title: LocalText
  package var format: Format
  /// Nil: the one of comma, semicolon and tab that the header has most of.
  package var separator: UInt8?
  package var currency: Currency
  package var assignments: [Assignment]
  /// Columns that nothing else reads are kept as the customer's extra facts.
  package var keepsOthers: Bool
  package var products: [ProductTable]
  package var rest: Rest?

  package init(
    name: String, title: LocalText, format: Format, separator: UInt8? = nil,
    currency: Currency, assignments: [Assignment], keepsOthers: Bool = false,
    products: [ProductTable] = [], rest: Rest? = nil
  ) {
    self.name = name
    self.title = title
    self.format = format
    self.separator = separator
    self.currency = currency
    self.assignments = assignments
    self.keepsOthers = keepsOthers
    self.products = products
    self.rest = rest
  }
}
