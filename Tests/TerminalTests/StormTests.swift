import Canvas
import Chance
import Glibc
import HostileText
import Testing
import TextLayout

@testable import TerminalProbe

extension OnATerminal {
  @Suite struct StormTests {
    @Test func `500 sizes from 1 by 1 to 300 by 100 settle on the last`() async throws {
      try await onOwnThread {
        let run = try ProbeRun(job: .session)
        try run.wait(report: "ready")
        var chance = Chance(seed: 3)
        for number in 0..<500 {
          let size =
            number % 50 == 0
            ? Size(columns: 1, rows: 1)
            : Size(columns: 1 + chance.below(300), rows: 1 + chance.below(100))
          run.resize(size)
          run.settle(milliseconds: 1)
        }
        let last = Size(columns: 100, rows: 30)
        run.resize(last)
        try run.wait(report: "painted 0 100x30")
        run.settle()
        let canvas = Scene(frame: 0, size: last).canvas
        for row in 0..<last.rows {
          let expected = (0..<last.columns)
            .map { canvas[glassColumn: $0, row: row].glyph?.text ?? "" }.joined()
          #expect(run.screen.row(row) == expected, "row \(row)")
        }
        #expect(SequenceList(run.captured).foreign == [])
        #expect(run.reports.last { $0.hasPrefix("painted") } == "painted 0 100x30")
        let sent = run.captured.count
        run.settle(milliseconds: 100)
        #expect(run.captured.count == sent, "nothing of the storm comes after its last frame")
        run.type("q")
        try run.expect(end: 0)
      }
    }

    @Test func `stopped and continued 200 times it is as it was`() async throws {
      try await onOwnThread {
        let run = try ProbeRun()
        try run.checked {
          let scene = run.screen.text
          for _ in 0..<200 {
            run.signal(SIGSTOP)
            run.signal(SIGCONT)
            run.settle(milliseconds: 1)
          }
          run.settle()
          #expect(run.screen.text == scene)
          #expect(run.isTaken)
          run.type("q")
          try run.expect(end: 0)
        }
      }
    }

    @Test func `while a terminal does not read the program waits, idle and no larger`()
      async throws
    {
      try await onOwnThread {
        let run = try ProbeRun(size: Size(columns: 200, rows: 50))
        try run.wait(report: "ready")
        run.settle()
        run.isReading = false
        run.type("f")
        run.settle(milliseconds: 300)
        let memory = run.memory
        let work = run.work
        run.settle(milliseconds: 1000)
        #expect(run.memory - memory < 512)
        #expect(run.work - work < 20)
        // It still hears: a signal ends it, in spite of the frame that does not go out.
        run.signal(SIGTERM)
        try run.expect(end: -SIGTERM)
        #expect(run.hasSettingsOfBefore)
      }
    }

    @Test func `a terminal that reads again gets what is on the canvas now`() async throws {
      try await onOwnThread {
        let size = Size(columns: 200, rows: 50)
        let run = try ProbeRun(size: size)
        try run.wait(report: "ready")
        run.isReading = false
        run.type("f")
        run.settle(milliseconds: 300)
        run.type("f")
        run.settle(milliseconds: 100)
        run.isReading = true
        run.settle(milliseconds: 200)
        run.type("n")
        run.settle(milliseconds: 200)
        let last = try #require(run.reports.last { $0.hasPrefix("painted") })
        let frame = try #require(Int(last.split(separator: " ")[1]))
        let canvas = Scene(frame: frame, size: size).canvas
        for row in 0..<size.rows {
          for column in 0..<size.columns {
            guard let glyph = canvas[glassColumn: column, row: row].glyph else { continue }
            #expect(run.screen[column, row].text == glyph.text, "\(column), \(row)")
          }
        }
      }
    }

    @Test func `idle, it does not wake`() async throws {
      try await onOwnThread {
        let run = try ProbeRun()
        try run.wait(report: "ready")
        run.settle()
        let work = run.work
        run.clear()
        run.settle(milliseconds: 1000)
        #expect(run.captured.isEmpty)
        #expect(run.work == work)
      }
    }
  }
}
