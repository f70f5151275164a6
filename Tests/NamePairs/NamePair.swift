import Foundation
internal import Testing

/// Two ways to write one name, each in another script.
package struct NamePair: Sendable, CustomTestStringConvertible {
  package let hebrew: String
  package let other: String
  package var testDescription: String { "\(hebrew) \(other)" }

  package init(_ hebrew: String, _ other: String) {
    self.hebrew = hebrew
    self.other = other
  }

  /// How one leads to the other.
  package enum Kind: String, Sendable {
    case spelling
    /// By meaning: only a table can tell.
    case table
  }

  /// The pairs that others made: `names/pairs.tsv` under MOKED_TEST_DATA. None where that is unset, which is said.
  package static func foreign(_ kind: Kind) -> [NamePair] {
    guard let folder = ProcessInfo.processInfo.environment["MOKED_TEST_DATA"],
      let list = try? String(contentsOfFile: folder + "/names/pairs.tsv", encoding: .utf8)
    else {
      print("MOKED_TEST_DATA is not set: only our own pairs of names are tried.")
      return []
    }
    return list.split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t").map(String.init)
      guard columns.count > 2, columns[2] == kind.rawValue else { return nil }
      return NamePair(columns[0], columns[1])
    }
  }
}
