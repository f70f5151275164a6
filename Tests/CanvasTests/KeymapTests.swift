import Markup
import Testing

@testable import Canvas

private func keymap(_ yaml: String) throws -> Keymap {
  try Keymap(Node(yaml: yaml, path: "keys.yaml"), commands: ["back", "note", "quit"])
}

@Test func `a key means a command in its context`() throws {
  let keymap = try keymap("call:\n  back: [b, Backspace]\neverywhere:\n  quit: [Ctrl-Q, F10]\n")
  #expect(keymap.command(for: .character("b"), in: "call") == "back")
  #expect(keymap.command(for: .character("b"), in: "everywhere") == nil)
  #expect(keymap.keys(of: "quit", in: ["call", "everywhere"]) == [.control("q"), .function(10)])
}

@Test(arguments: [
  ("call:\n  back: [b]\n  note: [b]\n", "keys.yaml:3:10: b means `back` already"),
  ("call:\n  bakc: [b]\n", "keys.yaml:2:3: there is no key `bakc`; did you mean `back`?"),
  (
    "call:\n  back: [Ctrl]\n", "keys.yaml:2:10: `Ctrl` is no key; write a, Enter, Ctrl-P, Alt-2, F5"
  ),
])
func `a keymap that is wrong is told where`(_ yaml: String, _ sentence: String) {
  #expect(throws: (any Error).self) { try keymap(yaml) }
  do {
    _ = try keymap(yaml)
  } catch {
    #expect("\(error)" == sentence)
  }
}

private func changed(_ yaml: String) throws -> Keymap {
  let shipped = try keymap(
    "everywhere:\n  quit: [Ctrl-Q, F10]\ncall:\n  back: [b, Backspace]\n  note: [n]\n")
  return try shipped.changed(
    by: Node(yaml: yaml, path: "keys.yaml"), commands: ["back", "note", "quit"], keeping: ["quit"],
    under: "everywhere"
  ) { $0.key == .character("7") ? "7 answers questions" : nil }
}

@Test func `what a desk wants otherwise lies over the shipped keys, and the rest stays`() throws {
  let keymap = try changed("call:\n  note: [b]\n")
  #expect(keymap.command(for: .character("b"), in: "call") == "note")
  #expect(keymap.command(for: .character("n"), in: "call") == nil)
  #expect(keymap.keys(of: "back", in: ["call"]) == [.backspace])
  #expect(keymap.command(for: .control("q"), in: "everywhere") == "quit")
  #expect(
    try changed("everywhere:\n  quit: [F9]\n").keys(of: "quit", in: ["everywhere"]).count == 1)
  let moved = try changed("everywhere:\n  quit: [F10, n]\ncall:\n  note: [m]\n")
  #expect(moved.command(for: .character("n"), in: "everywhere") == "quit")
  #expect(try changed("call:\n  back: []\n").keys(of: "back", in: ["call"]).isEmpty)
}

@Test(arguments: [
  ("everywhere:\n  quit: []\n", "keys.yaml:1:1: `quit` would have no key; leave it one"),
  (
    "call:\n  note: [Ctrl-Q]\n  back: [F10]\n",
    "keys.yaml:1:1: `quit` would have no key; leave it one"
  ),
  ("call:\n  note: [m, \"7\"]\n", "keys.yaml:2:13: 7 answers questions"),
  (
    "everywhere:\n  quit: [F10, n]\n",
    "keys.yaml:2:15: n means `note` under `call`; give that another key too"
  ),
  ("cal:\n  note: [m]\n", "keys.yaml:1:1: there is no key `cal`; did you mean `call`?"),
])
func `a desk's keys that lock somebody in are refused`(_ yaml: String, _ sentence: String) {
  #expect { try changed(yaml) } throws: { "\($0)" == sentence }
}

@Test(arguments: ["a", "?", "Enter", "Ctrl-P", "Alt-2", "F12", "Shift-Tab", "Backspace", "PgUp"])
func `a key is written as it is read`(_ name: String) {
  #expect(Key(name: name)?.name == name)
}
