import Canvas
import Glibc
import Terminal
import TextLayout

/// The smallest program that has a terminal: it paints scenes, tells each input on descriptor 3, and does on a key
/// what a test wants to see survived.
struct Probe: ~Copyable {
  private var terminal: Terminal
  private let theme: Theme
  private var frame = 0
  private var isBusy = false

  init(theme: Theme, options: Terminal.Options) throws(TerminalError) {
    terminal = try Terminal(options)
    self.theme = theme
  }

  /// - Returns: the exit status.
  mutating func run() -> Int32 {
    paint()
    report("ready")
    while true {
      wait()
      for signal in terminal.pollSignals() { act(on: signal) }
      for input in terminal.read() {
        report("\(input)")
        guard let status = act(on: input) else { continue }
        terminal.giveBack()
        return status
      }
      if isBusy { next() }
    }
  }

  private func wait() {
    var asked = [
      pollfd(fd: terminal.inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: terminal.wakeSignals, events: Int16(POLLIN), revents: 0),
    ]
    if terminal.isBehind { asked[0].events |= Int16(POLLOUT) }
    let rest = terminal.pendingTimeout.map { Int32($0 / .milliseconds(1)) + 1 }
    poll(&asked, 2, isBusy && !terminal.isBehind ? 0 : rest ?? -1)
  }

  private mutating func paint() {
    let canvas = Scene(frame: frame, size: terminal.size).canvas
    if terminal.paint(canvas, theme: theme) {
      report("painted \(frame) \(terminal.size.columns)x\(terminal.size.rows)")
    }
  }

  private mutating func next() {
    frame += 1
    paint()
  }

  private mutating func act(on signal: TerminalSignal) {
    report("\(signal)")
    switch signal {
    case .resized:
      terminal.resize()
      paint()
    case .suspend: suspend()
    case .continued:
      terminal.resumed()
      paint()
    case .end(let number):
      terminal.giveBack()
      dieOf(number)
    }
  }

  private mutating func suspend() {
    terminal.suspend()
    report("back")
    paint()
  }

  private mutating func act(on input: Input) -> Int32? {
    switch input {
    case .hangUp: return 4
    case .key(.character("q")): return 0
    case .key(.character("n")): next()
    case .key(.character("f")): isBusy.toggle()
    case .key(.character("z")): suspend()
    case .key(.character("c")): report("\(terminal.copy(CleanText("שלום")))")
    case .key(.character("p")): paint()
    case .key(.character("b")): terminal.ring()
    case .key(.character("m")): terminal.setMouse(on: false)
    case .key(.character("M")): terminal.setMouse(on: true)
    case .key(.character("w")): report("answers \(terminal.answers.areComplete)")
    case .key(.character(let letter)): Probe.fail(letter)
    default: break
    }
    return nil
  }

  /// The ways in which a program ends that did not want to.
  private static func fail(_ letter: Character) {
    switch letter {
    case "T": print([Int]()[frameOutOfRange])
    case "O": print(bottomless(1))
    case "A": abort()
    case "X": exit(3)
    case "S": while true { sleep(30) }
    default: break
    }
  }

  private static let frameOutOfRange = 1

  private static func bottomless(_ depth: Int) -> Int {
    depth == .max ? 0 : bottomless(depth + 1) + depth
  }
}

/// One line for the test; a test that looks away does not stop us.
func report(_ text: String) {
  let line = Array((text + "\n").utf8)
  _ = write(3, line, line.count)
}
