import Foundation
import Layouts
import Testing

/// A desk of a test's own: the demo as it is made on one Sunday morning, and everything in a folder that goes with it.
final class ScratchDesk {
  static let start = "2026-11-22T10:39:00+02:00"

  let folder: URL
  let program: Program
  var store: String { folder.appending(path: "desk.sqlite").path }

  convenience init() throws { try self.init(holding: Self.demo.get()) }

  /// - Parameter bytes: of a store that nobody has open.
  init(holding bytes: Data) throws {
    folder = try Self.makeFolder()
    program = Program(folder: folder)
    try bytes.write(to: URL(fileURLWithPath: store))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The demo with a generated crowd beside it.
  convenience init(customers: Int, seed: Int) throws {
    try self.init(holding: Self.makeDemo(["--customers", "\(customers)", "--seed", "\(seed)"]))
  }

  /// Made once for all tests; each takes a copy.
  private static let demo = Result { try makeDemo([]) }

  private static func makeDemo(_ more: [String]) throws -> Data {
    let folder = try makeFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = folder.appending(path: "demo.sqlite")
    let made = try Program(folder: folder).run(
      ["demo", "--store", store.path, "--at", start] + more)
    guard made.status == 0 else { throw Program.Failure(description: made.complaint) }
    // Whoever works at it first reads the resources of both languages, and keeps them read for all that copy it.
    _ = try Program(folder: folder).run(["doctor", "--store", store.path])
    return try Data(contentsOf: store)
  }

  private static func makeFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "moked-screens-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  // MARK: what is done at it

  func run(_ command: String...) throws -> Program.Outcome {
    try program.run(command + ["--store", store])
  }

  /// - Parameter lines: of `moked play`.
  func play(
    _ lines: [String], _ window: Window, at time: String = start, more: [String] = []
  ) throws -> Program.Outcome {
    try program.run(try arguments(lines, window, at: time) + more)
  }

  /// The screens that the lines ask for; a run that does not end well is a failure of the test.
  func screens(
    _ lines: [String], _ window: Window, at time: String = start
  ) throws -> [Screen] {
    let outcome = try play(lines, window, at: time)
    try #require(outcome.status == 0, "\(outcome.complaint)")
    return Screen.all(in: outcome.text)
  }

  /// The program is killed with SIGKILL at the end of the lines.
  /// - Returns: the screen before its death.
  func screenBeforeDeath(
    _ lines: [String], _ window: Window, at time: String = start
  ) throws -> Screen {
    // It hangs in the midst of these: they are more than a pipe holds, and nobody reads on.
    let asked = Array(repeating: "screen last", count: 200)
    let printed = try program.runAndKill(try arguments(lines + asked, window, at: time)) {
      Screen.all(in: $0).count > 1
    }
    return try #require(Screen.all(in: printed).first)
  }

  /// With the key that the keyboard of this pass sends.
  private static func pressed(_ line: String) -> String {
    guard line.hasPrefix("key ") else { return line }
    return "key \(Layout.current.sent(by: String(line.dropFirst("key ".count))))"
  }

  /// Another rep has played his lines and sits there while `meanwhile` is done; then he is killed.
  func play(
    _ lines: [String], by rep: String, while meanwhile: () throws -> Void
  ) throws {
    let asked = Array(repeating: "screen last", count: 200)
    let arguments = try arguments(lines + asked, Window.wide[1], at: Self.start, rep: rep)
    var outcome = Result<Void, any Error> { throw Program.Failure(description: "he never sat") }
    _ = try program.runAndKill(arguments) { printed in
      guard Screen.all(in: printed).count > 1 else { return false }
      outcome = Result { try meanwhile() }
      return true
    }
    try outcome.get()
  }

  private func arguments(
    _ lines: [String], _ window: Window, at time: String, rep: String = "dana"
  ) throws -> [String] {
    let keys = folder.appending(path: "\(UUID().uuidString).keys")
    try (lines.map(Self.pressed).joined(separator: "\n") + "\n").write(
      to: keys, atomically: false, encoding: .utf8)
    return [
      "play", keys.path, "--store", store, "--lang", window.language, "--rep", rep,
      "--at", time, "--size", window.size,
    ]
  }
}

/// The language of a screen, and its size as `80x24`.
struct Window: Hashable, Sendable, CustomTestStringConvertible {
  let language: String
  let size: String

  var testDescription: String { "\(language)-\(size)" }
  var columns: Int { Int(size.prefix { $0 != "x" }) ?? 0 }

  static let languages = ["he", "en"]
  static let wide = languages.map { Window(language: $0, size: "120x40") }
  static let all = ["120x40", "80x24", "60x24"].flatMap { size in
    languages.map { Window(language: $0, size: size) }
  }
}
