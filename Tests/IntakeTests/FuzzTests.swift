import Casework
import Testing

@testable import Intake

/// Numbers that look random and are the same on each run (Vigna, splitmix64).
private struct Noise: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

private let pieces: [[UInt8]] = [
  Array(",".utf8), Array("\n".utf8), Array("\r\n".utf8), Array("a".utf8), Array("דנה".utf8),
  Array("\"x\"\"y\"".utf8), Array("\n12,דנה,\"חיפה\"\n".utf8),
  Array("\n{\"id\": 5, \"name\": \"דנה\"}\n".utf8), Array("\r".utf8),
  Array("\"".utf8), [0xFF], [0xD7], [0], [0xEF, 0xBB, 0xBF], Array("{\"id\":".utf8),
  Array("}".utf8), Array("\\u".utf8), [0xE0, 0xE1],
]

private func broken(_ seed: UInt64) -> [UInt8] {
  var noise = Noise(state: seed)
  var bytes = Int.random(in: 0..<8, using: &noise) > 0 ? Array("id,name,city\n".utf8) : []
  for _ in 0..<Int.random(in: 0...40, using: &noise) {
    // Most pieces are harmless, so that many rows get as far as the mapping.
    let most = Int.random(in: 0..<40, using: &noise) == 0 ? pieces.count : 9
    bytes += pieces[Int.random(in: 0..<most, using: &noise)]
  }
  return bytes
}

@Test(arguments: ["csv", "json-lines"])
func `a broken file never crashes and never brings half a row`(_ format: String) throws {
  let mapping = try Mapping(
    yaml: """
      mapping: fuzz
      title: Fuzz
      format: \(format)
      separator: comma
      customer:
        account: id
        name: {column: name, optional: true}
        city: {column: city, optional: true}
      """, path: "fuzz.yaml")
  var whole = 0
  var refused = 0
  for seed in 0..<1000 as Range<UInt64> {
    var taken: [FileUpdate] = []
    var rejected = 0
    do {
      let counts = try Import(mapping: mapping, today: Day(number: 20_000), batchSize: 1).run(
        ByteSource(name: "f", bytes: broken(seed)), reject: { _ in rejected += 1 },
        take: { taken += $0 })
      #expect(counts.read == taken.count + rejected, "seed \(seed)")
      #expect(counts.rejected == rejected, "seed \(seed)")
      #expect(taken.allSatisfy { !$0.customer.account.isEmpty }, "seed \(seed)")
      whole += taken.count
    } catch is IntakeError {
      #expect(taken.isEmpty, "seed \(seed)")
      refused += 1
    }
  }
  #expect(refused > 100)
  #expect(whole > 500)
}
