import Testing

@testable import Markup

@Test func `every value knows its line and column`() throws {
  let node = try Node(yaml: "a: one\nb:\n  - two\n  - {c: 'three'}\n", path: "f.yaml")
  #expect(node["a"]?.place == Place(path: "f.yaml", line: 1, column: 4))
  let items = try node.required("b").requiredItems()
  #expect(items[0].place == Place(path: "f.yaml", line: 3, column: 5))
  #expect(items[1]["c"]?.place.description == "f.yaml:4:9")
}

@Test func `a column counts letters, so Hebrew before it does not shift it`() throws {
  let node = try Node(yaml: "{חיוב: שגוי}", path: "f.yaml")
  #expect(node["חיוב"]?.place.column == 8)
}

@Test(arguments: [
  ("a: 1\na: 2\n", "`a` stands twice", 1), ("b: 1\na: &x 1\nc: *x\n", "alias", 2),
  ("a: [1, 2\nb: 3\n", "", 2),
  ("", "empty", 1), ("\u{0}\u{1}\u{2}", "", 1), ("a: \"unclosed", "", 1),
])
func `what is not our YAML is an error at its line`(_ text: String, _ word: String, _ line: Int) {
  let error = #expect(throws: MarkupError.self) { try Node(yaml: text, path: "f.yaml") }
  #expect(error?.sentence.contains(word) == true)
  #expect(error?.place.line == line)
}

@Test func `a document nested past the limit is refused, one below it is read`() throws {
  func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
  #expect(throws: Never.self) { try Node(yaml: nested(60), path: "f.yaml") }
  let error = #expect(throws: MarkupError.self) { try Node(yaml: nested(70), path: "f.yaml") }
  #expect(error?.sentence.contains("deeper") == true)
}

@Test func `words keep whether they were quoted`() throws {
  let node = try Node(yaml: "[no, \"no\", 'no']", path: "f.yaml")
  let quoted = node.items?.map {
    if case .scalar(_, let isQuoted) = $0.content { isQuoted } else { false }
  }
  #expect(quoted == [false, true, true])
}

@Test func `a missing key, a wrong shape and an unknown key each say so`() throws {
  let node = try Node(yaml: "when: now\ntxet: {}\n", path: "f.yaml")
  expect("`text` is missing here", at: 1) { () throws(MarkupError) in _ = try node.required("text")
  }
  expect("there is no key `txet`; did you mean `text`?", at: 2) { () throws(MarkupError) in
    try node.allowOnly(["when", "text"])
  }
  expect("a whole number is needed here", at: 1) { () throws(MarkupError) in
    _ = try node.required("when").requiredInteger()
  }
}

@Test(arguments: [
  ("invoces", "invoices"), ("statsu", "status"), ("x", nil), ("promise", "promises"),
  ("tsatus", "status"),
])
func `the nearest known name is proposed where one is near`(_ typed: String, _ near: String?) {
  #expect(nearest(to: typed, among: ["status", "promises", "invoices"]) == near)
}

private func expect(
  _ sentence: String, at line: Int, _ body: () throws(MarkupError) -> Void
) {
  do {
    try body()
    Issue.record("nothing was thrown")
  } catch {
    #expect(error.sentence == sentence)
    #expect(error.place.line == line)
  }
}
