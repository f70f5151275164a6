import Foundation

/// A demo desk in a folder of its own, on which the console is measured.
struct DemoDesk {
  private let moked: String
  private let folder: URL

  init(moked: String) throws {
    self.moked = moked
    folder = FileManager.default.temporaryDirectory.appending(path: "moked-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let making = Process()
    making.executableURL = URL(filePath: moked)
    making.arguments = ["demo", "--store", store]
    try making.run()
    making.waitUntilExit()
    guard making.terminationStatus == 0 else {
      throw Pty.Failure(description: "moked demo ended with \(making.terminationStatus)")
    }
  }

  private var store: String { folder.appending(path: "desk.sqlite").path }

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
