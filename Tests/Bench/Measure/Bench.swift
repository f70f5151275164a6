import Foundation

/// Measures the console and the bare list in turns, so that both meet the same machine.
struct Bench {
  private let moked: String
  private let bare: String
  private let starts: Int
  private let idleSeconds: Int

  init(_ arguments: [String]) throws {
    func value(_ name: String) throws -> String {
      guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else {
        throw Pty.Failure(description: "say moked-bench --moked PATH --bare PATH [--quick]")
      }
      return URL(filePath: arguments[place + 1]).path
    }
    moked = try value("--moked")
    bare = try value("--bare")
    let quick = arguments.contains("--quick")
    starts = quick ? Self.quickStarts : 20
    idleSeconds = quick ? 2 : 10
  }

  func run() throws {
    let desk = try DemoDesk(moked: moked)
    defer { desk.remove() }
    let subjects = [bareList] + ["en", "he"].map { desk.subject(language: $0) }
    var figures = subjects.map { _ in Figures() }
    for _ in 0..<starts {
      for place in subjects.indices { try subjects[place].measureStart(into: &figures[place]) }
    }
    for place in subjects.indices {
      try subjects[place].measureKeysAndIdle(seconds: idleSeconds, into: &figures[place])
    }
    print(
      "On a terminal of 120×40, \(starts) starts, \(Keys.walk.count) keys, idle for \(idleSeconds) s"
    )
    print(report(subjects.map(\.name), figures))
    try searches(on: desk)
  }

  private func searches(on desk: DemoDesk) throws {
    let crowd = starts == Self.quickStarts ? 2000 : 100_000
    print("\nSearch among made-up customers:", terminator: " ")
    print(try Search(path: desk.path("crowd.sqlite"), crowd: crowd).report())
    if let imported = try desk.imported() {
      print("\nSearch among the customers of telco_churn:", terminator: " ")
      print(try Search(path: imported).report())
    } else {
      print("\nMOKED_TEST_DATA is not set, so search over the imported telco_churn is left out.")
    }
  }

  private static let quickStarts = 3

  private var bareList: Subject {
    Subject(
      name: "bare list", command: [bare], environment: Keys.environment, ready: "CUSTOMERS",
      keys: Keys.walk)
  }

  private func report(_ names: [String], _ figures: [Figures]) -> String {
    var table = Table(head: [""] + names)
    table.add("start to first useful frame, ms, median", figures.map(\.start.median))
    table.add("start to first useful frame, ms, p99", figures.map(\.start.p99))
    table.add("key to settled frame, ms, median", figures.map(\.key.median))
    table.add("key to settled frame, ms, p99", figures.map(\.key.p99))
    table.add("bytes a key, median", figures.map(\.bytes.median), decimals: 0)
    table.add("memory, MB", figures.map(\.residentMegabytes), decimals: 1)
    table.add("idle, CPU %", figures.map(\.idleCPUPercent), decimals: 3)
    table.add("idle, wake-ups a second", figures.map(\.wakeUpsPerSecond))
    return table.printed()
  }
}

enum Keys {
  /// Down a list and up again, as the arrows of a terminal in application mode send it.
  static let walk = [Int](0..<200).map {
    Array("\u{1b}O\(($0 / 20).isMultiple(of: 2) ? "B" : "A")".utf8)
  }

  static let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
}
