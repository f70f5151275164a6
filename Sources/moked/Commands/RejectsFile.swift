import Foundation
import Intake

/// The file of rows that did not go in; it is there only when there are some.
struct RejectsFile {
  let path: String
  private var handle: FileHandle?

  init(path: String) { self.path = path }

  mutating func add(_ reject: Reject) throws {
    if handle == nil {
      guard
        FileManager.default.createFile(
          atPath: path, contents: Data(Reject.header.utf8), attributes: [.posixPermissions: 0o600])
      else {
        throw Sentence("said.rejects-unwritable", ["path": path], .cannotCreate)
      }
      handle = FileHandle(forWritingAtPath: path)
      try handle?.seekToEnd()
    }
    try handle?.write(contentsOf: Data(reject.csv.utf8))
  }

  func close() throws { try handle?.close() }
}
