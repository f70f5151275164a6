/// Why a file cannot be taken in at all, in one sentence. Nothing of a customer stands in it.
package struct IntakeError: Error, Hashable, Sendable, CustomStringConvertible {
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
  package let sentence: String

  package init(
    _ kind: Kind = .badData, file: String, line: Int? = nil, column: Int? = nil,
    _ sentence: String
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.sentence = sentence
  }

  package var description: String {
    let place = [line, column].compactMap { $0.map(String.init) }
    return ([file] + place).joined(separator: ":") + ": " + sentence
  }
}
