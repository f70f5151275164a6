import Casework
import Console
import TextLayout

/// The console in lines, without a full screen: for a screen reader, a pipe, or a terminal that can do no more.
struct PlainDesk {
  private var console: Console
  private let clerk: Clerk
  private var isOver = false

  init(_ console: Console, clerk: Clerk) {
    self.console = console
    self.clerk = clerk
  }

  /// Reads lines until there are no more, or the rep quits.
  mutating func run() {
    settle(console.start())
    show()
    while !isOver, let line = readLine() {
      for input in console.inputs(for: line) { handle(.input(input)) }
      settle(console.lookAgain())
      show()
    }
    settle(console.leave())
  }

  private mutating func handle(_ event: Event) {
    settle(console.handle(event, at: .current()))
  }

  private mutating func settle(_ effects: [Effect]) {
    var waiting = effects
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      if effect == .quit { isOver = true }
      for event in clerk.perform(effect) { waiting += console.handle(event, at: .current()) }
    }
  }

  private func show() {
    for line in console.plainLines() { Printed(line).print() }
    print("")
  }
}
