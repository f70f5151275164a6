/// What was measured of one program.
struct Figures {
  /// From the start of the process to the frame in which the ready text stands.
  var start = Series()
  /// By the name of the scene.
  var keys: [String: KeyFigures] = [:]
  /// From the last of 500 sizes to the last byte of the frame that stays.
  var storm = Series()
  var residentMegabytes = 0.0
  var idleCPUPercent = 0.0
  var wakeUpsPerSecond = 0.0
}

struct KeyFigures {
  /// Milliseconds from a key to the last byte of what it caused.
  var settled = Series()
  var bytes = Series()
  /// Requests to malloc from a key to its settled frame.
  var allocations = Series()
  /// Keys after which nothing was drawn for a second.
  var silent = 0
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
