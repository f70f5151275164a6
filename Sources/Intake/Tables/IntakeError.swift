/// Why a file cannot be taken in at all. Nothing of a customer stands in it.
package struct IntakeError: Error, Hashable, Sendable {
  /// It decides the status with which a command ends.
  package enum Kind: Hashable, Sendable {
    /// There is no such file, or it cannot be read.
    case noInput
    /// It is there, and it is not what it should be.
    case badData
  }

  package let kind: Kind
  package let file: String
  package let line: Int?
  /// In characters, from 1.
  package let column: Int?
  package let reason: Reason

  package init(
    _ kind: Kind = .badData, file: String, line: Int? = nil, column: Int? = nil,
    _ reason: Reason
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// `list.csv:3:1`, as far as it is known.
  package var place: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}
