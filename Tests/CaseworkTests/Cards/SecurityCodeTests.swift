import Casework
import Testing

@Test(arguments: [
  ("CVV 123", "CVV ***"), ("cvv: 1234", "cvv: ****"), ("CVV2=123", "CVV2=***"),
  ("CVV2 123", "CVV2 ***"), ("cvv 1 2 3", "cvv * * *"), ("the cvc is 123", "the cvc is ***"),
  ("csc 987", "csc ***"), ("CID 1234", "CID ****"), ("מספר אבטחה 987", "מספר אבטחה ***"),
  ("הספרות מאחור הן 987", "הספרות מאחור הן ***"), ("123 cvv", "*** cvv"),
  ("security code 123, ok", "security code ***, ok"),
  ("3 digits on the back: 123", "3 digits on the back: ***"),
  ("ה-CVV הוא 123", "ה-CVV הוא ***"), ("קוד האבטחה שלה 123", "קוד האבטחה שלה ***"),
  ("3 ספרות בגב הכרטיס 123", "3 ספרות בגב הכרטיס ***"),
  ("3 ספרות בגב הכרטיס: 123", "3 ספרות בגב הכרטיס: ***"),
  ("שלוש ספרות בגב 123 תוקף 12/27", "שלוש ספרות בגב *** תוקף 12/27"),
  ("והקוד בגב הכרטיס: 1234", "והקוד בגב הכרטיס: ****"), ("סי וי וי 123", "סי וי וי ***"),
  ("123 בגב הכרטיס", "*** בגב הכרטיס"), ("CVV ١٢٣", "CVV ***"), ("CVV １２３", "CVV ***"),
  ("CVV\u{200E} 123", "CVV\u{200E} ***"), ("C\u{200F}VV 123", "C\u{200F}VV ***"),
  ("c.v.v. 321", "c.v.v. ***"), ("C V V: 321", "C V V: ***"), ("CV2 654", "CV2 ***"),
  ("ה-cv2 הוא 654", "ה-cv2 הוא ***"),
  ("בהה 123", "בהה ***"), ("4242 CVV 123", "4242 CVV ***"), ("cvv 123 12/27", "cvv *** 12/27"),
  ("שלוש ספרות אחרונות בגב: 737", "שלוש ספרות אחרונות בגב: ***"),
  ("הספרות האחרונות מאחור 737", "הספרות האחרונות מאחור ***"),
  ("ה-cvv שהיא מסרה 737", "ה-cvv שהיא מסרה ***"), ("סיויוי 737", "סיויוי ***"),
  ("CVV he gave me was 737", "CVV he gave me was ***"), ("גב כרטיס 737", "גב כרטיס ***"),
  ("cvv is four digits 7371", "cvv is four digits ****"), ("ＣＶＶ 737", "ＣＶＶ ***"),
  ("CVV2 is 1 5 7", "CVV2 is * * *"), ("713-064 cvv", "713-*** cvv"),
  ("4580 2600 0000 0000 12/27 CVV 123", "**** **** **** 0000 12/27 CVV ***"),
])
func `a security code beside its name is masked`(_ text: String, _ masked: String) {
  #expect(CardMask.mask(text) == masked)
  #expect(CardMask.mask(masked) == masked)
}

@Test(arguments: [
  "CVV", "ביקשו ממנו CVV ולא מסר", "4 ספרות אחרונות 4242", "3 ספרות בגב הכרטיס",
  "CVV was asked 2 times in 2026-11", "קוד אבטחה בן 6 ספרות 123456", "the back door, 123 Main St",
  "דירה 12, קוד כניסה 4567", "מספר פנייה 48213", "security 123", "cvvx 123", "CV 2024",
  "vitamin c 2 654", "קוד כניסה 4567. CVV לא נמסר", "in 2025 she gave me the CVV",
])
func `other numbers near such words stay`(_ text: String) { #expect(CardMask.mask(text) == text) }
