import Casework
import Glibc

/// The file that holds a store, the bell beside it, and who may read them.
struct StoreFile {
  /// Where it is in truth: whoever comes by a link shares the log, the bell and the desks with all others.
  let path: String

  init(path: String) { self.path = Self.place(of: path) }

  /// Of a link to a file that is yet to be made, where that will be.
  /// - Parameter links: so many are followed one to the next, as the system follows them.
  private static func place(of path: String, links: Int = 40) -> String {
    if let found = realpath(path, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    guard links > 0, let target = target(ofLink: path) else { return path }
    let whole = target.hasPrefix("/") ? target : "\(folder(of: path))/\(target)"
    return place(of: whole, links: links - 1)
  }

  /// Nil where it is none.
  private static func target(ofLink path: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    guard count > 0 else { return nil }
    return String(decoding: bytes.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  var bell: String { path + ".bell" }
  /// Where the desks that have a file open hold a byte each.
  var desks: String { path + ".desks" }

  /// 0660 in a folder that hands its group on (2770), else 0600. SQLite gives its own side files the same.
  var mode: mode_t {
    var folder = stat()
    guard stat(folderPath, &folder) == 0 else { return 0o600 }
    return folder.st_mode & 0o2020 == 0o2020 ? 0o660 : 0o600
  }

  var folderPath: String { Self.folder(of: path) }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether its disk takes what SQLite lays beside a store as soon as it is opened, and a limit of the process lets its
  /// files grow.
  var hasRoom: Bool {
    var disk = statvfs()
    guard statvfs(folderPath, &disk) == 0 else { return true }
    return UInt64(disk.f_bavail) * UInt64(disk.f_frsize) >= Self.room && mayGrow
  }

  private static let room: UInt64 = 64 << 10

  private var mayGrow: Bool {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { return true }
    return [path, log].allSatisfy { path in
      var file = stat()
      let size = stat(path, &file) == 0 ? UInt64(file.st_size) : 0
      return limit.rlim_cur >= size + Self.room
    }
  }

  /// Whether who asks may write it, and the log beside it.
  var mayBeWritten: Bool {
    access(path, W_OK) == 0 && (access(folderPath, W_OK) == 0 || access(log, W_OK) == 0)
  }

  private var log: String { path + "-wal" }

  /// Where nobody is at work, SQLite is told that nothing will change: it could not make the log that it asks for else.
  var readingPath: String {
    guard access(log, F_OK) != 0 else { return path }
    let unreserved = Set("/-._~".utf8)
    let escaped = path.utf8.map { byte in
      let isPlain = unreserved.contains(byte) || isalnum(Int32(byte)) != 0 && byte < 128
      return isPlain
        ? String(UnicodeScalar(byte)) : "%" + String(Int(byte) + 256, radix: 16).dropFirst()
    }
    return "file:\(escaped.joined())?immutable=1"
  }

  /// Makes what is missing, with the right mode from the first moment.
  func make() throws(StoreError) {
    try make(path, mode: mode)
    try makeBeside()
    guard access(path, W_OK) == 0 else { throw StoreError(.readOnly, "open: errno \(errno)") }
  }

  /// The bell, without the store.
  func makeBeside() throws(StoreError) { try make(bell, mode: mode) }

  func remove() {
    for name in [path, log, path + "-shm", bell, desks] { unlink(name) }
  }

  func makeDesks() throws(StoreError) { try make(desks, mode: mode) }

  private func make(_ path: String, mode: mode_t) throws(StoreError) {
    let made = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, mode)
    guard made >= 0 else {
      if errno == EEXIST { return }
      throw StoreError(Self.kind(of: errno), "open: errno \(errno)")
    }
    fchmod(made, mode)
    close(made)
  }

  static func kind(of code: Int32) -> StoreError.Kind {
    switch code {
    case ENOSPC, EDQUOT, EFBIG: .full
    case EROFS: .readOnly
    case EIO: .inputOutput
    default: .cannotOpen
    }
  }
}

/// Holds the store's door while its schema is made, so that of several processes that find none one makes it.
struct Doorway: ~Copyable {
  private let descriptor: Int32

  init(_ file: StoreFile) throws(StoreError) {
    descriptor = Glibc.open(file.bell, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError(.cannotOpen, "lock: errno \(errno)") }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        close(descriptor)
        throw StoreError(.inputOutput, "lock: errno \(errno)")
      }
    }
  }

  deinit { close(descriptor) }
}
