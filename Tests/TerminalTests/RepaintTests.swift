import Canvas
import Testing

@testable import Terminal
@testable import TerminalProbe

extension OnATerminal {
  /// Nothing is repainted that did not change.
  @Suite struct RepaintTests {
    /// ncurses writes letters that stand once more where a way over them would cost as much.
    private static let longestWay = 9

    @Test
    func `a frame touches the cells that change and no other, but on a short way between two`()
      async throws
    {
      try await onOwnThread {
        let size = Size(columns: 80, rows: 24)
        let run = try ProbeRun(size: size)
        try run.wait(report: "ready")
        run.settle()
        let twin = Twin(size: size, after: run.captured)
        var counts = (changed: 0, touched: 0)
        for frame in 1...40 {
          let before = Twin.cells(run.screen)
          run.clear()
          run.type("n")
          try run.wait(report: "painted \(frame) 80x24")
          run.settle(milliseconds: 10)
          let after = Twin.cells(run.screen)
          let changed = after.indices.filter { after[$0] != before[$0] }
          let touched = twin.touched(by: run.captured)
          counts.changed += changed.count
          counts.touched += touched.count
          for way in ways(touched.subtracting(changed), in: after, size) {
            #expect(way.count <= Self.longestWay, "frame \(frame): \(way)")
          }
        }
        #expect(counts.changed > 1000)
        #expect(counts.touched * 4 <= counts.changed * 5, "\(counts)")
      }
    }

    /// Neighbours that were written once more; blanks, which may be cleared with those beside them, end a way.
    private func ways(_ places: Set<Int>, in cells: [GlassCell], _ size: Size) -> [[Int]] {
      let seen = places.filter { cells[$0].text != " " }.sorted()
      return seen.reduce(into: []) { ways, place in
        let goesOn = ways.last?.last == place - 1 && place % size.columns != 0
        if goesOn { ways[ways.count - 1].append(place) } else { ways.append([place]) }
      }
    }
  }
}

/// A second terminal at the other end, covered with one letter before each frame: what is another then was sent.
private struct Twin {
  private let screen: VirtualTerminal

  init(size: Size, after bytes: [UInt8]) {
    screen = VirtualTerminal(size: size)
    screen.write(bytes)
  }

  func touched(by frame: [UInt8]) -> Set<Int> {
    let cursor = screen.cursor
    screen.write(Array("\u{1B}#8\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H".utf8))
    let covered = Twin.cells(screen)
    screen.write(frame)
    let after = Twin.cells(screen)
    return Set(after.indices.filter { after[$0] != covered[$0] })
  }

  static func cells(_ screen: VirtualTerminal) -> [GlassCell] {
    (0..<screen.size.rows).flatMap { row in
      (0..<screen.size.columns).map { screen[$0, row] }
    }
  }
}
