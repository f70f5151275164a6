/// Windows that change their size faster than anybody can look.
extension Subject {
  /// 500 sizes from 1 by 1 to 300 by 100 in three seconds, and back to its own.
  func measureStorm(into figures: inout Figures) throws {
    var pty = try start()
    pty.settle(quiet: 300)
    let began = now()
    for number in 1...500 {
      let isSmallest = number % 50 == 0
      pty.resize(
        columns: isSmallest ? 1 : UInt16(1 + number * 7919 % 300),
        rows: isSmallest ? 1 : UInt16(1 + number * 104_729 % 100))
      let next = began + UInt64(number) * 6_000_000
      while now() < next { _ = pty.pump(within: 1) }
    }
    pty.settle(quiet: 0)
    let first = pty.chunks.count
    let last = now()
    pty.resize(columns: columns, rows: rows)
    pty.settle(quiet: 300)
    guard pty.chunks.count > first, let settled = pty.chunks.last else { return }
    figures.storm.readings.append(milliseconds(from: last, to: settled.nanoseconds))
  }
}
