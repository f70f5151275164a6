import Testing

@testable import Markup

private let sample = """
  title: {he: "חיוב שגוי", en: 'Wrong charge'}
  steps:
    - say: greet
      text: plain words
    - []
    - {}
  """

@Test func `a node comes back from its bytes with every place and quote`() throws {
  let node = try Node(yaml: sample, path: "scripts/a.yaml")
  #expect(try Node(bytes: node.bytes()) == node)
}

@Test func `bytes cut off anywhere are an error and never a node`() throws {
  let bytes = try Node(yaml: sample, path: "a.yaml").bytes()
  for length in 0..<bytes.count {
    #expect(throws: MarkupError.self) { try Node(bytes: Array(bytes[..<length])) }
  }
  #expect(throws: MarkupError.self) { try Node(bytes: bytes + [0]) }
}

@Test func `changed bytes are another node or an error, and never a trap`() throws {
  let bytes = try Node(yaml: sample, path: "a.yaml").bytes()
  var refused = 0
  for index in bytes.indices {
    for value in [UInt8(0), 1, 2, 3, 0x7F, 0x80, 0xFF] {
      var changed = bytes
      changed[index] = value
      do { _ = try Node(bytes: changed) } catch { refused += 1 }
    }
  }
  #expect(refused > bytes.count)
}

@Test func `bytes that nest without end are refused`() {
  let level: [UInt8] = [2, 1, 1, 1]
  let bytes = Array("MKN1".utf8) + [0] + Array(repeating: level, count: 100_000).joined()
  #expect(throws: MarkupError.self) { try Node(bytes: bytes) }
}
