/// What was measured of one program.
struct Figures {
  /// From the start of the process to the frame in which the ready text stands.
  var start = Series()
  /// From a key to the last byte of the frame that it caused.
  var key = Series()
  var bytes = Series()
  var residentMegabytes = 0.0
  var idleCPUPercent = 0.0
  var wakeUpsPerSecond = 0.0
}

/// Readings of one kind, in the order in which they came.
struct Series {
  var readings: [Double] = []

  var median: Double { quantile(0.5) }
  var p99: Double { quantile(0.99) }

  /// Nearest rank: always one of the readings.
  private func quantile(_ share: Double) -> Double {
    guard !readings.isEmpty else { return .nan }
    let rank = (share * Double(readings.count)).rounded(.up)
    return readings.sorted()[max(0, Int(rank) - 1)]
  }
}

extension Subject {
  /// Silence that ends a frame, in milliseconds.
  private static var quiet: Int { 25 }

  func measureStart(into figures: inout Figures) throws {
    let pty = try start()
    if let ready = pty.ready {
      figures.start.readings.append(milliseconds(from: pty.started, to: ready))
    }
  }

  func measureKeysAndIdle(seconds: Int, into figures: inout Figures) throws {
    var pty = try start()
    pty.settle(quiet: 300)
    for key in opening {
      pty.send(key)
      pty.settle(quiet: 100)
    }
    for key in keys { measure(key, on: &pty, into: &figures) }
    pty.settle(quiet: 1000)
    measureIdle(&pty, seconds: seconds, into: &figures)
  }

  private func measure(_ key: [UInt8], on pty: inout Pty, into figures: inout Figures) {
    let first = pty.chunks.count
    let sent = now()
    pty.send(key)
    guard pty.pump(within: 1000) else { return }
    pty.settle(quiet: Self.quiet)
    let frame = pty.chunks[first...]
    guard let last = frame.last else { return }
    figures.key.readings.append(milliseconds(from: sent, to: last.nanoseconds))
    figures.bytes.readings.append(Double(frame.reduce(0) { $0 + $1.bytes.count }))
  }

  private func measureIdle(_ pty: inout Pty, seconds: Int, into figures: inout Figures) {
    let before = Vitals(of: pty.process)
    let end = now() + UInt64(seconds) * 1_000_000_000
    while now() < end { _ = pty.pump(within: Int((end - min(end, now())) / 1_000_000) + 1) }
    let after = Vitals(of: pty.process)
    figures.residentMegabytes = Double(after.residentKilobytes) / 1024
    figures.idleCPUPercent =
      Double(after.cpuNanoseconds - before.cpuNanoseconds) / Double(seconds) / 10_000_000
    figures.wakeUpsPerSecond = Double(after.switches - before.switches) / Double(seconds)
  }
}
