import Testing
import TextLayout

@testable import Terminal

/// Which strategy a terminal gets, by what it answers and what the environment says.
struct OrderChoiceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var wanted: TextOrder?
    /// What the terminal sends back to our questions.
    var answers = ""
    var environment: [String: String] = [:]
    let order: TextOrder
    let reason: OrderChoice.Reason
    var make: TerminalMake = .unknown
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "nothing known", order: .visual, reason: .usual),
    Case(
      name: "a setting goes before all", wanted: .word, answers: "\u{1B}[8;3$y",
      environment: ["KONSOLE_VERSION": "221203"], order: .word, reason: .setting, make: .konsole),
    Case(
      name: "orders and can be told not to", answers: "\u{1B}[8;1$y", order: .visual,
      reason: .answer),
    Case(
      name: "orders not, and can be told to", answers: "\u{1B}[8;2$y", order: .visual,
      reason: .answer),
    Case(name: "orders always", answers: "\u{1B}[8;3$y", order: .logical, reason: .answer),
    Case(name: "orders never", answers: "\u{1B}[8;4$y", order: .visual, reason: .answer),
    Case(
      name: "VTE, which obeys", answers: "\u{1B}[8;1$y\u{1B}P>|VTE(7006)\u{1B}\\\u{1B}[>65;7006;1c",
      order: .visual, reason: .answer, make: .vte),
    Case(
      name: "kitty by its version", answers: "\u{1B}[8;0$y\u{1B}P>|kitty(0.26.5)\u{1B}\\",
      order: .word, reason: .name, make: .kitty),
    Case(
      name: "kitty by its variable", environment: ["KITTY_WINDOW_ID": "1"], order: .word,
      reason: .name, make: .kitty),
    Case(
      name: "kitty by TERM, over ssh", environment: ["TERM": "xterm-kitty"], order: .word,
      reason: .name, make: .kitty),
    Case(
      name: "Konsole by its version", answers: "\u{1B}P>|Konsole 22.12.3\u{1B}\\", order: .logical,
      reason: .name, make: .konsole),
    Case(
      name: "Konsole by its variable", environment: ["KONSOLE_VERSION": "221203"], order: .logical,
      reason: .name, make: .konsole),
    Case(
      name: "Konsole that was started from kitty", answers: "\u{1B}P>|Konsole 22.12.3\u{1B}\\",
      environment: ["KITTY_WINDOW_ID": "1"], order: .logical, reason: .name, make: .konsole),
    Case(
      name: "PuTTY by its numbers, whatever TERM says", answers: "\u{1B}[>0;136;0c\u{1B}[?6c",
      environment: ["TERM": "xterm"], order: .logical, reason: .name, make: .putty),
    Case(
      name: "PuTTY by TERM", environment: ["TERM": "putty-256color"], order: .logical,
      reason: .name, make: .putty),
    Case(
      name: "Apple's Terminal", environment: ["TERM_PROGRAM": "Apple_Terminal"], order: .logical,
      reason: .name, make: .appleTerminal),
    Case(
      name: "Apple's Terminal over ssh", answers: "\u{1B}[>1;95;0c", order: .logical,
      reason: .name, make: .appleTerminal),
    Case(
      name: "Windows Terminal", environment: ["WT_SESSION": "4f2e"], order: .visual,
      reason: .usual, make: .windowsTerminal),
    Case(
      name: "an old VTE that does not answer", environment: ["VTE_VERSION": "5202"],
      order: .visual, reason: .usual, make: .vte),
    Case(
      name: "iTerm2", environment: ["TERM_PROGRAM": "iTerm.app"], order: .visual, reason: .usual,
      make: .iTerm),
    Case(
      name: "tmux within kitty", answers: "\u{1B}P>|tmux 3.3a\u{1B}\\\u{1B}[>84;0;0c",
      environment: ["TMUX": "/tmp/x", "TERM_PROGRAM": "tmux", "KITTY_WINDOW_ID": "1"],
      order: .word, reason: .name, make: .kitty),
    Case(
      name: "tmux, and nothing known around it", answers: "\u{1B}[>84;0;0c", order: .visual,
      reason: .usual, make: .tmux),
    Case(name: "libvterm", answers: "\u{1B}[>0;100;0c", order: .visual, reason: .usual),
    Case(
      name: "an answer that never ends", answers: "\u{1B}P>|kitty", order: .visual, reason: .usual),
    Case(
      name: "a string that is no answer", answers: "\u{1B}Pkitty\u{1B}\\", order: .visual,
      reason: .usual),
  ]

  @Test(arguments: cases)
  func `the strategy is found`(_ given: Case) {
    var decoder = InputDecoder(pasteLimit: 64)
    let inputs = decoder.feed(Array(given.answers.utf8))
    #expect(inputs == [])
    let choice = OrderChoice(
      wanted: given.wanted, answers: decoder.answers, environment: given.environment)
    #expect(choice.order == given.order)
    #expect(choice.reason == given.reason)
    #expect(choice.make == given.make)
  }

  @Test func `what a terminal says of itself is kept clean and short`() {
    var decoder = InputDecoder(pasteLimit: 64)
    let long = String(repeating: "x", count: 5000)
    _ = decoder.feed(Array("\u{1B}P>|a\u{8}b\u{9B}c\(long)\u{1B}\\".utf8))
    #expect(decoder.answers.version.hasPrefix("abcx"))
    #expect(decoder.answers.version.utf8.count <= 64)
  }
}
