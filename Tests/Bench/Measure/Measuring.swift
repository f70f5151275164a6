extension Subject {
  /// Silence that ends a frame, in milliseconds.
  private static var quiet: Int { 25 }

  func measureStart(into figures: inout Figures) throws {
    let pty = try start()
    if let ready = pty.ready {
      figures.start.readings.append(milliseconds(from: pty.started, to: ready))
    }
  }

  /// Idle is measured after the first scene, where the program waits as it does between two calls.
  func measureScenesAndIdle(seconds: Int, into figures: inout Figures) throws {
    var pty = try start()
    pty.settle(quiet: 300)
    for (place, scene) in scenes.enumerated() {
      for key in scene.opening {
        pty.send(key)
        pty.settle(quiet: 200)
      }
      var measured = KeyFigures()
      for key in scene.keys { measure(key, on: &pty, into: &measured) }
      figures.keys[scene.name] = measured
      if place == 0 { measureIdle(&pty, seconds: seconds, into: &figures) }
    }
    figures.residentMegabytes = Double(Vitals(of: pty.process).residentKilobytes) / 1024
  }

  /// In a run of its own: counting costs time.
  func measure(_ allocations: Allocations, into figures: inout Figures) throws {
    var pty = try start(counting: allocations)
    pty.settle(quiet: 300)
    for scene in scenes {
      for key in scene.opening {
        pty.send(key)
        pty.settle(quiet: 200)
      }
      for key in scene.keys.prefix(60) {
        let before = allocations.count()
        pty.send(key)
        pty.settle(quiet: Self.quiet)
        figures.keys[scene.name]?.allocations.readings.append(allocations.count() - before)
      }
    }
  }

  private func measure(_ key: [UInt8], on pty: inout Pty, into figures: inout KeyFigures) {
    let first = pty.chunks.count
    let sent = now()
    pty.send(key)
    guard pty.pump(within: 1000) else {
      figures.silent += 1
      return
    }
    pty.settle(quiet: Self.quiet)
    let frame = pty.chunks[first...]
    guard let last = frame.last else { return }
    figures.settled.readings.append(milliseconds(from: sent, to: last.nanoseconds))
    figures.bytes.readings.append(Double(frame.reduce(0) { $0 + $1.bytes.count }))
  }

  private func measureIdle(_ pty: inout Pty, seconds: Int, into figures: inout Figures) {
    pty.settle(quiet: 1000)
    let before = Vitals(of: pty.process)
    let end = now() + UInt64(seconds) * 1_000_000_000
    while now() < end { _ = pty.pump(within: Int((end - min(end, now())) / 1_000_000) + 1) }
    let after = Vitals(of: pty.process)
    figures.idleCPUPercent =
      Double(after.cpuNanoseconds - before.cpuNanoseconds) / Double(seconds) / 10_000_000
    figures.wakeUpsPerSecond = Double(after.switches - before.switches) / Double(seconds)
  }
}

func milliseconds(from start: UInt64, to end: UInt64) -> Double {
  Double(end - start) / 1_000_000
}
