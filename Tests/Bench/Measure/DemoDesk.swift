import Foundation

/// A demo desk in a folder of its own, on which the console is measured.
struct DemoDesk {
  private let moked: String
  private let folder: URL

  init(moked: String) throws {
    self.moked = moked
    folder = FileManager.default.temporaryDirectory.appending(path: "moked-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try run("demo", "--store", store)
  }

  private func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: moked)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Pty.Failure(
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

  private var store: String { path("desk.sqlite") }

  /// The ready screen, with the customers found for one letter as the list that is walked.
  func subject(language: String) -> Subject {
    var environment = Keys.environment
    for kind in ["DATA", "STATE", "CONFIG", "CACHE"] {
      environment["XDG_\(kind)_HOME"] = folder.appending(path: kind.lowercased()).path
    }
    return Subject(
      name: "moked \(language)", command: [moked, "--store", store, "--lang", language],
      environment: environment, ready: "Ctrl-P", opening: [Array("0".utf8)], keys: Keys.walk)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
