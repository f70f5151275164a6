import Glibc

/// Which file a path leads to, whatever its name: two paths to one file have the same.
struct FileIdentity: Hashable {
  private let device: UInt
  private let number: UInt

  /// Nil where there is none.
  init?(_ path: String) {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    device = UInt(found.st_dev)
    number = UInt(found.st_ino)
  }
}
