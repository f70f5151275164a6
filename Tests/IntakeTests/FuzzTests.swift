import Casework
import Chance
import Testing

@testable import Intake

private let pieces: [[UInt8]] = [
  Array(",".utf8), Array("\n".utf8), Array("\r\n".utf8), Array("a".utf8), Array("דנה".utf8),
  Array("\"x\"\"y\"".utf8), Array("\n12,דנה,\"חיפה\"\n".utf8),
  Array("\n{\"id\": 5, \"name\": \"דנה\"}\n".utf8), Array("\r".utf8),
  Array("\"".utf8), [0xFF], [0xD7], [0], [0xEF, 0xBB, 0xBF], Array("{\"id\":".utf8),
  Array("}".utf8), Array("\\u".utf8), [0xE0, 0xE1],
]

private func broken(_ seed: UInt64) -> [UInt8] {
  var chance = Chance(seed: seed)
  var bytes = Int.random(in: 0..<8, using: &chance) > 0 ? Array("id,name,city\n".utf8) : []
  for _ in 0..<Int.random(in: 0...40, using: &chance) {
    // Most pieces are harmless, so that many rows get as far as the mapping.
    let most = Int.random(in: 0..<40, using: &chance) == 0 ? pieces.count : 9
    bytes += pieces[Int.random(in: 0..<most, using: &chance)]
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

private let wounds: [[UInt8]] = [
  Array("\"".utf8), Array("\\".utf8), Array("\\ud800".utf8), Array("1e999999".utf8),
  Array("{".utf8),
  Array("]".utf8), Array(String(repeating: "[", count: 200).utf8), Array("\n".utf8), [0], [0xFF],
  [0xD7], Array(",".utf8), Array(":".utf8), Array("null".utf8), Array("-".utf8),
  [0xEF, 0xBB, 0xBF],
]

/// The bytes with a few of them changed, taken away, doubled or cut off.
private func wounded(_ bytes: [UInt8], _ seed: UInt64) -> [UInt8] {
  var chance = Chance(seed: seed)
  var bytes = bytes
  for _ in 0..<Int.random(in: 1...4, using: &chance) {
    let place = Int.random(in: 0..<bytes.count, using: &chance)
    let end = min(bytes.count, place + Int.random(in: 0...30, using: &chance))
    switch Int.random(in: 0..<10, using: &chance) {
    case 0: bytes.removeSubrange(place...)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: end)
    case 3, 4: bytes[place] = UInt8.random(in: 0...255, using: &chance)
    default:
      bytes.insert(contentsOf: wounds[Int.random(in: 0..<wounds.count, using: &chance)], at: place)
    }
    if bytes.isEmpty { return [0x20] }
  }
  return bytes
}

@Test(arguments: [
  ("zendesk-csv", csvExport), ("zendesk-json", "[\(zendeskTicket), \(zendeskTicket)]"),
  (
    "zendesk-json",
    "{\"tickets\": [\(zendeskTicket)], \"users\": [{\"id\": 20978392, \"name\": \"R\"}], \"count\": 1}"
  ),
  ("zendesk-json", "\(zendeskTicket.replacing("\n", with: " "))\n{}\n"),
])
func `a wounded export never crashes and never brings half a ticket`(
  _ mapping: String, _ export: String
) throws {
  let mapping = try shipped(mapping)
  var whole = 0
  for seed in 0..<500 as Range<UInt64> {
    var taken: [FileUpdate] = []
    var rejected = 0
    do {
      let counts = try Import(mapping: mapping, today: Day(number: 20_000), batchSize: 1).run(
        ByteSource(name: "f", bytes: wounded(Array(export.utf8), seed)),
        reject: { _ in rejected += 1 }, take: { taken += $0 })
      #expect(counts.read == taken.count + rejected, "seed \(seed)")
      let areWhole = taken.allSatisfy { update in
        !update.customer.account.isEmpty && update.tickets?.count == 1
          && update.tickets?.first?.contacts.isEmpty == false
      }
      #expect(areWhole, "seed \(seed)")
      whole += taken.count
    } catch is IntakeError {
      #expect(taken.isEmpty, "seed \(seed)")
    }
  }
  #expect(whole > 20)
}
