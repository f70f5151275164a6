import Canvas
import Casework
import Console
import Playbook
import SQLiteStore
import Terminal
import TextLayout

/// The loop on the main thread: it sleeps until a key, a signal, an answer or a due time, and then paints what changed.
struct DeskLoop: ~Copyable {
  private var terminal: Terminal
  private var console: Console
  private var panes = Panes()
  private var bell: StoreBell
  private let errand: Errand
  private let opening: [Effect]
  private var isOver = false
  private var askedSince = ContinuousClock.now - .seconds(1)
  private var deadlySignal: Int32?

  init(
    terminal: consuming Terminal, console: Console, opening: [Effect], errand: Errand,
    bell: consuming StoreBell
  ) {
    self.terminal = terminal
    self.console = console
    self.opening = opening
    self.errand = errand
    self.bell = bell
  }

  /// Runs until the rep quits or the terminal is gone; then everything is kept and the terminal given back.
  /// - Returns: the signal of which the process must still die.
  consuming func run() -> Int32? {
    perform(console.start() + opening)
    while !isOver {
      if !terminal.isBehind { terminal.paint(console.draw(keeping: &panes), theme: console.theme) }
      sleep()
      takeSignals()
      takeInput()
      takeEvents()
      takeTime()
    }
    perform(console.leave())
    errand.finish()
    terminal.giveBack()
    return deadlySignal
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: isOver = true
      case .copy(let text):
        let copied = terminal.copy(CleanText.lines(of: text))
        handle(copied == .sent ? .sentToClipboard : .notCopied)
      case .mouse(let isOn): terminal.setMouse(on: isOn)
      case .ring: terminal.ring()
      case .suspend: terminal.suspend()
      default: errand.perform(effect)
      }
    }
  }

  private mutating func handle(_ event: Event) {
    perform(console.handle(event, at: .current()))
  }

  private mutating func takeInput() {
    for input in terminal.read() where !bounces(input) {
      let asked = console.question
      handle(.input(input))
      if console.question != asked { askedSince = .now }
    }
  }

  /// A key that bounced must not answer the question that came up under it.
  private func bounces(_ input: Input) -> Bool {
    guard case .key(.character(let character)) = input, character.isNumber,
      console.question != nil
    else { return false }
    return .now - askedSince < .milliseconds(150)
  }

  private mutating func takeEvents() {
    for event in errand.events.takeAll() { handle(event) }
    if bell.changed() { perform(console.lookAgain()) }
  }

  private mutating func takeTime() {
    if let wake = console.nextWake, wake <= .current() { handle(.ticked) }
  }

  private mutating func takeSignals() {
    for interruption in terminal.takeSignals() {
      switch interruption {
      case .resized(let size): handle(.input(.resized(size)))
      case .continued(let size):
        handle(.input(.resized(size)))
        perform(console.lookAgain())
      case .end(let number):
        deadlySignal = number
        isOver = true
      }
    }
  }

  private func sleep() {
    terminal.sleep(
      besides: [errand.events.descriptor, bell.descriptor],
      for: console.nextWake.map { $0 - .current() })
  }
}
