import Testing

@testable import Casework

func meets(_ left: String, _ right: String) -> Bool {
  let lefts = NameWords.of(left)
  let rights = NameWords.of(right)
  guard lefts.count == rights.count else { return false }
  return zip(lefts, rights).allSatisfy { one, other in
    one == other || !Set(SearchKeys.near(one)).isDisjoint(with: SearchKeys.near(other))
  }
}

@Test(arguments: spellingPairs)
func `spellings of one name meet`(_ one: String, _ other: String) {
  #expect(meets(one, other), "\(SearchKeys.near(one)) \(SearchKeys.near(other))")
}

@Test(arguments: [
  ("כהן", "כרמי"), ("לוי", "לאה"), ("דוד", "דוד-לוי"), ("יוסף", "אסף"), ("נועה", "נילי"),
  ("שירה", "שרית"), ("Cohen", "Chen"), ("Levi", "Lavan"), ("Noa", "Nir"), ("חיים", "חנן"),
])
func `other names do not`(_ one: String, _ other: String) {
  #expect(!meets(one, other), "\(SearchKeys.near(one)) \(SearchKeys.near(other))")
}

@Test func `few common names are near another`() {
  let names = Array(Set(commonNames)).sorted()
  #expect(names.count > 490)
  let keys = names.map { Set(SearchKeys.near(NameWords.of($0)[0])) }
  var near = 0
  for at in names.indices {
    for other in names.indices where at < other && !keys[at].isDisjoint(with: keys[other]) {
      near += 1
    }
  }
  let each = Double(near * 2) / Double(names.count)
  #expect(each < 0.9, "\(near) pairs, a name has \(each) others near it")
}

@Test(arguments: [
  ("COHEN", ["cohen"]), ("בֶּן־דָּוִד", ["בנ", "דוד"]), ("O'Brien", ["obrien"]), ("צה״ל", ["צהל"]),
  ("Ben-David", ["ben", "david"]), ("ז'קלין", ["זקלינ"]), ("Zoë Müller", ["zoe", "muller"]),
  ("Strauß Łukasz", ["strauss", "lukasz"]), ("אברג׳יל", ["אברגיל"]),
  ("\u{200F}רון\u{200E}", ["רונ"]),
  ("", []), (" ,. ", []), ("٠٥٠", ["050"]),
])
func `a text becomes words`(_ text: String, _ words: [String]) {
  #expect(NameWords.of(text) == words)
}

@Test func `near keys never depend on anything but the word`() {
  #expect(SearchKeys.near("כהנ") == ["\u{E000}KHN"])
  #expect(SearchKeys.near("cohen") == ["\u{E000}KHN"])
  #expect(SearchKeys.near("12") == [])
  #expect(SearchKeys.near("שששששששש").count <= 12)
}

@Test func `a near key is one word to a full-text index`() {
  for name in commonNames + spellingPairs.map(\.1) {
    for key in NameWords.of(name).flatMap(SearchKeys.near) {
      #expect(key.first == SearchKeys.nearMark)
      #expect(key.dropFirst().allSatisfy { $0.isASCII && $0.isLetter }, "\(key)")
    }
  }
}

@Test func `a customer is found by his names and city as they sound, else as it is written`() {
  var customer = Customer(account: "7590-VHVEG", name: "רונית כהן", city: "כפר סבא")
  customer.otherNames = ["Ronit Cohen"]
  customer.authorised = ["דוד"]
  customer.contactPoints = [ContactPoint(.mail, "ronit@example.org"), ContactPoint(.phone, "050")]
  let texts = SearchKeys.texts(of: customer)
  #expect(texts.sounding == ["רונית כהן", "Ronit Cohen", "דוד", "כפר סבא"])
  #expect(texts.silent == ["7590-VHVEG", "ronit@example.org"])
}
