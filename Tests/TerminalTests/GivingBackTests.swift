import Canvas
import Glibc
import Testing

@testable import Terminal

/// In the suite of everything that runs a program, one at a time.
extension OnATerminal {
  @Suite struct GivingBackTests {
    struct Ending: CustomTestStringConvertible, Sendable {
      let name: String
      let key: String
      let signal: Int32
      let status: Int32
      var testDescription: String { name }

      init(_ name: String, key: String = "", signal: Int32 = 0, status: Int32) {
        self.name = name
        self.key = key
        self.signal = signal
        self.status = status
      }

      static let all = [
        Ending("quit", key: "q", status: 0), Ending("SIGTERM", signal: SIGTERM, status: -SIGTERM),
        Ending("SIGINT", signal: SIGINT, status: -SIGINT),
        Ending("SIGHUP", signal: SIGHUP, status: -SIGHUP),
        Ending("SIGQUIT", signal: SIGQUIT, status: -SIGQUIT),
        Ending("a Swift trap", key: "T", status: -SIGILL),
        Ending("a stack that ran over", key: "O", status: -SIGSEGV),
        Ending("abort", key: "A", status: -SIGABRT), Ending("exit", key: "X", status: 3),
        Ending("SIGSEGV from outside", signal: SIGSEGV, status: -SIGSEGV),
        Ending("SIGBUS from outside", signal: SIGBUS, status: -SIGBUS),
        Ending("SIGFPE from outside", signal: SIGFPE, status: -SIGFPE),
        Ending("SIGTRAP from outside", signal: SIGTRAP, status: -SIGTRAP),
      ]
    }

    @Test(arguments: Ending.all)
    func `line settings and modes are those of before`(ending: Ending) async throws {
      try await onOwnThread {
        let run = try ProbeRun()
        try run.checked {
          if ending.signal == 0 { run.type(ending.key) } else { run.signal(ending.signal) }
          try run.expect(end: ending.status)
        }
      }
    }

    @Test(arguments: ["screen-256color", "tmux-256color", "linux", "vt220"])
    func `so they are on other terminals`(type: String) async throws {
      try await onOwnThread {
        for ending in [Ending.all[0], Ending.all[1], Ending.all[5]] {
          let run = try ProbeRun(type: type)
          try run.checked {
            if ending.signal == 0 { run.type(ending.key) } else { run.signal(ending.signal) }
            try run.expect(end: ending.status)
          }
        }
      }
    }

    @Test func `the mouse can be left to the terminal and taken again`() async throws {
      try await onOwnThread {
        let run = try ProbeRun()
        try run.wait(report: "ready")
        run.settle()
        #expect(run.screen.modes.last == "mouse 2")
        run.type("m")
        try run.wait("no mouse") { $0.screen.modes.last == "mouse 0" }
        run.type("M")
        try run.wait("the mouse") { $0.screen.modes.last == "mouse 2" }
        run.type("q")
        try run.expect(end: 0)
        #expect(run.screen.modes.last == "mouse 0")
      }
    }

    @Test(arguments: ["key", "signal"])
    func `a stop gives the terminal back and continuing takes it again`(how: String) async throws {
      try await onOwnThread {
        let run = try ProbeRun()
        try run.checked {
          try run.wait(report: "ready")
          let scene = run.screen.text
          if how == "key" { run.type("z") } else { run.signal(SIGTSTP) }
          try run.waitForStop()
          run.expectGivenBack()
          run.clear()
          run.signal(SIGCONT)
          try run.wait(report: "back")
          try run.wait("the scene") { $0.screen.text == scene && $0.screen.isAlternate }
          #expect(run.isTaken)
          #expect(String(decoding: run.captured, as: UTF8.self).contains(Modes.explicit))
          run.type("q")
          try run.expect(end: 0)
          // Once from the key or signal; SIGCONT is not told a second time.
          #expect(!run.reports.contains("continued"))
        }
      }
    }

    @Test func `stopped by force and continued, it sets its modes again and draws anew`()
      async throws
    {
      try await onOwnThread {
        let run = try ProbeRun()
        try run.checked {
          try run.wait(report: "ready")
          let scene = run.screen.text
          run.signal(SIGSTOP)
          try run.waitForStop()
          run.screen.write(Array("\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1l\u{1B}[31mshell$ ".utf8))
          run.clear()
          run.signal(SIGCONT)
          try run.wait(report: "continued")
          try run.wait("the scene") { $0.screen.text == scene }
          #expect(run.isTaken)
          #expect(String(decoding: run.captured, as: UTF8.self).contains(Modes.explicit))
          run.type("q")
          try run.expect(end: 0)
        }
      }
    }

    @Test func `a program that does not react goes the short way after a second`() async throws {
      try await onOwnThread {
        let run = try ProbeRun()
        try run.checked {
          run.type("S")
          try run.wait(report: "key(Canvas.Key.character(\"S\"))")
          let start = ContinuousClock.now
          run.signal(SIGTERM)
          try run.expect(end: -SIGTERM)
          #expect(ContinuousClock.now - start > .milliseconds(900))
          #expect(ContinuousClock.now - start < .seconds(3))
        }
      }
    }

    @Test func `a second signal goes the short way at once, a second hang-up does not`()
      async throws
    {
      try await onOwnThread {
        let run = try ProbeRun()
        try run.checked {
          run.type("S")
          try run.wait(report: "key(Canvas.Key.character(\"S\"))")
          let start = ContinuousClock.now
          run.signal(SIGTERM)
          run.settle(milliseconds: 100)
          run.signal(SIGHUP)
          run.settle(milliseconds: 100)
          run.signal(SIGINT)
          try run.expect(end: -SIGINT)
          #expect(ContinuousClock.now - start < .milliseconds(900))
        }
      }
    }

    @Test func `a terminal that is closed ends the program within a second`() async throws {
      try await onOwnThread {
        let run = try ProbeRun(job: .session)
        try run.wait(report: "ready")
        run.hangUp()
        let end = try run.measureEnd()
        #expect(end.status == -SIGHUP || end.status == 4)
        #expect(end.ownTime < .seconds(1))
      }
    }

    @Test func `without a signal the end of input is told as a hang-up`() async throws {
      try await onOwnThread {
        let run = try ProbeRun(job: .group)
        try run.wait(report: "ready")
        run.hangUp()
        let end = try run.measureEnd()
        run.settle()
        #expect(end.status == 4)
        #expect(run.reports.contains("hangUp"))
        #expect(end.ownTime < .seconds(1))
      }
    }

    @Test(arguments: ["dumb", "unknown", "", "no-such-terminal"])
    func `a terminal that cannot show a screen is refused and left alone`(type: String)
      async throws
    {
      try await onOwnThread {
        let run = try ProbeRun(type: type)
        try run.expect(end: 1)
        #expect(run.captured.isEmpty)
        #expect(run.reports.first?.contains("cannotPosition") == true)
        #expect(run.hasSettingsOfBefore)
      }
    }
  }
}
