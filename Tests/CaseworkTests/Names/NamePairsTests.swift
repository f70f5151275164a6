import NamePairs
import Testing

@testable import Casework

private let foreignPairs = NamePair.foreign(.spelling)

@Test(.enabled(if: !foreignPairs.isEmpty, "MOKED_TEST_DATA is unset: names/pairs.tsv is not read"))
func `names that others paired by spelling meet`() {
  let apart = foreignPairs.filter { !meets($0.hebrew, $0.other) }
  #expect(apart.isEmpty, "\(apart)")
}
