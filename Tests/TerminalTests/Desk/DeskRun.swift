import Canvas
import Foundation
import Glibc
import Testing

/// The real program at the demo desk, on a terminal of its own, with everything it keeps in a folder that goes with it.
final class DeskRun {
  let folder: URL
  let run: ProbeRun

  init(
    type: String = "xterm-256color", size: Size = Size(columns: 120, rows: 40),
    arguments: [String] = ["--lang", "en"], environment: [String: String] = [:],
    job: ProbeRun.Job = .group
  ) throws {
    folder = try Self.makeFolder()
    try Self.demo.get().write(to: folder.appending(path: "desk.sqlite"))
    run = try ProbeRun(
      type: type, size: size, program: try Self.program.get(),
      arguments: arguments + Self.store(in: folder),
      environment: Self.environment(folder).merging(environment) { $1 }, job: job)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static func environment(_ folder: URL) -> [String: String] {
    [
      "HOME": folder.path, "TZ": "UTC", "LANG": "C.UTF-8",
      "XDG_CONFIG_HOME": folder.appending(path: "config").path,
      "XDG_DATA_HOME": folder.appending(path: "data").path,
      "XDG_STATE_HOME": folder.appending(path: "state").path,
      "MOKED_RESOURCES": top.appending(path: "Resources").path,
    ]
  }

  static func store(in folder: URL) -> [String] {
    ["--store", folder.appending(path: "desk.sqlite").path]
  }

  private static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func makeFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "moked-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// MOKED_BINARY, else the program that was built together with these tests.
  static let program = Result<String, any Error> {
    if let named = ProcessInfo.processInfo.environment["MOKED_BINARY"] { return named }
    let beside = URL(fileURLWithPath: ProbeRun.probe).deletingLastPathComponent()
      .appending(path: "moked").path
    guard access(beside, X_OK) == 0 else {
      throw ProbeRun.Failure(description: "\(beside) is not built")
    }
    return beside
  }

  /// Made once for all tests; each takes a copy.
  private static let demo = Result<Data, any Error> {
    let folder = try makeFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let made = try command(["demo"] + store(in: folder), in: folder)
    guard made.status == 0 else { throw ProbeRun.Failure(description: made.errors) }
    // The resources are read once for all copies.
    _ = try command(["doctor"] + store(in: folder), in: folder)
    return try Data(contentsOf: folder.appending(path: "desk.sqlite"))
  }

  /// Runs the program without a terminal.
  static func command(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    let output = Pipe()
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: try program.get())
    process.arguments = arguments
    process.environment = Self.environment(folder).merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text, complaint)
  }

  // MARK: what a person does and sees

  func wait(for text: String) throws {
    try run.wait("`\(text)`", seconds: 20) { $0.screen.text.contains(text) }
  }

  /// Until the first screen stands with what the store holds.
  func waitUntilReady() throws {
    try wait(for: "MY PROMISES")
    run.settle()
  }

  /// Finds a customer and opens a call with him.
  func openCall() throws {
    run.type("cohen")
    try run.wait("a customer found", seconds: 20) { $0.screen.row(4).contains("100201") }
    run.settle()
    run.type("\r")
    try wait(for: "ref ")
    run.settle()
  }

  /// Where a text stands on the glass, in columns and rows from 0.
  func place(of text: String) -> Point? {
    for row in 0..<run.screen.size.rows {
      let line = run.screen.row(row)
      if let range = line.range(of: text) {
        let column = line.distance(from: line.startIndex, to: range.lowerBound)
        return Point(column: column, row: row)
      }
    }
    return nil
  }

  /// All but the first row, without the sign of what is chosen.
  var underTheClock: String {
    (1..<run.screen.size.rows).map(run.screen.row).joined(separator: "\n")
      .replacing(">", with: " ")
  }

  func mouse(_ button: Int, at place: Point, isRelease: Bool = false) {
    run.type("\u{1B}[<\(button);\(place.column + 1);\(place.row + 1)\(isRelease ? "m" : "M")")
  }

  func click(_ place: Point) {
    mouse(0, at: place)
    mouse(0, at: place, isRelease: true)
    run.settle()
  }

  /// Whether these bytes stand in the store, or in what lies beside it.
  func holds(_ text: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("desk.sqlite") }.contains { name in
        try Data(contentsOf: folder.appending(path: name)).range(of: Data(text.utf8)) != nil
      }
  }

  func journal() throws -> String {
    try Self.command(["journal", "check"] + Self.store(in: folder), in: folder).output
  }
}
