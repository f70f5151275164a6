import Foundation
import Layouts
import Testing

/// Screens as they shall be, in a file beside the tests: what `moked play` printed, word for word.
struct Golden {
  let name: String
  let window: Window

  /// MOKED_RECORD=1 writes the files anew, and the test fails so that somebody reads them.
  private static let isRecording = ProcessInfo.processInfo.environment["MOKED_RECORD"] == "1"

  private var file: URL {
    Checkout.tests.appending(path: "Golden/\(window.testDescription)/\(name).txt")
  }

  var known: String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }

  func expect(_ printed: String) throws {
    let known = known
    guard Self.isRecording, Layout.current == .latin else { return compare(printed) }
    guard printed != known else { return }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try printed.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("\(window.testDescription)/\(name).txt was recorded: read it, and test again")
  }

  func compare(_ printed: String) {
    let known = known
    guard printed != known else { return }
    let now = Screen.all(in: printed)
    let then = Screen.all(in: known)
    #expect(now.map(\.name) == then.map(\.name))
    guard let (screen, other) = zip(now, then).first(where: { $0 != $1 }) else {
      Issue.record("\(window.testDescription)/\(name).txt has other screens, or none")
      return
    }
    let rows = zip(other.lines, screen.lines).filter { $0 != $1 }
    let told = rows.prefix(12).map { "- \($0)\n+ \($1)" }.joined(separator: "\n")
    let place = "\(window.testDescription)/\(name), screen \(screen.name)"
    Issue.record("\(place), keyboard \(Layout.current):\n\(told)")
  }
}
