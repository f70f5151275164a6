import Testing

@testable import Terminal

struct OutputTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("שלום", "16nXnNeV150="),
  ])
  func `base 64 is that of RFC 4648`(text: String, encoded: String) {
    #expect(base64(Array(text.utf8)) == encoded)
  }

  @Test func `a copy goes plainly, wrapped for tmux, and in pieces through screen`() {
    let plain = "\u{1B}]52;c;Zm9v\u{7}"
    #expect(ClipboardSequence(text: "foo", between: .nothing).bytes == plain)
    #expect(
      ClipboardSequence(text: "foo", between: .tmux).bytes
        == "\u{1B}Ptmux;\u{1B}\(plain)\u{1B}\\" + plain)
    #expect(ClipboardSequence(text: "foo", between: .screen).bytes == "\u{1B}P\(plain)\u{1B}\\")
    let long = ClipboardSequence(text: String(repeating: "a", count: 900), between: .screen)
    #expect(long.bytes?.split(separator: "\u{1B}\\").count == 3)
  }

  @Test func `a copy that no terminal would take is not sent`() {
    let most = ClipboardSequence.longest
    let fits = String(repeating: "a", count: most)
    #expect(ClipboardSequence(text: fits, between: .nothing).bytes != nil)
    #expect(ClipboardSequence(text: fits + "a", between: .nothing).bytes == nil)
  }

  @Test(arguments: [
    ("\u{1B}[?5h$<200/>\u{1B}[?5l", "\u{1B}[?5h\u{1B}[?5l"), ("\u{1B}[m", "\u{1B}[m"),
    ("$<2>", ""), ("a$<2", "a$<2"), ("a$b", "a$b"), ("", ""),
  ])
  func `padding of old terminals is left out`(text: String, bytes: String) {
    #expect(withoutPadding(text) == bytes)
  }

  @Test func `what stood before is what stands after`() {
    let modes = Modes(mouse: true, ordersTextItself: true, answersQuestions: true)
    let silent = modes.leaving(Answers())
    #expect(silent.contains("\u{1B}[8h"))
    #expect(silent.contains("\u{1B}[?1243h"))
    #expect(silent.contains("\u{1B}[?2501l"))
    var answers = Answers()
    answers.note(mode: 8, state: 2, isPrivate: false)
    answers.note(mode: 1243, state: 2, isPrivate: true)
    answers.note(mode: 2501, state: 1, isPrivate: true)
    let told = modes.leaving(answers)
    #expect(told.contains("\u{1B}[8l"))
    #expect(told.contains("\u{1B}[?1243l"))
    #expect(told.contains("\u{1B}[?2501h"))
  }

  @Test func `every mode that is entered is left`() {
    let modes = Modes(mouse: true, ordersTextItself: true, answersQuestions: true)
    for mode in ["?2004", "?1000", "?1002", "?1006"] {
      #expect(modes.entering.contains("\u{1B}[\(mode)h"))
      #expect(modes.leaving(Answers()).contains("\u{1B}[\(mode)l"))
    }
  }
}
