import Console
import Foundation
import Glibc
import Intake
import Playbook

/// Where rows are kept that do not go in.
struct RejectsPlace {
  let path: String
  /// An earlier file of the same run has rows there.
  var isBegun = false

  /// Rows of an earlier run are wrong by now, and tell of people who may be forgotten since. What does not begin as ours do is
  /// somebody else's.
  func removeOld() { if isOurs { unlink(path) } }

  /// - Throws: where something is there that no import wrote.
  func refuseTaken() throws {
    guard isFile, !isOurs, !isEmpty else { return }
    throw Sentence("said.rejects-taken", ["path": path], .cannotCreate)
  }

  private var isOurs: Bool {
    let head = Data(Reject.mark.utf8)
    guard isFile, let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: head.count)) == head
  }

  private var isFile: Bool { status.map { $0.st_mode & S_IFMT == S_IFREG } ?? false }
  private var isEmpty: Bool { status?.st_size == 0 }

  private var status: stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}

/// The file of rows that did not go in; it is there only when there are some.
struct RejectsFile {
  private let place: RejectsPlace
  /// The file whose rows they are.
  private let source: String
  private let words: Wording
  private var handle: FileHandle?

  /// - Parameter words: in which the reasons are told.
  init(_ place: RejectsPlace, of source: String, words: Wording) {
    self.place = place
    self.source = source
    self.words = words
  }

  mutating func add(_ reject: Reject) throws {
    if handle == nil { handle = try opened() }
    let line = reject.csv(reason: words.told(reject.reason), file: source)
    try handle?.write(contentsOf: Data(line.utf8))
  }

  private func opened() throws -> FileHandle {
    if !place.isBegun { try place.refuseTaken() }
    let isThere =
      place.isBegun
      || FileManager.default.createFile(
        atPath: place.path, contents: Data(Reject.header.utf8),
        attributes: [.posixPermissions: 0o600])
    guard isThere, let handle = FileHandle(forWritingAtPath: place.path) else {
      throw Sentence("said.rejects-unwritable", ["path": place.path], .cannotCreate)
    }
    try handle.seekToEnd()
    return handle
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
