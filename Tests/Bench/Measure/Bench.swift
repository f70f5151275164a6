import Foundation

/// Measures the console and the bare list in turns, so that both meet the same machine.
struct Bench {
  private let moked: String
  private let bare: String
  /// The library that counts requests to malloc; nil where none is given.
  private let counter: String?
  private let starts: Int
  private let idleSeconds: Int

  init(_ arguments: [String]) throws {
    func value(_ name: String) throws -> String {
      guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else {
        throw Failure(
          description: "say moked-bench --moked PATH --bare PATH [--allocations PATH] [--quick]")
      }
      return URL(filePath: arguments[place + 1]).path
    }
    moked = try value("--moked")
    bare = try value("--bare")
    counter = arguments.contains("--allocations") ? try value("--allocations") : nil
    let quick = arguments.contains("--quick")
    starts = quick ? Self.quickStarts : 20
    idleSeconds = quick ? 2 : 10
  }

  func run() throws {
    let desks = try DemoDesks(moked: moked)
    defer { desks.remove() }
    let subjects =
      [bareList] + [
        try desks.subject(language: "en", typing: "cohen"),
        try desks.subject(language: "he", typing: "כהן"),
      ]
    var figures = subjects.map { _ in Figures() }
    for _ in 0..<starts {
      for place in subjects.indices { try subjects[place].measureStart(into: &figures[place]) }
    }
    for place in subjects.indices {
      try subjects[place].measureScenesAndIdle(seconds: idleSeconds, into: &figures[place])
      try subjects[place].measureStorm(into: &figures[place])
    }
    for place in subjects.indices { try count(subjects[place], into: &figures[place]) }
    print("On a terminal of 120×40, \(starts) starts, idle for \(idleSeconds) s")
    print(report(subjects, figures))
    try repaints()
    print("\nA commit of one desk, until another sees it:")
    print(try Seeing(desks: desks, turns: starts == Self.quickStarts ? 30 : 300).report())
    try searches(on: desks)
    print("\n\(Bargains().report())")
    let isQuick = starts == Self.quickStarts
    let making = DemoMaking(moked: moked, folder: desks.path(""))
    print("\n\(try making.report(few: 2000, many: isQuick ? 20_000 : 1_000_000))")
  }

  private func count(_ subject: Subject, into figures: inout Figures) throws {
    let folder = FileManager.default.temporaryDirectory
    guard let allocations = try Allocations(library: counter, in: folder) else { return }
    defer { allocations.remove() }
    try subject.measure(allocations, into: &figures)
  }

  /// Every cell anew at each key: the price of our text and painting, without a console.
  private func repaints() throws {
    let own = URL(filePath: CommandLine.arguments[0]).path
    let subjects = [("bare C", [bare, "pages"]), ("Canvas and Terminal", [own, "pages"])].map {
      Subject(
        name: $0, command: $1, environment: DemoDesks.environment, ready: Pages.ready,
        scenes: [
          Subject.Scene(name: "other words", keys: Array(repeating: [0x6E], count: 200))
        ], columns: 200, rows: 50)
    }
    var figures = subjects.map { _ in Figures() }
    for place in subjects.indices {
      try subjects[place].measureScenesAndIdle(seconds: 1, into: &figures[place])
      try count(subjects[place], into: &figures[place])
    }
    print("\nFull repaint of random Hebrew and English on 200×50")
    print(report(subjects, figures))
  }

  /// Imports are measured at two sizes, since what they hold in memory must not grow; the larger is then searched.
  private func searches(on desks: DemoDesks) throws {
    let crowd = starts == Self.quickStarts ? 2000 : 1_000_000
    print("\nImport of made-up customers:")
    var intake = Intaking(moked: moked, desks: desks)
    print(try intake.report(sizes: [crowd / 10, crowd]))
    print("\nSearch among made-up customers:", terminator: " ")
    print(try Search(path: intake.store(of: crowd)).report())
    if let imported = try desks.imported() {
      print("\nSearch among the customers of telco_churn:", terminator: " ")
      print(try Search(path: imported).report())
    } else {
      print("\nMOKED_TEST_DATA is not set, so search over the imported telco_churn is left out.")
    }
  }

  private static let quickStarts = 3

  private var bareList: Subject {
    Subject(
      name: "bare list", command: [bare], environment: DemoDesks.environment, ready: "CUSTOMERS",
      scenes: [Subject.Scene(name: "moving in a list", keys: Keys.walk(among: 40))])
  }

  private func report(_ subjects: [Subject], _ figures: [Figures]) -> String {
    var table = Table(head: [""] + subjects.map(\.name))
    table.add("start to first useful frame, ms, median", figures.map(\.start.median))
    table.add("start to first useful frame, ms, p99", figures.map(\.start.p99))
    for scene in subjects.last?.scenes ?? [] {
      let keys = figures.map { $0.keys[scene.name] ?? KeyFigures() }
      table.add("\(scene.name): key to settled frame, ms, median", keys.map(\.settled.median))
      table.add("\(scene.name): key to settled frame, ms, p99", keys.map(\.settled.p99))
      table.add("\(scene.name): bytes a key, median", keys.map(\.bytes.median), decimals: 0)
      table.add(
        "\(scene.name): allocations a key, median", keys.map(\.allocations.median), decimals: 0)
      let silent = keys.map(\.silent).reduce(0, +)
      if silent > 0 {
        table.add("\(scene.name): keys that drew nothing", keys.map { Double($0.silent) })
      }
    }
    table.add("after 500 sizes in 3 s: last size to settled frame, ms", figures.map(\.storm.median))
    for other in [Subject.shortNote, Subject.fullNote] {
      let ratios = figures.map { figures in
        [Subject.longNote, other].map { figures.keys[$0]?.settled.median ?? .nan }
      }
      table.add("\(Subject.longNote): in those of \(other)", ratios.map { $0[0] / $0[1] })
    }
    table.add("memory at the end, resident MB", figures.map(\.residentMegabytes), decimals: 1)
    table.add("idle, CPU %", figures.map(\.idleCPUPercent), decimals: 3)
    table.add("idle, wake-ups a second", figures.map(\.wakeUpsPerSecond))
    return table.printed()
  }
}
