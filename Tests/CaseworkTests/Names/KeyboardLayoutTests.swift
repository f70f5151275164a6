import Testing

@testable import Casework

/// SI-1452, as keys and what they send with the Hebrew layout on.
let standard =
  "a=ש b=נ c=ב d=ג e=ק f=כ g=ע h=י i=ן j=ח k=ל l=ך m=צ n=מ o=ם p=פ r=ר s=ד t=א u=ו v=ה x=ס y=ט z=ז "
  + ",=ת .=ץ ;=ף q=/ w=' /=. '=, (=) )=( [=] ]=[ {=} }={ <=> >=<"

@Test(arguments: standard.split(separator: " ").map { ($0.first!, $0.last!) })
func `a key and its Hebrew letter stand for each other`(_ key: Character, _ letter: Character) {
  #expect(KeyboardLayout.hebrewCharacter(for: key) == letter)
  #expect(KeyboardLayout.latinKey(for: letter) == key)
}

@Test(arguments: [
  ("fvi", "כהן"), ("FVI", "כהן"), ("tcrvo", "אברהם"), (",nr", "תמר"), ("גשמ", "dan"),
  ("'ןךדםמ", "wilson"), ("fvi rubh,", "כהן רונית"),
])
func `the other layout says what was meant`(_ typed: String, _ meant: String) {
  #expect(KeyboardLayout.slipped(typed) == meant)
}

@Test(arguments: ["", "050-123", "כהן Cohen", "Мария", "?"])
func `what is of no layout or of both was meant as it is`(_ typed: String) {
  #expect(KeyboardLayout.slipped(typed) == nil)
}

@Test func `capitals and digits have no Hebrew letter of their own`() {
  #expect(KeyboardLayout.hebrewCharacter(for: "A") == "ש")
  #expect(KeyboardLayout.hebrewCharacter(for: "5") == nil)
  #expect(KeyboardLayout.latinKey(for: "5") == nil)
}
