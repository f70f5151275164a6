import Testing

@testable import Casework

@Test(arguments: [
  "050-123-4567", "0501234567", "+972501234567", "+972-50-1234567", "00972 50 123 4567",
  "972501234567", "(050) 123.4567", "+972 (0)50 1234567", "\u{202A}050-1234567\u{202C}",
  "050–123–4567",
  "tel:+972501234567", "TEL: 050-1234567", "+972-(0)50-123.4567",
  "٠٥٠١٢٣٤٥٦٧", "050\u{00A0}123 4567",
])
func `one number has one spelling`(_ text: String) {
  #expect(PhoneNumber(text)?.digits == "0501234567")
  #expect(PhoneNumber(text)?.grouped == "050-123-4567")
}

@Test(arguments: [
  ("031234567", "03-123-4567"), ("+972 3 1234567", "03-123-4567"), ("1800123456", "1-800-123-456"),
  ("*2700", "*2700"), ("100", "100"), ("+1 415 555 2671", "+1 4155 552 671"),
  ("+44 20 7123 4567", "+44 2071 234 567"), ("+420 601 123 456", "+420 601 123 456"),
  ("077-1234567", "077-123-4567"),
])
func `a number is shown in groups`(_ text: String, _ grouped: String) {
  #expect(PhoneNumber(text)?.grouped == grouped)
}

@Test(arguments: ["", "12", "כהן", "050-12a", "7590-VHVEG", "123456789012345678", "05+1", "1*23"])
func `what is no number is none`(_ text: String) {
  #expect(PhoneNumber(text) == nil)
}

@Test(arguments: [
  "+49 170 1234567", "+49 (0)170 1234567", "0049(0)170/1234567", "tel:+49-170-1234567",
])
func `the 0 within another country is no digit of a number`(_ text: String) {
  #expect(PhoneNumber(text)?.digits == "00491701234567")
}

@Test(
  arguments: [
    ("+49 170 1234567", "1701234567"), ("01701234567", "1701234567"), ("89161234567", "9161234567"),
    ("+7 (916) 123-45-67", "9161234567"), ("0501234567", "501234567"), ("*2700", nil),
    ("1800123456", nil), ("100", nil), ("0012345", nil),
  ] as [(String, String?)])
func `a number ends alike with its country's code and without`(_ text: String, _ end: String?) {
  #expect(PhoneNumber(text)?.end == end)
}

@Test func `a number of another country keeps its code`() {
  #expect(PhoneNumber("+14155552671")?.digits == "0014155552671")
  #expect(PhoneNumber("+14155552671") == PhoneNumber("00 1 415 555 2671"))
  #expect(PhoneNumber("02-123-4567", home: "39")?.digits == "021234567")
}

@Test func `an end of a number is its digits`() {
  #expect(PhoneNumber.digits(in: "45-67") == "4567")
  #expect(PhoneNumber.digits(in: "+972 50") == "97250")
  #expect(PhoneNumber.digits(in: "45 כהן") == nil)
  #expect(PhoneNumber.digits(in: "") == nil)
}
