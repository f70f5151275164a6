import Casework
import Testing

@Test(
  arguments: [
    ("כרטיס 4580 2601 1234 56", nil, "כרטיס 4580 2601 1234 56"),
    ("כרטיס 4580 2601 12", 19, "כרטיס"),
    ("כרטיס 4580 , 4580 , 12", 22, "כרטיס"),
    ("כרטיס 4580\" 4580\" 1234\" 56", 25, "כרטיס"),
    ("כרטיס 458026", 12, "כרטיס 458026"),
    ("0501234567 ביקשה לחזור", 3, "ביקשה לחזור"),
    ("0501234567 ביקשה לחזור", 22, "0501234567 ביקשה לחזור"),
  ] as [(String, Int?, String)])
func `a draft holds back the digits that are being typed`(
  _ typed: String, _ caret: Int?, _ saved: String
) {
  #expect(CardMask.draft(Array(typed), caret: caret) == saved)
}

@Test func `a card whose groups stand apart is masked in the draft too`() {
  let note = "4580 , 4580 , 1234 , 5674 שילמה"
  #expect(CardMask.draft(Array(note), caret: nil) == "**** , **** , **** , 5674 שילמה")
}

@Test func `a card that was typed whole is masked in the draft`() {
  let saved = CardMask.draft(Array("4111 1111 1111 1111 שילמה"), caret: nil)
  #expect(saved == "**** **** **** 1111 שילמה")
}
