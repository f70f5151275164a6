internal import CCurses
package import Canvas
internal import Glibc
package import TextLayout

/// The terminal is asked what it is, and shown lines, without taking the screen. Given back as it was when this goes.
package struct Interview: ~Copyable {
  package private(set) var answers = Answers()
  package let environment: [String: String]
  /// Nil where the terminal does not tell.
  package let size: Size?
  /// What terminfo says that it can show, 0 where it knows the terminal not.
  package let colours: Int
  private let device: Device
  private var decoder = InputDecoder(pasteLimit: 64)
  private var buffer = [UInt8](repeating: 0, count: 4096)

  /// - Throws: where input or output is no terminal.
  package init(input: Int32 = 0, output: Int32 = 1) throws(TerminalError) {
    device = try Device(input: input, output: output)
    environment = TerminalMake.environment()
    size = device.size
    colours = Int(curses_colours_of(environment["TERM"] ?? "", output))
    device.setRaw()
    guard TerminalMake.answersQuestions(type: environment["TERM"] ?? "") else { return }
    send(Modes.questions(Modes.asked + Modes.asides))
    listen(for: .milliseconds(1000)) { $0.answers.areComplete }
    answers = decoder.answers
  }

  deinit { device.restore() }

  package var choice: OrderChoice {
    OrderChoice(wanted: nil, answers: answers, environment: environment)
  }

  /// The state of a mode, as the terminal tells it; nil where it does not.
  package func mode(_ number: Int) -> Answers.Mode? { answers.modes[number] }

  package static let modes = Modes.asked + Modes.asides

  /// Writes a line as it is sent under a strategy, with the terminal's own ordering on only where that asks for it.
  /// A line that reads to the left stands at the right edge; with a label, beside it.
  package func show(
    _ line: CleanText, rightToLeft: Bool, label: String = "", as order: TextOrder, columns: Int
  ) {
    let row = line.row(rightToLeft ? .rightToLeft : .leftToRight)
    let start = CleanText(label).glyphs
    let room = rightToLeft && label.isEmpty ? columns - row.width.count - 2 : 1
    let blanks = [Glyph](repeating: .space, count: max(1, room))
    let glyphs = [.space] + start + blanks + row.glyphs.map(\.glyph) + [.space]
    let picture = glyphs.flatMap { $0.columns == 2 ? [$0, nil] : [$0] }
    let text = order.sent(picture).map(\.glyph.text).joined()
    let modes = Modes(mouse: false, ordersTextItself: true, answersQuestions: false)
    let ordering = order == .logical ? modes.ordering(answers) : Modes.explicit
    send(ordering + text + modes.ordering(answers) + "\r\n")
  }

  package func say(_ text: String) {
    send(CleanText.lines(of: text).map { $0.string + "\r\n" }.joined())
  }

  /// The next key; nil where the terminal is gone.
  package mutating func key() -> Key? {
    while true {
      for input in listen(for: nil, until: { _ in false }) {
        if case .key(let key) = input { return key }
        if case .hangUp = input { return nil }
      }
    }
  }

  /// Hears what comes until the condition holds or the time is over; without a time, until something comes.
  @discardableResult
  private mutating func listen(
    for span: Duration?, until isEnough: (borrowing InputDecoder) -> Bool
  ) -> [Input] {
    let end = span.map { ContinuousClock.now + $0 }
    while !isEnough(decoder) {
      let wait = decoder.patience ?? end.map { max(.zero, $0 - .now) }
      guard device.waitForInput(milliseconds: wait.map { Int32($0 / .milliseconds(1)) } ?? -1)
      else {
        let late = decoder.giveUp()
        if !late.isEmpty { return late }
        if let end, .now >= end { return [] }
        continue
      }
      guard case .bytes(let count) = device.read(into: &buffer) else { return [.hangUp] }
      let inputs = decoder.feed(buffer[..<count])
      if span == nil, !inputs.isEmpty { return inputs }
    }
    return []
  }

  private func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      switch device.write(rest) {
      case .bytes(let count): rest = rest.dropFirst(count)
      case .full: usleep(1000)
      case .end: return
      }
    }
  }
}
