import Casework
import Chance
import GRDB
import NamePairs
import StoreContract
import Testing

@testable import SQLiteStore

/// A few of our own that always run, and those that others paired by spelling.
private let namePairs =
  [NamePair("כהן", "Kohen"), NamePair("שרה", "Sarah")] + NamePair.foreign(.spelling)

/// In `make soak` among a hundred thousand.
@Test func `each spelling of a name finds the other within the first five of thousands`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let pairs = namePairs
  // Each spelling is a customer of his own, with a family name by which the pair is told from other pairs.
  var updates: [FileUpdate] = []
  for (number, pair) in pairs.enumerated() {
    for (script, name) in [("h", pair.hebrew), ("l", pair.other)] {
      let customer = Customer(account: "\(script)\(number)", name: "\(name) \(family(number))")
      updates.append(FileUpdate(customer: customer))
    }
  }
  updates += (0..<(isSoak ? 100_000 : 5000)).map {
    FileUpdate(customer: Customer(account: "x\($0)", name: crowd($0)))
  }
  _ = try store.merge(updates)
  var missed: [String] = []
  for (number, pair) in pairs.enumerated() {
    for (typed, other) in [(pair.hebrew, "l\(number)"), (pair.other, "h\(number)")] {
      let found = try store.find("\(typed) \(family(number))", for: "dana", limit: 5)
      if !found.contains(where: { $0.account == other }) { missed.append("\(pair) by \(typed)") }
    }
  }
  #expect(missed == [])
}

private func family(_ number: Int) -> String { "q\(number)" }

private func crowd(_ number: Int) -> String {
  let first = ["דוד", "Maria", "יוסי", "Ahmed", "נועה", "Olga", "רחל", "John"]
  let last = ["לוי", "Mizrahi", "פרץ", "Biton", "אזולאי", "Haddad", "גבאי"]
  // Every ninth is called as one of a pair, by another family name.
  let pair = namePairs[number / 9 % namePairs.count]
  let own = number % 9 == 0 ? (number % 2 == 0 ? pair.hebrew : pair.other) : nil
  return "\(own ?? first[number % first.count]) \(last[number / first.count % last.count])"
}

/// In `make soak` among a hundred thousand. The families of the crowd are those of the pairs, and many of its given names
/// have the same consonants as one of them.
@Test func `a name in another spelling comes before names that only sound like it`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  let pairs = namePairs
  let beside = { pairs[($0 + 37) % pairs.count] }
  var updates = (0..<(isSoak ? 100_000 : 12_000)).map { number in
    let family = pairs[number / soundalikes.count % pairs.count]
    let written = number / soundalikes.count / pairs.count % 2 == 0 ? family.hebrew : family.other
    let name = "\(soundalikes[number % soundalikes.count]) \(written)"
    return FileUpdate(customer: Customer(account: "x\(number)", name: name))
  }
  for (number, pair) in pairs.enumerated() {
    let other = beside(number)
    updates += [
      Customer(account: "h\(number)", name: "\(pair.hebrew) \(other.hebrew)"),
      Customer(account: "l\(number)", name: "\(pair.other) \(other.other)"),
    ].map { FileUpdate(customer: $0) }
  }
  _ = try store.merge(updates)
  var missed: [String] = []
  for (number, pair) in pairs.enumerated() {
    let other = beside(number)
    let (hebrew, latin) = ("\(pair.hebrew) \(other.hebrew)", "\(pair.other) \(other.other)")
    for (typed, isHebrew) in [(hebrew, true), (latin, false)] {
      let found = try store.find(typed, for: "dana", limit: 5).map(\.name)
      if otherwise(pair, other, inLatin: isHebrew).isDisjoint(with: found) {
        missed.append("\(typed): \(found)")
      }
    }
  }
  #expect(missed == [])
}

/// How a name of two may be written in the other script: many have the same two.
private func otherwise(_ one: NamePair, _ two: NamePair, inLatin: Bool) -> Set<String> {
  func spellings(_ name: NamePair) -> [String] {
    inLatin ? namePairs.filter { $0.hebrew == name.hebrew }.map(\.other) : [name.hebrew]
  }
  let pairs = spellings(one).flatMap { first in spellings(two).map { (first, $0) } }
  return Set(pairs.flatMap { ["\($0) \($1)", "\($1) \($0)"] })
}

/// None is of a pair, and none is what the name of one begins: whom a text begins is found before other spellings.
private let soundalikes = [
  "עומר", "אמיר", "אמירה", "שושנה", "Garage", "מוסך", "מספרת", "אדר", "לאה", "שפרה", "עדי", "שירה",
  "Hannah", "Hayon", "Josefa", "דוידה", "מלי", "Yakova", "רבקי", "Tsivia", "יגאל", "גיא", "גבי",
  "דודו", "Kahana", "Cohava", "Amira", "Omer", "Sasson", "Sivan", "Yonit", "דנה", "רון", "אבי",
  "מיה", "Olya", "Maria", "Ahmed", "John", "Ivan",
]

@Test(arguments: [
  ("tel:+972525551234", "home"), ("טל 0525551234", "home"), ("0525551234 כהן", "home"),
  ("+49 (0)170 1234567", "bonn"), ("01701234567", "bonn"), ("0049 170 1234567", "bonn"),
  ("89161234567", "moscow"), ("+7 916 123 45 67", "moscow"), ("אנה 89161234567", "moscow"),
  ("0525551235 לוי", "levi"), ("0525551235 כהן", "cohen"), ("בנגוריון", "bonn"),
])
func `a number in any spelling finds who has it first`(_ typed: String, _ account: String) throws {
  let scratch = try Scratch()
  var store = try scratch.open()
  store.names = NameTable(groups: [], particles: ["בן"])
  func customer(_ account: String, _ name: String, _ phone: String) -> FileUpdate {
    var customer = Customer(account: account, name: name)
    customer.contactPoints = [ContactPoint(.phone, phone)]
    return FileUpdate(customer: customer)
  }
  _ = try store.merge([
    customer("other", "טל כהן", "03-555-0101"), customer("levi", "רון לוי", "052-5551235"),
    customer("cohen", "רון כהן", "0525551235"),
    customer("home", "דנה כהן", "+972-(0)52-555.1234"),
    customer("bonn", "דוד בן גוריון", "+49 170 1234567"),
    customer("moscow", "Анна", "+7 (916) 123-45-67"),
  ])
  #expect(try store.find(typed, for: "dana", limit: 5).first?.account == account)
}

@Test func `finding looks at no whole table while typing`() throws {
  let scratch = try Scratch()
  let store = try scratch.open()
  _ = try store.merge([Given.wholeFile])
  let plans = try store.pool.read { db in
    try Statements.all.flatMap { sql in
      try readAll(db, "EXPLAIN QUERY PLAN " + sql, arguments(sql)) { try $0.text("detail") }
    }
  }
  #expect(
    plans.filter {
      $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE") && !$0.contains("json_each")
        && !$0.contains("(subquery")
    } == [])
  #expect(plans.count > 10)
}

private func arguments(_ sql: String) -> [DatabaseValue] {
  let count = sql.contains("?3") ? 3 : sql.contains("?2") ? 2 : sql.count { $0 == "?" }
  return Array(repeating: "1".databaseValue, count: count)
}
