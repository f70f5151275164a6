import Casework
import Testing

@testable import Intake

@Test(arguments: [
  ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
  ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
  ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
  ("a,\n,b\n", [["a", ""], ["", "b"]]),
  ("\"a,1\",\"b\n2\"\n", [["a,1", "b\n2"]]),
  ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
  ("\"say \"\"hi\"\"\",x\n", [["say \"hi\"", "x"]]),
  ("\"\",\"\"\"\"\n", [["", "\""]]),
  ("צה\"ל,דוא\"ל\n", [["צה\"ל", "דוא\"ל"]]),
  ("\n\r\n\na\n\n", [["a"]]),
  ("\u{FEFF}id,name\n", [["id", "name"]]),
  ("", []),
])
func `a table is read as RFC 4180 says, with any line ends`(_ text: String, _ cells: [[String]])
  throws
{
  #expect(try csv(text).map { $0.cells.map(\.text) } == cells)
}

@Test func `a cell knows its line, also after a text of several lines`() throws {
  let rows = try csv("id,note\r\n1,\"two\r\nlines\"\r\n2,\"שלום\",c\r\n")
  #expect(rows.map(\.line) == [1, 2, 4])
  #expect(rows[2].cells.map(\.line) == [4, 4, 4])
  #expect(String(decoding: rows[1].raw, as: UTF8.self) == "1,\"two\r\nlines\"")
}

@Test(arguments: [
  (";", "a;b\n1;2\n"), ("\t", "a\tb\n1\t2\n"),
])
func `another separator does`(_ separator: String, _ text: String) throws {
  let rows = try csv(text, separator: Character(separator))
  #expect(rows.map { $0.cells.map(\.text) } == [["a", "b"], ["1", "2"]])
}

@Test func `text behind a closing quote spoils that row alone`() throws {
  let rows = try csv("a,b\n\"x\"y,2\n3,4\n")
  #expect(rows.map { $0.fault?.cell } == [nil, 0, nil])
  #expect(rows[2].cells.map(\.text) == ["3", "4"])
}

@Test func `a quote that never closes is told with its place`() {
  #expect(
    sentence { _ = try csv("a,b\n1,\"open\n2,3\n") }
      == "t.csv:2:3: the quote that opens here never closes")
}

@Test func `a quote that swallows the rest of a large file is told with its place`() {
  let text = "a\n\"" + String(repeating: "x,y\n", count: 300_000)
  #expect(sentence { _ = try csv(text) } == "t.csv:2: the quote that opens here never closes")
}

@Test(arguments: [
  "1,\"\(long)\"\n", "1,\(long)\n", "\(String(repeating: "\"a\nb\",", count: 300_000))\n",
])
func `a row of more than a megabyte is refused, and the next is read`(_ row: String) throws {
  let rows = try csv("a,b\n\(row)2,דנה\r\n3,x")
  #expect(rows.map(\.fault?.reason.english) == [nil, "the row is longer than 1 MB", nil, nil])
  #expect(rows[1].raw.count == 1000)
  #expect(rows[2].cells.map(\.text) == ["2", "דנה"])
  #expect(rows[2].line == 3 + row.count { $0 == "\n" } - 1)
  #expect(rows[3].cells.map(\.text) == ["3", "x"])
}

private let long = String(repeating: "x", count: 1 << 20)

@Test(
  arguments: [
    ([0xFF], "bytes that are not utf-8"), ([0xD7], "bytes that are not utf-8"),
    ([0], "a NUL stands here"), ([0xC0, 0x80], "bytes that are not utf-8"),
  ] as [([UInt8], String)])
func `a byte that is no text spoils its row alone`(_ bytes: [UInt8], _ reason: String) throws {
  let rows = try csv(Array("a,b\n1,דנה\n2,x".utf8) + bytes + Array("y\n3,ok\n".utf8))
  #expect(rows.map(\.fault?.reason.english) == [nil, nil, reason, nil])
  #expect(rows[2].fault?.cell == 1)
  #expect(rows[3].cells.map(\.text) == ["3", "ok"])
}

@Test func `pieces of a file may end anywhere`() throws {
  let text = "שם,עיר\r\n" + String(repeating: "\"כהן, רונית\",כפר סבא\r\n", count: 4000)
  let bytes = Array(text.utf8)
  for size in [1, 2, 3, 7, 1000] {
    let whole = ByteSource(name: "t", bytes: bytes)
    let source = ByteSource(name: "t") { offset, _ in try whole.read(offset, size) }
    var stream = try CSVStream(source, encoding: .utf8, separator: 44)
    var rows = 0
    var last: Row?
    while let row = try stream.next() {
      rows += 1
      last = row
      if size < 7, rows == 300 { break }
    }
    #expect(last?.cells.map(\.text) == ["כהן, רונית", "כפר סבא"])
    #expect(size < 7 || rows == 4001)
  }
}
