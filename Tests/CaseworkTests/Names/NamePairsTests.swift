import FoundationEssentials
import Testing

@testable import Casework

/// The pairs of others, where they are: Hebrew, Latin, and whether spelling tells or only a table.
let foreignPairs: [(hebrew: String, latin: String, kind: String)] = {
  guard let folder = ProcessInfo.processInfo.environment["MOKED_TEST_DATA"],
    let text = try? String(contentsOfFile: folder + "/names/pairs.tsv", encoding: .utf8)
  else { return [] }
  return text.split(separator: "\n").dropFirst().map { line in
    let parts = line.split(separator: "\t").map(String.init)
    return (parts[0], parts[1], parts[2])
  }
}()

@Test(.enabled(if: !foreignPairs.isEmpty, "MOKED_TEST_DATA is unset: names/pairs.tsv is not read"))
func `names that others paired by spelling meet`() {
  let apart = foreignPairs.filter { $0.kind == "spelling" && !meets($0.hebrew, $0.latin) }
  #expect(apart.isEmpty, "\(apart)")
}
