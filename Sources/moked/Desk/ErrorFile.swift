import Foundation
import Glibc

/// While the console has the screen, what libraries and the runtime write to standard error goes to a file, so that
/// nothing breaks the picture.
struct ErrorFile {
  let path: String
  private let before: Int32

  private static let largest: off_t = 1 << 20

  init(in folder: URL) throws {
    path = folder.appending(path: "moked.log").path
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Sentence("said.unwritable", ["path": path], .cannotCreate) }
    if lseek(file, 0, SEEK_END) > Self.largest { ftruncate(file, 0) }
    before = fcntl(2, F_DUPFD_CLOEXEC, 3)
    dup2(file, 2)
    close(file)
  }

  /// Gives standard error back.
  /// - Returns: whether anything was written meanwhile.
  func end(since start: off_t) -> Bool {
    let size = lseek(2, 0, SEEK_END)
    dup2(before, 2)
    close(before)
    return size > start
  }

  var size: off_t { lseek(2, 0, SEEK_END) }
}
