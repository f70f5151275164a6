import Canvas
import Glibc
import Testing

extension OnATerminal {
  /// With a shell that leads the session, as at a rep's.
  @Suite struct JobControlTests {
    private static func shell() throws -> ProbeRun {
      try ProbeRun(
        size: Size(columns: 200, rows: 24), program: "/bin/bash",
        arguments: ["--norc", "--noprofile", "--noediting", "-i"],
        environment: ["PS1": "$ ", "THEME": try Fixtures.theme("dark"), "HISTFILE": ""],
        job: .session)
    }

    @Test func `the shell's line settings are the same after quitting`() async throws {
      try await onOwnThread {
        let run = try JobControlTests.shell()
        run.type(
          "stty -echoctl erase ^H; stty -g; \(ProbeRun.probe) \"$THEME\"; stty -g; echo over\r")
        try run.wait(report: "ready")
        try run.wait("the alternate screen") { $0.screen.isAlternate }
        run.type("q")
        try run.wait("the shell") { !$0.screen.isAlternate && $0.lines.contains("over") }
        let settings = run.lines.filter { $0.contains(":") && !$0.contains("stty") }
          .map { $0.split(separator: " ").last }
        #expect(settings.count == 2 && settings.first == settings.last, "\(run.lines)")
      }
    }

    @Test func `put into the background and fetched again it stands as it stood`() async throws {
      try await onOwnThread {
        let run = try JobControlTests.shell()
        run.type("\(ProbeRun.probe) \"$THEME\"\r")
        try run.wait(report: "ready")
        try run.wait("the alternate screen") { $0.screen.isAlternate }
        run.settle()
        let scene = run.screen.text
        run.clear()
        for _ in 0..<3 {
          run.type("z")
          // What is typed before the shell has the terminal again comes to it untranslated.
          try run.wait("the shell") { $0.hasStopped }
          #expect(!run.screen.isAlternate && run.screen.cursorIsShown)
          run.clear()
          run.type("fg\r")
          try run.wait(report: "back")
          run.clear()
          try run.wait("the scene") { $0.screen.isAlternate && $0.screen.text == scene }
        }
        run.type("z")
        try run.wait("the shell") { $0.hasStopped }
        run.clear()
        // In the background a continued program waits for the terminal; asked to end, it ends.
        run.type("kill %1\r")
        run.type("wait; echo ended-$?\r")
        try run.wait("the end") { $0.lines.contains { $0.hasPrefix("ended-") } }
        #expect(!run.screen.isAlternate)
      }
    }
  }
}

extension ProbeRun {
  /// The shell said so, and asks for a command.
  fileprivate var hasStopped: Bool {
    let bytes = String(decoding: captured, as: UTF8.self)
    return bytes.contains("Stopped") && bytes.hasSuffix("$ ")
  }

  fileprivate var lines: [String] {
    (0..<screen.size.rows).map { row in
      var line = screen.row(row)[...]
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }
}
