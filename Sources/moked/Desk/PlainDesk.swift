import Casework
import Console
import TextLayout

/// The console in lines, without a full screen: for a screen reader, a pipe, or a terminal that can do no more.
struct PlainDesk {
  private var console: Console
  private let clerk: Clerk
  private let opening: [Effect]
  private var isOver = false

  init(_ console: Console, opening: [Effect], clerk: Clerk) {
    self.console = console
    self.opening = opening
    self.clerk = clerk
  }

  /// Reads lines until there are no more, or the rep quits.
  mutating func run() {
    settle(console.start() + opening)
    show(since: nil)
    while !isOver, StandardOutput.isWhole, let line = readLine() {
      let before = console
      let inputs = console.inputs(for: line)
      for input in inputs { handle(.input(input)) }
      settle(console.leave())
      settle(console.lookAgain())
      if inputs.isEmpty { Printed(line: console.plainHelp).print() }
      show(since: before)
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

  private func show(since before: Console?) {
    for line in console.plainLines(since: before) { Printed(line: line).print() }
    StandardOutput.print("")
    StandardOutput.flush()
  }
}
