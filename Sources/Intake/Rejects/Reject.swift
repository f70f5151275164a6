/// A row that could not go in, and why.
package struct Reject: Hashable, Sendable {
  package let line: Int
  /// The name and number (from 1) of the column at fault, where it is one.
  package let column: String?
  package let number: Int?
  /// Never repeats the value, so that it can stand in a log.
  package let reason: Reason
  /// The row as it was, but for card numbers. For the rejects file alone.
  package let row: String

  package init(line: Int, column: String?, number: Int?, reason: Reason, row: String) {
    self.line = line
    self.column = column
    self.number = number
    self.reason = reason
    self.row = row
  }

  /// The first line of a rejects file.
  package static let header = mark + ",file\r\n"

  /// With which every rejects file begins.
  package static let mark = "line,column,name,reason,row"

  /// This reject as a line of CSV.
  /// - Parameters:
  ///   - reason: in words.
  ///   - file: in which the row stands.
  package func csv(reason: String, file: String) -> String {
    let cells = [
      String(line), number.map(String.init) ?? "", column ?? "", reason, row, file,
    ]
    return cells.map(quoted).joined(separator: ",") + "\r\n"
  }
}

/// A cell as RFC 4180 wants it.
private func quoted(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 == 34 || $0 == 44 || $0 == 13 || $0 == 10 }) else {
    return text
  }
  return "\""
    + text.split(separator: "\"", omittingEmptySubsequences: false)
    .joined(separator: "\"\"") + "\""
}
