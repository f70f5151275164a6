import Foundation

/// Texts that would like to rule the terminal: the corpus beside this file.
package enum HostileStrings {
  package static func all() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "hostile.txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map(unescaped)
  }

  /// `\xHH`, `\u{H}` and `\\` as the file writes them.
  private static func unescaped(_ line: Substring) -> String {
    var text = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      text.append(scalar == "\\" ? escape(&rest) : scalar)
    }
    return String(text)
  }

  private static func escape(_ rest: inout Substring.UnicodeScalarView.SubSequence)
    -> Unicode.Scalar
  {
    switch rest.popFirst() {
    case "x":
      let digits = rest.prefix(2)
      rest = rest.dropFirst(2)
      return point(digits)
    case "u":
      let digits = rest.dropFirst().prefix { $0 != "}" }
      rest = rest.dropFirst(digits.count + 2)
      return point(digits)
    default: return "\\"
    }
  }

  private static func point(_ digits: Substring.UnicodeScalarView.SubSequence) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(String(String.UnicodeScalarView(digits)), radix: 16)!)!
  }
}
