import Casework
import Testing

@testable import Intake

private let table = "מספר,שם,עיר\r\n1,רונית כהן,כפר סבא\r\n"

/// The letters from alef to tav stand at E0 to FA in both old encodings.
private func oldHebrew(_ text: String) -> [UInt8] {
  text.unicodeScalars.map { scalar in
    switch scalar.value {
    case 0x5D0...0x5EA: UInt8(scalar.value - 0x5D0 + 0xE0)
    case 0x20AA: 0xA4
    case 0x5B0...0x5B9: UInt8(scalar.value - 0x5B0 + 0xC0)
    case 0x5BC: 0xCC
    case 0x5C1, 0x5C2: UInt8(scalar.value - 0x5C1 + 0xD1)
    case 0x2017: 0xDF
    default: UInt8(truncatingIfNeeded: scalar.value)
    }
  }
}

private func utf16(_ text: String, littleEndian: Bool, mark: Bool) -> [UInt8] {
  let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
  return units.flatMap { unit -> [UInt8] in
    let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    return littleEndian ? bytes.reversed() : bytes
  }
}

private func utf32(_ text: String, littleEndian: Bool) -> [UInt8] {
  ("\u{FEFF}" + text).unicodeScalars.flatMap { scalar -> [UInt8] in
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> ($0 * 8)) }
    return littleEndian ? bytes : bytes.reversed()
  }
}

@Test(arguments: [
  (Array(table.utf8), Encoding.utf8, table),
  ([0xEF, 0xBB, 0xBF] + Array(table.utf8), .utf8, table),
  (utf16(table, littleEndian: true, mark: true), .utf16LittleEndian, table),
  (utf16(table, littleEndian: false, mark: true), .utf16BigEndian, table),
  (utf16(table, littleEndian: true, mark: false), .utf16LittleEndian, table),
  (utf16(table, littleEndian: false, mark: false), .utf16BigEndian, table),
  (oldHebrew(table), .windows1255, table),
  (oldHebrew("שם,שָם,₪\r\nדנה,כהן,לוי\r\n"), .windows1255, "שם,שָם,₪\r\nדנה,כהן,לוי\r\n"),
  (oldHebrew("id,שֵׁם\r\n1,דָּנָה כֹּהֵן\r\n"), .windows1255, "id,שֵׁם\r\n1,דָּנָה כֹּהֵן\r\n"),
  (utf32(table, littleEndian: true), .utf32LittleEndian, table),
  (utf32(table, littleEndian: false), .utf32BigEndian, table),
  (oldHebrew("שם‗עיר\r\n"), .iso8859_8, "שם‗עיר\r\n"),
  (Array("id,name\n1,Dana\n".utf8), .utf8, "id,name\n1,Dana\n"),
  (oldHebrew("םש,ריע\r\nםיסנ,ןולוח\r\n"), .windows1255Visual, "םש,ריע\r\nםיסנ,ןולוח\r\n"),
  (oldHebrew("םש‗ריע ןולוח\r\n"), .iso8859_8Visual, "םש‗ריע ןולוח\r\n"),
])
func `the encoding is recognised and its letters are read`(
  _ bytes: [UInt8], _ encoding: Encoding, _ text: String
) throws {
  let source = ByteSource(name: "t", bytes: bytes)
  #expect(try Encoding.recognise(source) == encoding)
  var stream = try TextStream(source, encoding: encoding)
  var read: [UInt8] = []
  while let piece = try stream.next() { read += piece }
  #expect(String(decoding: read, as: UTF8.self) == text)
}

@Test(arguments: [
  ("UTF8", Encoding.utf8), ("utf-8", .utf8), ("Windows-1255", .windows1255),
  ("cp1255", .windows1255), ("ISO-8859-8", .iso8859_8), ("utf-16le", .utf16LittleEndian),
  ("iso-8859-8-i", .iso8859_8), ("ISO-8859-8-visual", .iso8859_8Visual),
  ("UTF-32", .utf32LittleEndian), ("utf-32be", .utf32BigEndian),
])
func `an encoding is known by the names that people write`(_ name: String, _ encoding: Encoding) {
  #expect(Encoding(name: name) == encoding)
}

@Test func `a name that is no encoding is none`() { #expect(Encoding(name: "klingon") == nil) }

@Test(
  arguments: [
    ([], "t: the file is empty"),
    (
      [0x50, 0x4B, 3, 4, 20, 0],
      "t: this is a zip archive or a spreadsheet (xlsx), not a table; save it as CSV and import that"
    ),
    (
      [0x61, 0x2C, 0x62, 0x0A, 0xE9, 0x2C, 0xE8, 0xFF, 0xFE, 0xFF, 0xFF, 0x0A],
      "t: the encoding cannot be told; name it: utf-8, utf-16le, utf-16be, utf-32le, utf-32be, "
        + "windows-1255, iso-8859-8, iso-8859-8-visual, windows-1255-visual"
    ),
    (
      Array("a,b\n".utf8) + (0..<40).map { $0 % 3 == 0 ? 7 : 0 },
      "t: it is full of NULs: this is a binary file, not a table"
    ),
  ] as [([UInt8], String)])
func `a file that is no text is told in one sentence`(_ bytes: [UInt8], _ expected: String) {
  let said = sentence {
    let source = ByteSource(name: "t", bytes: bytes)
    let encoding = try Encoding.recognise(source)
    var stream = try TextStream(source, encoding: encoding)
    while try stream.next() != nil {}
  }
  #expect(said == expected)
}

@Test(arguments: [("/", "this is a directory; name a file in it")])
func `a directory is told`(_ path: String, _ expected: String) {
  #expect(sentence { _ = try ByteSource(file: path) } == "\(path): \(expected)")
}

@Test func `a file that is not there is told`() {
  let said = sentence { _ = try ByteSource(file: "/no/such/file.csv") }
  #expect(said == "/no/such/file.csv: the file cannot be opened: No such file or directory")
}

@Test func `half a pair in UTF-16 spoils its row alone`() throws {
  let bytes =
    utf16("a,b\n1,", littleEndian: true, mark: true) + [0x3D, 0xD8]
    + utf16("x\n2,y\n", littleEndian: true, mark: false)
  let rows = try csv(bytes, encoding: .utf16LittleEndian)
  #expect(rows.map(\.fault?.reason.english) == [nil, "bytes that are not utf-16le", nil])
  #expect(rows[2].cells.map(\.text) == ["2", "y"])
}

@Test(arguments: [
  (Encoding.windows1255, [UInt8](repeating: 0xD9, count: 20_000)),
  (.utf16LittleEndian, (0..<20_000).map { $0 % 2 == 0 ? 0x00 : 0xD8 }),
])
func `a row of nothing but broken bytes is one rejected row`(
  _ encoding: Encoding, _ broken: [UInt8]
) throws {
  let end: [UInt8] = encoding == .windows1255 ? [0x0A] : [0x0A, 0x00]
  let rows = try csv(broken + end, encoding: encoding)
  #expect(rows.map(\.fault?.reason.english) == ["bytes that are not \(encoding.rawValue)"])
}

@Test(arguments: [
  ("םולש", "שלום"), ("12 לצרה", "הרצל 12"), ("(ןב) Dan Levi םש", "שם Dan Levi (בן)"),
  ("Dana Levi", "Dana Levi"), ("050-1234567", "050-1234567"), ("3.50 ריחמ", "מחיר 3.50"),
  ("םש\nריע", "שם\nעיר"), ("", ""),
])
func `a text in the order of the glass is read in the order of speech`(
  _ visual: String, _ logical: String
) {
  #expect(VisualOrder.logical(visual) == logical)
}

@Test func `a visual list goes in as it is read`() throws {
  let bytes = oldHebrew("id,name,city\r\n1,ןהכ תינור,אבס רפכ\r\n2,םיסנ ןומימ,12 ןולוח\r\n")
  let brought = try bring(bytes, shipped("customers"))
  #expect(brought.updates.map(\.customer.name) == ["רונית כהן", "מימון נסים"])
  #expect(brought.updates.map(\.customer.city) == ["כפר סבא", "חולון 12"])
}
