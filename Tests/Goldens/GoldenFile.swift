package import Foundation
import Layouts
import Testing

/// A text as it shall be, kept in a file beside the tests.
package struct GoldenFile {
  private let file: URL

  package init(_ file: URL) { self.file = file }

  /// Empty where nothing was kept yet.
  package var known: String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }

  private static let isRecording = ProcessInfo.processInfo.environment["MOKED_RECORD"] == "1"

  /// MOKED_RECORD=1 writes the file anew, and the test fails so that somebody reads it.
  /// - Parameter tell: records in which way the text is another than the one that is known.
  package func expect(_ text: String, otherwise tell: (_ known: String) -> Void) throws {
    let known = known
    guard text != known else { return }
    guard Self.isRecording, Layout.current == .latin else { return tell(known) }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    let name = file.pathComponents.suffix(2).joined(separator: "/")
    Issue.record("\(name) was recorded: read it, and test again")
  }
}
