import Testing

@testable import Casework

/// The trust with which a query finds a customer of this name, as a store would.
func foundBy(_ typed: String, finds name: String, names: NameTable = .empty)
  -> SearchQuery.Trust?
{
  let tokens = SearchKeys.indexed(name: name)
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
  ("Cohen", "רונית כהן", .near), ("Kohen", "רונית כהן", .near), ("כהן", "Ronit Cohen", .near),
  ("Isaac", "יצחק רבין", .near), ("יצחק", "Isaac Stern", .near), ("Goldst", "גולדשטיין", .near),
  ("fvi", "Ronit Cohen", .nearOnOtherLayout), ("ןדששב", "יצחק רבין", .nearOnOtherLayout),
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

@Test func `steps come in the order of trust`() {
  let steps = SearchKeys.query("fvi").steps.map(\.trust)
  #expect(steps == steps.sorted())
  #expect(steps == SearchQuery.Trust.allCases)
}

@Test func `a word that is typed again is looked for once`() {
  let once = SearchKeys.query("דנה כהן", names: small)
  #expect(
    SearchKeys.query("דנה כהן דנה כהן", names: small).steps.dropLast(2) == once.steps.dropLast(2))
  #expect(foundBy("levi dan levi", finds: "Levi Dan") == .words)
  // Of a last word alone a near spelling may go on.
  #expect(foundBy("goldst sara", finds: "שרה גולדשטיין") == nil)
  #expect(foundBy("sara goldst", finds: "שרה גולדשטיין") == .near)
  #expect(foundBy("goldst sara goldst", finds: "שרה גולדשטיין") == nil)
}
