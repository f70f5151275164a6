import Casework
import Glibc
import Synchronization

/// The place of this process among the desks of a store: a byte of the file of desks that it holds locked for as long as
/// it lives. The kernel gives the lock back however the process ends, and tells everybody who watches that file that it
/// was closed, in this order; so whoever was killed is gone at once, and nobody has to ask again and again.
///
/// A lock of this kind is the process's, and is lost when the process closes any descriptor of the file: so the file is
/// opened once and never closed.
struct DeskProcess: Sendable {
  /// As rows name it: which byte, and who of those who have held it one after another.
  private(set) var name: Int64?
  private let descriptor: Int32

  private static let known = Mutex<[String: DeskProcess]>([:])
  private static let count: Int64 = 4096

  /// The place of this process at the store, to look at the others from.
  static func of(_ file: StoreFile) throws(StoreError) -> DeskProcess { try at(file) { _ in } }

  /// The same, with a byte that this process holds from now on.
  static func taken(at file: StoreFile) throws(StoreError) -> DeskProcess {
    try at(file) { seat throws(StoreError) in
      if seat.name == nil { try seat.take() }
    }
  }

  private static func at(
    _ file: StoreFile, _ change: (inout DeskProcess) throws(StoreError) -> Void
  ) throws(StoreError) -> DeskProcess {
    let result = known.withLock { seats -> Result<DeskProcess, StoreError> in
      do throws(StoreError) {
        var seat: DeskProcess
        if let old = seats[file.desks] { seat = old } else { seat = try DeskProcess(file) }
        seats[file.desks] = seat
        try change(&seat)
        seats[file.desks] = seat
        return .success(seat)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private init(_ file: StoreFile) throws(StoreError) {
    try file.makeDesks()
    descriptor = Glibc.open(file.desks, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError(.cannotOpen, "desks: errno \(errno)") }
  }

  private mutating func take() throws(StoreError) {
    for number in 0..<Self.count {
      var lock = Self.lock(number)
      guard fcntl(descriptor, F_SETLK, &lock) == 0 else { continue }
      name = Int64(UInt32.random(in: 0...UInt32.max)) * Self.count + number
      return
    }
    throw StoreError(.busy, "desks: no seat is free")
  }

  /// Whether who has that name is still there.
  func isThere(_ other: Int64) -> Bool {
    let number = other % Self.count
    if let name, name % Self.count == number { return name == other }
    var lock = Self.lock(number)
    return fcntl(descriptor, F_GETLK, &lock) == 0 && Int32(lock.l_type) != F_UNLCK
  }

  private static func lock(_ number: Int64) -> flock {
    flock(
      l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: off_t(number), l_len: 1, l_pid: 0)
  }
}
