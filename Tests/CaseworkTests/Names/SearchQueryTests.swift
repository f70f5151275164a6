import Testing

@testable import Casework

/// The trust with which a query finds a customer of this name, as a store would.
func foundBy(_ typed: String, finds name: String, names: NameTable = .empty)
  -> SearchQuery.Trust?
{
  let words = NameWords.of(name)
  let tokens = words + words.flatMap(SearchKeys.near)
  return SearchKeys.query(typed, names: names).steps.first { step in
    step.words.allSatisfy { terms in
      terms.contains { term in
        tokens.contains { term.isBeginning ? $0.hasPrefix(term.text) : $0 == term.text }
      }
    }
  }?.trust
}

let small = NameTable(groups: [["יצחק", "Isaac", "Yitzhak"], ["שרה", "Sally"]])

@Test(arguments: [
  ("כהן", "רונית כהן", SearchQuery.Trust.words), ("cohen ronit", "Ronit Cohen", .words),
  ("כה", "רונית כהן", .beginnings), ("רונ כה", "רונית כהן", .beginnings),
  ("fvi", "רונית כהן", .otherLayout), ("רםמ", "Ron Levi", .otherLayout),
  ("Cohen", "רונית כהן", .spelling), ("Kohen", "רונית כהן", .spelling),
  ("כהן", "Ronit Cohen", .spelling), ("Isaac", "יצחק רבין", .spelling),
  ("יצחק", "Isaac Stern", .spelling), ("Goldst", "גולדשטיין", .near),
  ("fvi", "Ronit Cohen", .spellingOnOtherLayout),
  ("ןדששב", "יצחק רבין", .spellingOnOtherLayout), ("עםךגדא", "גולדשטיין", .nearOnOtherLayout),
])
func `a text finds a name`(_ typed: String, _ name: String, _ trust: SearchQuery.Trust) {
  #expect(foundBy(typed, finds: name, names: small) == trust)
}

@Test(arguments: ["לוי", "Levy", "fvh", "x", "כרמי"])
func `a text does not find another name`(_ typed: String) {
  #expect(foundBy(typed, finds: "רונית כהן", names: small) == nil)
}

@Test func `a number is looked for as one`() {
  let query = SearchKeys.query(" 050-123 45 67 ")
  #expect(query.phone?.digits == "0501234567")
  #expect(query.digits == "0501234567")
  #expect(SearchKeys.query("4567").digits == "4567")
  #expect(SearchKeys.query("כהן 4567").digits == nil)
  #expect(SearchKeys.query(" 7590-VHVEG ").account == "7590-VHVEG")
  #expect(SearchKeys.query("Ronit@Example.org").mail == "ronit@example.org")
  #expect(SearchKeys.query("").steps.isEmpty)
}

@Test(arguments: [
  ("0525551234 כהן", "0525551234", "כהן"), ("טל 0525551234", "0525551234", "טל"),
  ("דנה כהן +972 52-555 1234", "0525551234", "דנה כהן"),
  ("dana +49 (0)170 1234567 levi", "00491701234567", "dana levi"),
  ("רונית - כהן 052-555-0184", "0525550184", "רונית - כהן"),
])
func `a number beside a name is looked for, and the name too`(
  _ typed: String, _ phone: String, _ name: String
) {
  let query = SearchKeys.query(typed)
  #expect(query.phone?.digits == phone)
  #expect(query.steps == SearchKeys.query(name).steps)
}

@Test(arguments: ["כהן 4567", "כהן 100501234", "דנה 0525", "7590-VHVEG", "הרצל 12"])
func `a short number, or one that may be an account, is a word`(_ typed: String) {
  let query = SearchKeys.query(typed)
  #expect(query.phone == nil)
  #expect(query.steps.first?.words.map { $0.map(\.text) } == NameWords.of(typed).map { [$0] })
}

private let compounds = NameTable(
  groups: [], particles: ["בן", "בת", "אבו", "ben", "bat", "abu", "O'"])

@Test(arguments: [
  ("בנגוריון", "דוד בן גוריון"), ("batsheva", "בת שבע לוי"), ("בתשבע", "בת-שבע לוי"),
  ("abuhatzira", "אבו-חצירא יעקב"), ("אבוחצירא", "אבו חצירא"), ("o brien", "Pat O'Brien"),
  ("בן גוריון", "בנגוריון דוד"), ("בת שבע", "Batsheva Levi"), ("בנגורי", "דוד בן גוריון"),
  ("obrien", "O Brien"), ("cbdurhui", "דוד בן גוריון"), ("דוד בנגוריון", "בן גוריון דוד"),
])
func `a name of two words is found as one, and one as two`(_ typed: String, _ name: String) {
  #expect(foundBy(typed, finds: name, names: compounds) != nil)
  #expect(foundBy(typed, finds: name, names: small) == nil)
}

@Test(arguments: [("בנימין", "דוד בן גוריון"), ("abudi", "אבו חצירא"), ("benny", "בת שבע")])
func `a word that only begins like such a name is one word`(_ typed: String, _ name: String) {
  #expect(foundBy(typed, finds: name, names: compounds) == nil)
}

@Test func `steps come in the order of trust`() {
  let steps = SearchKeys.query("fvi").steps.map(\.trust)
  #expect(steps == steps.sorted())
  #expect(steps == SearchQuery.Trust.allCases)
}

@Test func `a word that is typed again is looked for once`() {
  let once = SearchKeys.query("דנה כהן", names: small)
  #expect(
    SearchKeys.query("דנה כהן דנה כהן", names: small).steps.dropLast(4) == once.steps.dropLast(4))
  #expect(foundBy("levi dan levi", finds: "Levi Dan") == .words)
  // Of a last word alone a near spelling may go on.
  #expect(foundBy("goldst sara", finds: "שרה גולדשטיין") == nil)
  #expect(foundBy("sara goldst", finds: "שרה גולדשטיין") == .near)
  #expect(foundBy("goldst sara goldst", finds: "שרה גולדשטיין") == nil)
}
