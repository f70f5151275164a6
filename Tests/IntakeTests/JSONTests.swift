import Casework
import Testing

@testable import Intake

private func columns(_ text: String) -> [String: String]? {
  var parser = JSONParser(Array(text.utf8))
  return (try? parser.object()).map { Dictionary($0.columns) { _, last in last } }
}

@Test(arguments: [
  (#"{"id": 1, "name": "דנה"}"#, ["id": "1", "name": "דנה"]),
  (
    #"{"via": {"channel": "web", "n": [1, true, null]}}"#,
    ["via.channel": "web", "via.n.0": "1", "via.n.1": "true", "via.n.2": ""]
  ),
  (#"{"t": "a\"\\\/\b\n\u05d0\ud83d\ude00"}"#, ["t": "a\"\\/\u{8}\nא😀"]),
  ("{}", [:]), (#" { "a" : -1.5e3 } "#, ["a": "-1.5e3"]),
])
func `an object is read as columns`(_ text: String, _ expected: [String: String]) {
  #expect(columns(text) == expected)
}

@Test(arguments: [
  "", "[1]", "{", #"{"a"}"#, #"{"a": }"#, #"{"a": 1,}"#, #"{"a": 1} x"#, #"{"a": "open"#,
  #"{"a": "\ud83d"}"#, #"{"a": "\u00"}"#, #"{"a": "\u0000"}"#, #"{"a": "\q"}"#, "{\"a\": \"\t\"}",
  #"{"a": tru}"#, #"{"a": +}"#,
])
func `what is no object is refused`(_ text: String) { #expect(columns(text) == nil) }

@Test func `what is nested too deep is refused`() {
  let deep = String(repeating: "[", count: 100_000)
  #expect(columns("{\"a\": \(deep)") == nil)
}

@Test func `JSON lines go in by their keys, a broken line does not`() throws {
  let mapping = try Mapping(
    yaml: """
      mapping: lines
      title: Lines
      format: json-lines
      customer:
        account: id
        name: {column: user.name, optional: true}
      """, path: "lines.yaml")
  let brought = try bring(
    """
    {"id": 7, "user": {"name": "דנה"}}
    {"id": 8

    {"user": {}, "id": "9"}
    """, mapping)
  #expect(brought.updates.map(\.customer.account) == ["7", "9"])
  #expect(brought.updates.map(\.customer.name) == ["דנה", ""])
  #expect(brought.counts == Import.Counts(read: 3, rejected: 1))
  #expect(
    brought.rejects.map(\.sentence) == [
      "line 2: not a JSON object: a comma or an end is missing, at character 9"
    ])
}

@Test(arguments: [
  #"[1, 2, {"id": "1", "name": "a"}, null, "x, ]", [{"id": 3}], true ]"#,
  #"{"tickets": [1, 2, {"id": "1", "name": "a"}, null, "x, ]", [{"id": 3}], true]}"#,
])
func `an item of a document that is no object is rejected with its place`(_ text: String) throws {
  let mapping = try Mapping(
    yaml: """
      mapping: document
      title: A document
      format: json
      rows: tickets
      customer:
        account: id
        name: name
      """, path: "document.yaml")
  let brought = try bring(text.split(separator: " ").joined(separator: "\n"), mapping)
  #expect(brought.updates.map(\.customer.account) == ["1"])
  #expect(brought.counts == Import.Counts(read: 7, rejected: 6))
  #expect(brought.rejects.map(\.row) == ["1", "2", "null", "\"x,\n]\"", "[{\"id\":\n3}]", "true"])
  #expect(Set(brought.rejects.map(\.line)).count == 6)
  for reject in brought.rejects {
    #expect(reject.reason.english.hasPrefix("not a JSON object: it does not begin with {"))
  }
}
