import Casework
import Chance
import Markup
import Testing

@testable import Playbook

private let sizes = Choice(["small", "middle", "large"], isOrdered: true)
private let item = RecordType(
  "item",
  [
    .init("n", .number), .init("maybe", .optional(.number)), .init("on", .day),
    .init("good", .truth), .init("size", .choice(sizes)),
  ], clock: "on")
private let schema = FactSchema([
  .init("a", .truth), .init("b", .truth), .init("x", .number), .init("y", .number),
  .init("perhaps", .optional(.number)), .init("p", .money), .init("q", .money),
  .init("s", .choice(sizes)), .init("d", .day), .init("t", .instant),
  .init("items", .list(.record(item))),
])

/// Writes random conditions that type-check.
private struct Writer {
  var random: Chance

  mutating func pick(_ options: String...) -> String { options.randomElement(using: &random) ?? "" }
  mutating func chance(_ of: Int) -> Bool { Int.random(in: 0..<of, using: &random) == 0 }

  mutating func truth(_ depth: Int, _ inside: Bool = false) -> String {
    guard depth > 0 else { return inside ? pick("good", "a", "n > 2") : pick("a", "b", "true") }
    switch Int.random(in: 0..<13, using: &random) {
    case 0: return "not (\(truth(depth - 1, inside)))"
    case 1, 2: return "(\(truth(depth - 1, inside))) and (\(truth(depth - 1, inside)))"
    case 3, 4: return "(\(truth(depth - 1, inside))) or (\(truth(depth - 1, inside)))"
    case 5: return "\(number(depth - 1, inside)) \(operation()) \(number(depth - 1, inside))"
    case 6: return "\(money(depth - 1)) \(operation()) \(money(depth - 1))"
    case 7:
      return "\(inside ? "size" : "s") \(operation()) \(pick("small", "middle", "large"))"
    case 8: return "\(number(depth - 1, inside)) between \(number(0)) and \(number(0))"
    case 9: return "\(number(depth - 1, inside)) in [\(number(0)), \(number(depth - 1))]"
    case 10:
      let name = inside ? "maybe" : "perhaps"
      return "(\(name) exists and \(name) \(operation()) \(number(depth - 1, inside)))"
    case 11:
      let span = "\(Int.random(in: 0..<9, using: &random)) days"
      return
        "\(inside ? "on" : pick("d", "t")) \(pick("within", "within last", "older than")) \(span)"
    default:
      return "(\(pick("any", "all")) items where \(truth(depth - 1, true)))"
    }
  }

  mutating func operation() -> String { pick("is", "is not", "at least", "at most", "<", ">") }

  mutating func number(_ depth: Int, _ inside: Bool = false) -> String {
    guard depth > 0 else { return inside ? pick("n", "x", "3") : pick("x", "y", "0", "2", "7") }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return "(perhaps else \(number(depth - 1, inside)))"
    case 1, 2:
      return "(\(number(depth - 1, inside)) \(pick("+", "-", "*")) \(number(depth - 1, inside)))"
    case 3: return "(\(number(depth - 1, inside)) / \(number(depth - 1, inside)) else 5)"
    case 4: return "(count (items where \(truth(depth - 1, true))))"
    case 5: return "(sum \(number(depth - 1, true)) of (items where \(truth(depth - 1, true))))"
    case 6: return "((\(pick("first", "latest")) (items where \(truth(depth - 1, true)))).n else 1)"
    default: return "\(Int64.random(in: .min...(.max), using: &random).magnitude / 2)"
    }
  }

  mutating func money(_ depth: Int) -> String {
    guard depth > 0 else { return pick("p", "q", "20 ₪", "3.50 $") }
    return pick("p", "(p + q)", "(p * \(number(0)))", "(q / \(number(0)) else 1 ₪)", "(p - 9 ₪)")
  }

  /// Facts of which any may be missing.
  mutating func facts() -> (Facts, [String: FactValue]) {
    var all: [String: FactValue] = [:]
    func keep(_ name: String, _ value: FactValue, _ isThere: Bool) {
      if isThere { all[name] = value }
    }
    for name in ["a", "b"] { keep(name, .truth(chance(2)), !chance(4)) }
    for name in ["x", "y", "perhaps"] { keep(name, .number(small()), !chance(4)) }
    for name in ["p", "q"] {
      let currency: Currency = chance(3) ? .dollar : .shekel
      keep(name, .money(Money(minorUnits: small() * 100, currency: currency)), !chance(4))
    }
    keep("s", .choice(pick("small", "middle", "large")), !chance(4))
    keep("d", .day(sunday.today + Int(small())), !chance(5))
    keep("t", .instant(sunday.now + .days(Int(small()))), !chance(5))
    let count = Int.random(in: 0..<4, using: &random)
    let items = (0..<count).map { _ in FactValue.record(record()) }
    keep("items", .list(items), !chance(8))
    return (Facts(all), all)
  }

  private mutating func small() -> Int64 { Int64.random(in: -3...8, using: &random) }

  private mutating func record() -> FactRecord {
    FactRecord(
      item,
      [
        .number(small()), chance(2) ? nil : .number(small()),
        .day(sunday.today + Int(small())), chance(5) ? nil : .truth(chance(2)),
        .choice(pick("small", "large")),
      ])
  }
}

@Test(arguments: 1...8)
func `random conditions come to what a plain evaluator says`(_ seed: Int) throws {
  var writer = Writer(random: Chance(seed: seed))
  var seen: [Bool?: Int] = [:]
  for _ in 0..<80 {
    let text = writer.truth(3)
    let expression = try parsed(text, schema)
    let syntax = try Parser.parse(text)
    for _ in 0..<3 {
      let (facts, plainFacts) = writer.facts()
      let plain = PlainEvaluator(
        time: sunday, ranks: ["small": 0, "middle": 1, "large": 2], scopes: [plainFacts])
      let expected = plain.value(syntax)
      let value = expression.value(facts, at: sunday)
      if value != expected { Issue.record("\(text): \(value as Any), plainly \(expected as Any)") }
      seen[expected?.truth, default: 0] += 1
    }
  }
  #expect(seen[true] ?? 0 > 20 && seen[false] ?? 0 > 20 && seen[Bool?.none] ?? 0 > 20)
}

@Test(arguments: 1...3)
func `the facts that decided are enough to decide it again`(_ seed: Int) throws {
  var writer = Writer(random: Chance(seed: 1000 + seed))
  for _ in 0..<200 {
    let expression = try parsed(writer.truth(3), schema)
    let (facts, all) = writer.facts()
    let verdict = expression.evaluate(facts, at: sunday)
    guard verdict.value != nil else { continue }
    let roots = Set(
      verdict.because.map { $0.path.split(separator: ".").first.map(String.init) ?? "" })
    let enough = Facts(all.filter { roots.contains($0.key) })
    if expression.value(enough, at: sunday) != verdict.value { Issue.record("\(expression.text)") }
  }
}

@Test func `broken conditions are errors with a place inside them, and never a trap`() throws {
  var writer = Writer(random: Chance(seed: 7))
  let place = Place(path: "r.yaml", line: 1, column: 1)
  let pieces = [
    "(", ")", "where", "of", "sum", "1", "₪", "else", "\"", "-", ".", "any", "exists", "]",
  ]
  var refused = 0
  for _ in 0..<2000 {
    var letters = Array(writer.truth(2))
    let cut = Int.random(in: 0...letters.count, using: &writer.random)
    letters.replaceSubrange(
      cut..<min(cut + 2, letters.count), with: pieces.randomElement(using: &writer.random) ?? "")
    let text = String(letters)
    do {
      _ = try Expression(parsing: text, at: place, in: schema, expecting: .truth)
    } catch {
      refused += 1
      #expect((1...(text.count + 1)).contains(error.place.column), "\(text): \(error)")
      #expect(!error.sentence.isEmpty)
    }
  }
  #expect(refused > 1000)
}
