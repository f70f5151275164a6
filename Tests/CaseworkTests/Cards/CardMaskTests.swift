import Testing

@testable import Casework

// 4580 2600 0000 0000 and its like are test numbers: they pass the check digit and belong to nobody.
@Test(arguments: [
  ("4580260000000000", "************0000"),
  ("כרטיס 4580-2600-0000-0000 בתוקף 12/27", "כרטיס ****-****-****-0000 בתוקף 12/27"),
  ("4580 2600 0000 0000", "**** **** **** 0000"),
  ("4580\u{A0}2600\u{A0}0000\u{A0}0000", "****\u{A0}****\u{A0}****\u{A0}0000"),
  ("4580\u{5BE}2600\u{5BE}0000\u{5BE}0000", "****\u{5BE}****\u{5BE}****\u{5BE}0000"),
  ("\u{200E}4580\u{200F} 2600 0000\u{2066} 0000", "\u{200E}****\u{200F} **** ****\u{2066} 0000"),
  ("٤٥٨٠٢٦٠٠٠٠٠٠٠٠٠٠", "************٠٠٠٠"),
  ("４５８０２６００００００００００", "************００００"),
  ("378282246310005", "***********0005"), ("5555555555554444", "************4444"),
  ("4580260000000000 5555555555554444", "************0000 ************4444"),
  ("4580260000000000321", "***************0321"),
  ("458026000000000032109", "************000032109"),
  ("4580260000000000 321", "************0000 321"),
  ("052-555-0101 4580260000000000", "052-555-0101 ************0000"),
])
func `a card number keeps its last four digits alone`(_ text: String, _ masked: String) {
  #expect(CardMask.mask(text) == masked)
}

@Test(arguments: [
  "", "שלום", "052-555-0101", "052-555-0101 09-555-0102 03-555-0103",
  "052-555-0168, 052-555-0169", "050-555-0150 08-555-0150", "4580 2600, 0000 0000",
  "+972-52-555-0101",
  "ת.ז. 012345678", "4580260000000001", "9999999999999995", "356938035643809", "149.90 + 20.00",
  "2026-11-22 10:42:07.123", "1234567890123",
])
func `what is no card stays as it was`(_ text: String) { #expect(CardMask.mask(text) == text) }

/// A card's digits one after the other, as a field covers them at each.
private func typed(_ text: String, leaving: Bool = true) -> String {
  var field = ""
  for letter in text {
    field.append(letter)
    field = CardMask.typed(field, caret: field.count)
  }
  return leaving ? CardMask.typed(field, caret: nil) : field
}

// The first sixteen digits of these nineteen are a card too.
@Test(arguments: [
  ("4580260000000000101", "***************0101"),
  ("4580 2600 0000 0000 101", "**** **** **** 0000 ***"),
  ("4580-2600-0000-0000-101", "****-****-****-0000-***"),
  ("4580 2600 0000 0000 ", "**** **** **** 0000 "),
  ("4580 2600 0000 0000 12/27", "**** **** **** 0000 12/27"),
  ("4580 2600 0000 0000 052-555-0184", "**** **** **** 0000 052-555-0184"),
  ("4580 2600 0000 0000, 101", "**** **** **** 0000, 101"),
])
func `a card that is typed shows four digits in the end, however long it is`(
  _ text: String, _ shown: String
) {
  #expect(typed(text) == shown)
}

@Test func `what may be a card's last three digits stays while the caret is at them`() {
  let text = "4580 2600 0000 0000 101"
  #expect(typed(text, leaving: false) == "**** **** **** 0000 101")
  #expect(typed(text + " x", leaving: false) == "**** **** **** 0000 *** x")
}
