import Casework
import Foundation
import SQLiteStore

/// A folder with the demo desks on which the console is measured.
struct DemoDesks {
  private let moked: String
  private let folder: URL

  init(moked: String) throws {
    self.moked = moked
    folder = FileManager.default.temporaryDirectory.appending(path: "moked-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: moked)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(
        description:
          "moked \(arguments.joined(separator: " ")) ended with \(process.terminationStatus)")
    }
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The store of telco_churn's customers, where the tests' foreign data are.
  func imported() throws -> String? {
    guard let data = ProcessInfo.processInfo.environment["MOKED_TEST_DATA"] else { return nil }
    let table = "\(data)/telco_churn/Telco-Customer-Churn.csv"
    try run("import", table, "--mapping", "telco", "--store", path("telco.sqlite"))
    return path("telco.sqlite")
  }

  /// The console of the first rep, at a desk of its own: the last scene leaves a call open, and the next to sit there
  /// would be asked about it. It is ready when the first of his open issues stands there: then his board was read.
  func subject(language: String, typing: String, desk: String = "desk") throws -> Subject {
    let store = path("\(desk)-\(language).sqlite")
    try run("demo", "--store", store)
    let (issue, lines) = try firstBoard(of: store)
    var environment = Self.environment
    for kind in ["DATA", "STATE", "CONFIG", "CACHE"] {
      environment["XDG_\(kind)_HOME"] = folder.appending(path: kind.lowercased()).path
    }
    return Subject(
      name: "moked \(language)", command: [moked, "--store", store, "--lang", language],
      environment: environment, ready: issue,
      scenes: [
        Subject.Scene(name: "moving in a list", keys: Keys.walk(among: lines)),
        Subject.Scene(name: "finding while typing", keys: Keys.typing(typing)),
        Subject.Scene(name: "tabs in a call", opening: [Keys.enter], keys: Keys.tabs),
        Subject.Scene(
          name: "moving in a tab", opening: [Keys.timeline], keys: Keys.walk(among: 8)),
        Subject.Scene(
          name: "moving in the palette", opening: [Keys.palette], keys: Keys.walk(among: 30)),
        Subject.Scene(
          name: "moving in help", opening: [Keys.escape, Keys.help], keys: Keys.walk(among: 12)),
        Subject.Scene(
          name: Subject.shortNote, opening: Keys.note(of: 10), keys: Keys.typing(typing)),
        Subject.Scene(
          name: Subject.fullNote, opening: Keys.note(of: 240), keys: Keys.typing(typing)),
        Subject.Scene(
          name: Subject.longNote, opening: Keys.note(of: 10_000), keys: Keys.typing(typing)),
      ])
  }

  /// The number of the first open issue that waits for the rep, and how many lines his board has.
  private func firstBoard(of store: String) throws -> (issue: String, lines: Int) {
    let kept = try SQLiteStore(path: store)
    let seconds = Date().timeIntervalSince1970
    guard let rep = try kept.reps().first,
      case let board = try kept.board(
        for: rep.login, at: Instant(milliseconds: Int64(seconds * 1000))),
      let issue = board.issues.first?.issue.number
    else { throw Failure(description: "nothing waits for the first rep of the demo desk") }
    return (String(issue), board.promises.count + board.issues.count)
  }

  static let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
