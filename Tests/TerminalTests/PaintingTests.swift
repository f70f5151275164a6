import Canvas
import Glibc
import HostileText
import Testing
import TextLayout

@testable import Terminal
@testable import TerminalProbe

/// Everything that runs a program on a terminal: one after another, the machine is small.
@Suite(.serialized) enum OnATerminal {}

extension OnATerminal {
  @Suite struct PaintingTests {
    struct Kind: CustomTestStringConvertible, Sendable {
      let type: String
      let colours: Theme.Colours
      var isConsole = false
      var environment: [String: String] = [:]
      var testDescription: String { "\(type) \(colours) \(environment)" }

      static let all = [
        Kind(type: "xterm-256color", colours: .all256),
        Kind(type: "screen-256color", colours: .all256),
        Kind(type: "tmux-256color", colours: .all256),
        Kind(type: "linux", colours: .sixteen, isConsole: true),
        Kind(type: "vt220", colours: .none),
        Kind(type: "xterm-256color", colours: .none, environment: ["NO_COLOR": "1"]),
        Kind(type: "xterm-256color", colours: .all256, environment: ["NO_COLOR": ""]),
        Kind(type: "xterm-256color", colours: .all256, environment: ["LANG": "C", "LC_ALL": ""]),
      ]
    }

    @Test(arguments: Kind.all)
    func `the glass shows the canvas, cell by cell, after every change`(kind: Kind) async throws {
      try await onOwnThread {
        let size = Size(columns: 40, rows: 12)
        let run = try ProbeRun(type: kind.type, size: size, environment: kind.environment)
        try run.wait(report: "ready")
        for frame in 0..<24 {
          try run.wait(report: "painted \(frame) 40x12")
          run.settle(milliseconds: 10)
          try expect(run, shows: frame, kind)
          run.type("n")
        }
        #expect(SequenceList(run.captured).foreign == [])
      }
    }

    private func expect(_ run: ProbeRun, shows frame: Int, _ kind: Kind) throws {
      let canvas = Scene(frame: frame, size: run.screen.size).canvas
      let theme = try Fixtures.readTheme("dark")
      for row in 0..<canvas.size.rows {
        for column in 0..<canvas.size.columns {
          let cell = canvas[glassColumn: column, row: row]
          guard cell.glyph != nil else { continue }
          var expected = GlassCell(cell, theme: theme, colours: kind.colours)
          if kind.isConsole { expected = expected.onLinuxConsole }
          #expect(
            run.screen[column, row] == expected, "frame \(frame), column \(column), row \(row)")
        }
      }
      #expect(run.screen.cursorIsShown == (canvas.cursor != nil))
      if let cursor = canvas.cursor { #expect(run.screen.cursor == cursor) }
    }

    @Test func `nothing hostile reaches the terminal`() async throws {
      try await onOwnThread {
        let run = try ProbeRun()
        try run.wait(report: "ready")
        run.settle()
        let list = SequenceList(run.captured)
        #expect(list.foreign == [])
        #expect(run.screen.row(3).contains("owned"))
        #expect(SequenceList(Array(Scene.hostile.utf8)).foreign.count > 3)
      }
    }

    @Test func `a frame that changes nothing costs no byte, and one letter few`() async throws {
      try await onOwnThread {
        let run = try ProbeRun(size: Size(columns: 120, rows: 40))
        try run.wait(report: "ready")
        run.settle()
        run.clear()
        run.signal(SIGCONT)
        try run.wait(report: "continued")
        run.settle()
        let whole = run.captured.count
        #expect(whole > 1000)
        for frame in 1...4 {
          run.type("n")
          try run.wait(report: "painted \(frame) 120x40")
          run.settle()
        }
        run.clear()
        run.type("p")
        try run.wait(report: "painted 4 120x40")
        run.settle()
        #expect(run.captured.isEmpty)
        run.type("n")
        try run.wait(report: "painted 5 120x40")
        run.settle()
        // Five places change in frame 5.
        #expect(run.captured.count < 400)
      }
    }

    @Test func `a frame is wrapped where the terminal says that it can hold one back`()
      async throws
    {
      try await onOwnThread {
        let run = try ProbeRun()
        try run.wait(report: "ready")
        run.settle()
        run.type("n")
        try run.wait(report: "painted 1 80x24")
        run.settle()
        #expect(!String(decoding: run.captured, as: UTF8.self).contains("\u{1B}[?2026h"))
        run.clear()
        run.type("\u{1B}[?2026;2$y")
        run.type("n")
        try run.wait(report: "painted 2 80x24")
        run.settle()
        let bytes = String(decoding: run.captured, as: UTF8.self)
        #expect(bytes.hasPrefix("\u{1B}[?2026h"))
        #expect(bytes.hasSuffix("\u{1B}[?2026l"))
      }
    }

    @Test func `a copy goes out and is told`() async throws {
      try await onOwnThread {
        let run = try ProbeRun()
        try run.wait(report: "ready")
        run.type("c")
        try run.wait(report: "sent")
        run.settle()
        let bytes = String(decoding: run.captured, as: UTF8.self)
        #expect(bytes.hasSuffix("\u{1B}]52;c;16nXnNeV150=\u{7}"))
      }
    }

    @Test func `keys, bursts, pastes and the mouse come through a terminal`() async throws {
      try await onOwnThread {
        let run = try ProbeRun()
        try run.wait(report: "ready")
        run.settle()
        for (bytes, told) in [
          ("ש", "key(Canvas.Key.character(\"ש\"))"), ("\u{1B}OA", "key(Canvas.Key.up)"),
          ("\u{11}", "key(Canvas.Key.control(\"q\"))"),
          ("\u{3}", "key(Canvas.Key.control(\"c\"))"),
          ("\u{13}", "key(Canvas.Key.control(\"s\"))"),
          ("\r", "key(Canvas.Key.enter)"), ("שלום לך", "burst(\"שלום לך\")"),
          ("\u{1B}[200~q\rq\u{1B}[201~", "paste(\"q\\nq\")"),
        ] {
          run.type(bytes)
          try run.wait(report: told)
        }
        run.type("\u{1B}[<0;3;2M")
        try run.wait("the mouse") { $0.reports.contains { $0.contains("column: 2, row: 1") } }
        let start = ContinuousClock.now
        run.type("\u{1B}")
        try run.wait(report: "key(Canvas.Key.escape)")
        #expect(ContinuousClock.now - start > .milliseconds(20))
        #expect(ContinuousClock.now - start < .milliseconds(500))
      }
    }
  }
}
