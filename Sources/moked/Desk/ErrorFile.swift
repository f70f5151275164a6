import Foundation
import Glibc

/// While the console has the screen, what libraries and the runtime write to standard error goes to a file, so that
/// nothing breaks the picture. Standard error is given back when this goes.
struct ErrorFile: ~Copyable {
  let path: String
  /// Standard error as it was; nil where it was closed.
  private let before: Int32?
  private let start: off_t

  private static let largest: off_t = 1 << 20

  /// - Throws: a sentence where the file cannot be written, or standard error cannot be turned to it.
  init(in folder: URL) throws {
    path = folder.appending(path: "moked.log").path
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    before = try Self.redirect(to: path)
    start = Self.size
  }

  deinit {
    guard let before else {
      close(2)
      return
    }
    dup2(before, 2)
    close(before)
  }

  /// Gives standard error back.
  /// - Returns: whether anything was written meanwhile.
  consuming func end() -> Bool { Self.size > start }

  /// In bytes; -1 of what has none, as a pipe.
  private static var size: off_t { lseek(2, 0, SEEK_END) }

  /// - Returns: what standard error was; nil where it was closed.
  private static func redirect(to path: String) throws -> Int32? {
    let refusal = Sentence("said.unwritable", ["path": path], .cannotCreate)
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw refusal }
    // A closed standard error is the lowest number that was free.
    guard file != 2 else { return nil }
    defer { close(file) }
    guard lseek(file, 0, SEEK_END) <= largest || ftruncate(file, 0) == 0 else { throw refusal }
    let before = fcntl(2, F_DUPFD_CLOEXEC, 3)
    guard before >= 0 else { throw refusal }
    guard dup2(file, 2) == 2 else {
      close(before)
      throw refusal
    }
    return before
  }
}
