import Canvas
import Chance
import Testing

@testable import Terminal

struct InputDecoderTests {
  @Test(arguments: InputCase.all)
  func `bytes mean their keys`(line: InputCase) {
    var decoder = InputDecoder(pasteLimit: 1000)
    #expect(decoder.feed(line.bytes) == line.inputs)
    #expect(decoder.patience == nil)
  }

  @Test(arguments: InputCase.all)
  func `bytes mean the same wherever a read cut them`(line: InputCase) {
    for cut in line.bytes.indices {
      var decoder = InputDecoder(pasteLimit: 1000)
      let inputs = decoder.feed(line.bytes[..<cut]) + decoder.feed(line.bytes[cut...])
      #expect(inputs == line.inputs, "cut at \(cut)")
    }
    var decoder = InputDecoder(pasteLimit: 1000)
    #expect(line.bytes.flatMap { decoder.feed([$0]) } == line.inputs)
  }

  @Test(arguments: InputCase.pastes)
  func `a paste ends with quiet, wherever its mark stands and a read cut it`(line: InputCase) {
    for cut in line.bytes.indices.dropFirst() {
      var decoder = InputDecoder(pasteLimit: 1000)
      let early = decoder.feed(line.bytes[..<cut])
      #expect(early + decoder.feed(line.bytes[cut...]) == [], "cut at \(cut)")
      #expect(decoder.patience == .milliseconds(25) && decoder.awaitsQuiet)
      #expect(decoder.giveUp() == line.inputs, "cut at \(cut)")
      #expect(decoder.patience == nil)
      #expect(decoder.feed(Array("z".utf8)) == [.key(.character("z"))])
    }
  }

  @Test(arguments: [
    ("\u{1B}", [Key.escape], 25), ("\u{1B}[", [.alt("[")], 25), ("\u{1B}O", [.alt("O")], 25),
    ("\u{1B}P", [.alt("P")], 25), ("\u{1B}]", [.alt("]")], 25), ("\u{1B}[1;", [], 500),
    ("\u{1B}]11;rgb", [], 500), ("\u{1B}\u{1B}", [.escape, .escape], 25),
  ])
  func `what nothing follows is given up`(bytes: String, keys: [Key], milliseconds: Int) {
    var decoder = InputDecoder(pasteLimit: 1000)
    let early = decoder.feed(Array(bytes.utf8))
    #expect(decoder.patience == .milliseconds(milliseconds))
    #expect(early + decoder.giveUp() == keys.map(Input.key))
    #expect(decoder.patience == nil)
    #expect(decoder.feed(Array("a".utf8)) == [.key(.character("a"))])
  }

  @Test(arguments: [
    ("abcd", [Input.burst("abcd")]), ("שלום", [.burst("שלום")]),
    ("z1\r", [.burst("z1\n")]), ("a\rb", [.burst("a\nb")]), ("שלו\r", [.burst("שלו\n")]),
    ("z\r\r", [.key(.character("z")), .key(.enter), .key(.enter)]),
    ("xxxxxxxx", [.burst("xxxxxxxx")]), ("0501234567\r", [.burst("0501234567\n")]),
    ("ab\rcd\r", [.burst("ab\ncd\n")]), ("one\r\ntwo\r\n", [.burst("one\ntwo\n")]),
    ("abcd\u{1B}[A", [.burst("abcd"), .key(.up)]),
    ("a\u{1B}[Ab", [.key(.character("a")), .key(.up), .key(.character("b"))]),
    ("\rabcd", [.key(.enter), .burst("abcd")]),
    ("א\u{05B8}ב\u{05B8}ג", [.key(.character("אָ")), .key(.character("בָ")), .key(.character("ג"))]),
  ])
  func `more letters in one read than people type are a burst`(bytes: String, inputs: [Input]) {
    var decoder = InputDecoder(pasteLimit: 1000)
    #expect(decoder.feed(Array(bytes.utf8)) + decoder.giveUp() == inputs)
  }

  @Test func `a burst goes on until nothing comes for a while, so that no piece of it is a key`() {
    let bytes = Array("once\rשתיים\r\nz1\r".utf8)
    for first in 4..<bytes.count {
      for second in first..<bytes.count {
        var decoder = InputDecoder(pasteLimit: 1000)
        var inputs = decoder.feed(bytes[..<first])
        #expect(decoder.patience != nil)
        inputs += decoder.feed(bytes[first..<second]) + decoder.feed(bytes[second...])
        #expect(inputs.isEmpty && decoder.patience == .milliseconds(25))
        #expect(decoder.giveUp() == [.burst("once\nשתיים\nz1\n")], "\(first), \(second)")
        #expect(decoder.feed(Array("z".utf8)) == [.key(.character("z"))])
      }
    }
  }

  @Test func `a burst is cut at the limit of a paste`() {
    var decoder = InputDecoder(pasteLimit: 500)
    for _ in 0..<100 { #expect(decoder.feed(Array("0123456789".utf8)).isEmpty) }
    let cut = String(repeating: "0123456789", count: 50)
    #expect(decoder.giveUp() == [.burst(cut), .cut(kept: 500)])
  }

  @Test func `letters of several reads are keys`() {
    var decoder = InputDecoder(pasteLimit: 1000)
    let keys = Array("שלום").flatMap { decoder.feed(Array(String($0).utf8)) }
    #expect(keys == "שלום".map { .key(.character($0)) })
  }

  @Test func `a paste is cut at its limit, at a whole letter, and ends at its mark`() {
    var decoder = InputDecoder(pasteLimit: 9)
    let text = "\u{1B}[200~" + String(repeating: "ש", count: 1000) + "\u{1B}[201~q"
    #expect(decoder.feed(Array(text.utf8)) + decoder.giveUp() == [.paste("שששש"), .cut(kept: 4)])
  }

  @Test(arguments: [
    ("wants it by Thursday at noon\nher no 050-1234567", "wants it by Thursday at noon", 36),
    ("call the customer on 050-1234567", "call the customer on", 24),
    ("לחזור ללקוח בטלפון 052-7654321", "לחזור ללקוח בטלפון", 38),
  ])
  func `what is too long is cut at the end of a line or a word, and that is told`(
    text: String, kept: String, limit: Int
  ) {
    var decoder = InputDecoder(pasteLimit: limit)
    let pasted = "\u{1B}[200~" + text + "\u{1B}[201~"
    let cut = Input.cut(kept: kept.count)
    #expect(decoder.feed(Array(pasted.utf8)) + decoder.giveUp() == [.paste(kept), cut])
    guard text.utf8.count == text.count else { return }
    #expect(decoder.feed(Array(text.utf8)) + decoder.giveUp() == [.burst(kept), cut])
  }

  @Test func `what is just as long as the limit is not cut`() {
    for text in ["0501234567", "שלום!!"] {
      var decoder = InputDecoder(pasteLimit: 10)
      let pasted = "\u{1B}[200~" + text + "\u{1B}[201~"
      #expect(decoder.feed(Array(pasted.utf8)) + decoder.giveUp() == [.paste(text)])
    }
  }

  @Test func `a paste whose end never comes is given up`() {
    var decoder = InputDecoder(pasteLimit: 100)
    #expect(decoder.feed(Array("\u{1B}[200~abc\u{1B}[2".utf8)).isEmpty)
    #expect(decoder.patience == .seconds(2))
    #expect(decoder.giveUp() == [.paste("abc\u{1B}[2")])
    #expect(decoder.feed(Array("z".utf8)) == [.key(.character("z"))])
  }

  @Test func `answers are remembered`() {
    var decoder = InputDecoder(pasteLimit: 100)
    #expect(!decoder.answers.hasSynchronisedOutput)
    _ = decoder.feed(Array("\u{1B}[8;3$y\u{1B}[?2026;2$y\u{1B}[?2501;1$y\u{1B}[?77;1$y".utf8))
    #expect(decoder.answers.hasSynchronisedOutput)
    #expect(decoder.answers.ordersText == .alwaysSet)
    #expect(decoder.answers.modes == [2026: .reset, 2501: .set])
    #expect(!decoder.answers.areComplete)
    _ = decoder.feed(Array("\u{1B}[?65;1c".utf8))
    #expect(decoder.answers.areComplete)
  }

  @Test(arguments: 0..<40)
  func `random bytes never crash it nor make it grow`(seed: Int) {
    var dice = RandomBytes(seed: UInt64(seed))
    var decoder = InputDecoder(pasteLimit: 500)
    for _ in 0..<400 {
      let bytes = dice.next(upTo: 64)
      for case .paste(let text) in decoder.feed(bytes) { #expect(text.utf8.count <= 1500) }
      #expect(decoder.held.count <= 64)
    }
    _ = decoder.giveUp()
    #expect(decoder.feed(Array("\u{1B}[B".utf8)) == [.key(.down)])
  }

  @Test func `an endless sequence is swallowed, and what follows it counts`() {
    var decoder = InputDecoder(pasteLimit: 500)
    let digits = Array("\u{1B}[".utf8) + Array(repeating: UInt8(ascii: "1"), count: 100_000)
    #expect(decoder.feed(digits).isEmpty)
    #expect(decoder.held.count == 64)
    #expect(decoder.feed(Array("~\u{1B}[A".utf8)) == [.key(.up)])
    let string = Array("\u{1B}P".utf8) + Array(repeating: UInt8(ascii: "x"), count: 4097)
    #expect(decoder.feed(string).isEmpty)
    #expect(decoder.feed(Array("a".utf8)) == [.key(.character("a"))])
  }
}

/// Bytes of which many belong to sequences, the same every time.
struct RandomBytes {
  private var chance: Chance
  private static let common = Array("\u{1B}\u{1B}[]OP;?<$~MmABy012345679\r\u{7}\\ab".utf8)

  init(seed: UInt64) { chance = Chance(seed: seed) }

  mutating func next(upTo most: Int) -> [UInt8] {
    (0..<chance.below(most)).map { _ in
      chance.below(3) > 0 ? chance.pick(RandomBytes.common) : UInt8(chance.below(256))
    }
  }
}
