import Console
import Foundation
import Intake
import Playbook

/// The file of rows that did not go in; it is there only when there are some.
struct RejectsFile {
  let path: String
  private let words: Wording
  private var handle: FileHandle?

  /// - Parameter words: in which the reasons are told.
  init(path: String, words: Wording) {
    self.path = path
    self.words = words
  }

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
    try handle?.write(contentsOf: Data(reject.csv(reason: words.told(reject.reason)).utf8))
  }

  func close() throws { try handle?.close() }
}

extension Wording {
  /// What is wrong with a row or a file that does not go in.
  func told(_ reason: Reason) -> String {
    plain(
      reason.key,
      reason.slots.mapValues { value in
        switch value {
        case .text(let text): text
        case .either(let all): either(all)
        case .reasons(let reasons): reasons.map(told).joined(separator: ", ")
        }
      })
  }

  private func either(_ all: [String]) -> String {
    all.dropFirst().reduce(all.first ?? "") { one, other in
      plain("intake.or", ["one": one, "other": other])
    }
  }
}
