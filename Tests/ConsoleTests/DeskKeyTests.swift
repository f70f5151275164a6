import Canvas
import Testing

@testable import Console

@Test(arguments: [
  ("ש", "`a`"), ("ם", "`o`"), ("7", "Alt-7"), ("q", "sends /"), ("w", "sends '"),
])
func `a key that can be no command's says why`(_ key: Character, _ reason: String) {
  #expect(Command.refusal(of: .character(key))?.contains(reason) == true)
}

@Test func `no key that is shipped is refused`() throws {
  let keys = try ShippedDesk.console(in: "en").surroundings.keymap.bindings.flatMap(\.keys)
  #expect(keys.count > 50)
  #expect(keys.compactMap(Command.refusal) == [])
}
