internal import CCurses
package import Canvas
internal import Glibc
package import TextLayout

/// The terminal, taken for a full screen until it is given back.
///
/// It never blocks: bytes that the terminal does not take yet are kept, one frame of them, and painting waits.
package struct Terminal: ~Copyable {
  package private(set) var size: Size
  package var answers: Answers { decoder.answers }
  /// What the terminal shows, after the environment and the options.
  package var colours: Theme.Colours { glass.colours }

  /// In which order it is sent the letters of a row, and why.
  package private(set) var order: OrderChoice

  private let device: Device
  private var glass: Glass
  private let wake: Wake
  private let type: String
  private let environment: [String: String]
  private let wantedOrder: TextOrder?
  private var modes: Modes
  private var outlet = Outlet()
  private var decoder: InputDecoder
  private var buffer = [UInt8](repeating: 0, count: 4096)
  private var lastByte = ContinuousClock.now
  private var known = Answers()
  private var isHeld = false

  /// Takes the terminal: alternate screen, raw keys, our modes, our signal handlers.
  /// - Throws: when there is none that can show a full screen; nothing was changed then.
  package init(_ options: Options = Options()) throws(TerminalError) {
    guard !wake_is_open() else { throw .alreadyOpen }
    let type = try Terminal.type()
    try Terminal.setUTF8()
    let device = try Device(input: options.input, output: options.output)
    let size = device.size ?? Size(columns: 80, rows: 24)
    let glass = try Glass(type: type, size: size, colours: options.colours)
    // After ncurses, which catches some signals itself.
    let wake = try Wake()
    self.type = type
    self.device = device
    self.size = size
    self.glass = glass
    self.wake = wake
    decoder = InputDecoder(pasteLimit: options.pasteLimit)
    environment = TerminalMake.environment()
    wantedOrder = options.order
    order = OrderChoice(wanted: options.order, answers: Answers(), environment: environment)
    modes = Modes(
      mouse: options.mouse, ordersTextItself: options.order != .logical,
      answersQuestions: TerminalMake.answersQuestions(type: type))
    self.glass.use(order.order)
    enter()
  }

  deinit { giveback_now() }

  /// To be called on each other thread: if its stack overflows, the terminal is given back all the same.
  package static func guardThisThread() { wake_guard_thread() }

  private static func type() throws(TerminalError) -> String {
    let type = getenv("TERM").map { String(cString: $0) } ?? ""
    guard TerminalMake.isCapable(type: type) else { throw .cannotPosition(term: type) }
    return type
  }

  private static func setUTF8() throws(TerminalError) {
    setlocale(LC_CTYPE, "")
    if speaksUTF8 { return }
    setlocale(LC_CTYPE, "C.UTF-8")
    guard speaksUTF8 else { throw .noUTF8 }
  }

  private static var speaksUTF8: Bool {
    nl_langinfo(Int32(CODESET)).map { String(cString: $0) == "UTF-8" } ?? false
  }
}

// MARK: - The loop's descriptors

extension Terminal {
  /// Readable when keys came; at its end `read` gives `.hangUp`.
  package var inputDescriptor: Int32 { device.input }
  /// To wait on for writing while `isBehind`; `read` and `paint` then send the rest.
  package var outputDescriptor: Int32 { device.output }
  /// Readable when a signal came: call `pollSignals`.
  package var wakeSignals: Int32 { wake.descriptor }
  /// The terminal has not yet taken the last frame. `paint` does nothing meanwhile.
  package var isBehind: Bool { outlet.isBehind }

  /// How long the loop may sleep before it must call `read` though no byte came; nil: as long as it likes.
  package var pendingTimeout: Duration? {
    decoder.patience.map { max(.zero, $0 - (ContinuousClock.now - lastByte)) }
  }

  private var isLate: Bool { pendingTimeout.map { $0 <= .zero } ?? false }

  package mutating func pollSignals() -> [TerminalSignal] { wake.taken() }

  private mutating func flush() { outlet.flush(to: device) }
}

// MARK: - In and out

extension Terminal {
  /// Draws what differs from what stands. False while the terminal has not taken the last frame: paint again when
  /// it has.
  @discardableResult
  package mutating func paint(_ canvas: Canvas, theme: Theme) -> Bool {
    if outlet.isBehind { flush() }
    guard isHeld, !outlet.isBehind, canvas.size == size else { return false }
    glass.paint(canvas, theme: theme)
    let marks = answers.hasSynchronisedOutput ? (Modes.beginFrame, Modes.endFrame) : nil
    outlet.addFrame(between: marks) { glass.takeBytes(into: &$0) }
    flush()
    return true
  }

  /// What one read brought; and sends what still waits. Never blocks.
  package mutating func read() -> [Input] {
    if outlet.isBehind { flush() }
    if outlet.isClosed { return decoder.giveUp() + [.hangUp] }
    switch device.read(into: &buffer) {
    case .end: return decoder.giveUp() + [.hangUp]
    case .nothing:
      return isLate ? decoder.giveUp() : []
    case .bytes(let count):
      let late = isLate && !decoder.awaitsQuiet ? decoder.giveUp() : []
      let inputs = decoder.feed(buffer[..<count])
      lastByte = .now
      rememberAnswers()
      var placed = late
      for input in inputs { placed.append(onTheGlass(input)) }
      return placed
    }
  }

  /// Sounds the terminal's bell.
  package mutating func ring() {
    guard isHeld else { return }
    outlet.add("\u{7}")
    flush()
  }

  /// Takes the mouse, or leaves it to the terminal's own selection.
  package mutating func setMouse(on: Bool) {
    guard on != modes.mouse else { return }
    outlet.add(on ? Modes.mouseOn : Modes.mouseOff)
    modes.mouse = on
    prepareLeaving()
    flush()
  }

  /// Reads the new size. The next frame is drawn whole though it be the old one: between two signals that came as one it
  /// may have been another, and what attaches a session to a terminal asks so for all of it (`dtach -r winch`).
  @discardableResult
  package mutating func resize() -> Size {
    size = device.size ?? size
    glass.resize(size)
    prepareLeaving()
    return size
  }

  /// Puts a text on the clipboard of the machine that the terminal runs on.
  @discardableResult
  package mutating func copy(_ lines: [CleanText]) -> Copied {
    guard isHeld, !outlet.isBehind else { return .notNow }
    let text = lines.map(\.string).joined(separator: "\n")
    let sequence = ClipboardSequence(text: text, between: .init(type: type))
    guard let bytes = sequence.bytes else { return .tooLong }
    outlet.add(bytes)
    flush()
    return .sent
  }

  @discardableResult
  package mutating func copy(_ line: CleanText) -> Copied { copy([line]) }

  private mutating func rememberAnswers() {
    guard decoder.answers != known else { return }
    known = decoder.answers
    order = OrderChoice(wanted: wantedOrder, answers: known, environment: environment)
    glass.use(order.order)
    prepareLeaving()
  }

  /// PuTTY tells where in its own text the mouse is, not where on the glass.
  private func onTheGlass(_ input: Input) -> Input {
    guard case .mouse(let mouse) = input, order.order == .logical, order.make == .putty else {
      return input
    }
    let place = glass.pictured(Point(column: mouse.column, row: mouse.row))
    return .mouse(Input.Mouse(what: mouse.what, column: place.column, row: place.row))
  }
}

// MARK: - Taking and giving back

extension Terminal {
  private mutating func enter() {
    prepareLeaving()
    giveback_hold()
    isHeld = true
    device.setRaw()
    glass.enter()
    outlet.addFrame(between: nil) { glass.takeBytes(into: &$0) }
    outlet.add(modes.questions + modes.entering + capability("smkx"))
    flush()
  }

  /// Gives the terminal back as it was before. The same bytes as in a crash, so that there is one way out.
  package mutating func giveBack() {
    guard isHeld else { return }
    swallowAnswers()
    isHeld = false
    outlet.drop()
    giveback_now()
    glass.leave()
  }

  /// Gives the terminal back, stops, and takes it again when continued; `.resized` follows, for its size may be
  /// another by then.
  package mutating func suspend() {
    giveBack()
    wake_stop()
    enter()
  }

  /// Someone else stopped us and has continued us: what stands on the glass and in the modes is not known.
  package mutating func resumed() {
    guard isHeld else { return }
    device.setRaw()
    outlet.drop()
    glass.forget()
    let screen = capability("smcup").contains("?1049h") ? "\u{1B}[?1047h" : ""
    outlet.add("\u{1B}\\" + screen + capability("op") + capability("sgr0"))
    outlet.add(modes.entering + capability("smkx"))
    flush()
  }

  /// A question whose answer comes after we left would be typed into the shell.
  private mutating func swallowAnswers() {
    guard modes.answersQuestions, !answers.areComplete, !outlet.isClosed else { return }
    let end = ContinuousClock.now + .milliseconds(100)
    while !answers.areComplete, .now < end, device.waitForInput(milliseconds: 20) {
      guard case .bytes(let count) = device.read(into: &buffer) else { return }
      _ = decoder.feed(buffer[..<count])
    }
  }

  private func prepareLeaving() {
    let screen = capability("rmcup")
    let bytes =
      modes.leaving(answers) + capability("op") + capability("sgr0") + capability("rmkx")
      + capability("cnorm") + (screen.isEmpty ? capability("clear") : screen)
    var before = device.before
    let utf8 = Array(bytes.utf8)
    _ = giveback_prepare(device.output, &before, utf8, utf8.count)
  }
}
