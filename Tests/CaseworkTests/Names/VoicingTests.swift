import Testing

@testable import Casework

private func distance(_ one: String, _ other: String) -> Int? {
  Voicing(NameWords.of(one)[0]).distance(to: Voicing(NameWords.of(other)[0]))
}

@Test(arguments: [
  ("Amar", "עמר", "עומר"), ("Amar", "עמר", "אמיר"), ("Omer", "עומר", "אמיר"),
  ("Amir", "אמיר", "עמר"),
  ("George", "ג'ורג'", "Garage"), ("ג'ורג'", "George", "Garage"), ("Biton", "ביטון", "בטן"),
  ("Levy", "לוי", "לביא"), ("Cohen", "כהן", "כהנא"), ("Давид", "דויד", "דוידה"),
  ("יוסף", "Yosef", "יוספה"), ("Gabai", "גבאי", "גבי"),
])
func `another spelling of a name is nearer than another name`(
  _ name: String, _ spelling: String, _ other: String
) {
  let near = distance(name, spelling) ?? .max
  #expect(near < distance(name, other) ?? .max)
}

@Test func `a name is as far from another as that from it, and not at all from itself`() {
  #expect(distance("שלומי", "Shlomi") == 0)
  #expect(distance("Swisa", "סוויסה") == 0)
  #expect(distance("Cohen", "כהן") == distance("כהן", "Cohen"))
  #expect(distance("Amir", "עומר") == distance("עומר", "Amir"))
  #expect(distance("כהן", "לוי") == nil)
}
