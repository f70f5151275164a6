import Foundation
import Glibc

/// A program on a terminal of its own, seen as a terminal sees it: by the bytes that leave it and their times.
struct Pty: ~Copyable {
  struct Chunk {
    let nanoseconds: UInt64
    let bytes: [UInt8]
  }

  let process: pid_t
  let started: UInt64
  private(set) var chunks: [Chunk] = []
  /// When the text that says that the program can be worked with was on the screen.
  private(set) var ready: UInt64?
  private let master: CInt

  struct Failure: Error, CustomStringConvertible { let description: String }

  init(_ arguments: [String], environment: [String: String], columns: UInt16, rows: UInt16) throws {
    var master: CInt = -1
    var slave: CInt = -1
    var name = [CChar](repeating: 0, count: 64)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else {
      throw Failure(
        description: "no pseudo-terminal to be had: \(String(cString: strerror(errno)))")
    }
    defer { close(slave) }
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let started = now()
    do {
      process = try Self.spawn(arguments, environment, on: name)
    } catch {
      close(master)
      throw error
    }
    self.started = started
    self.master = master
  }

  deinit {
    kill(process, SIGTERM)
    let end = now() + 1_000_000_000
    while waitpid(process, nil, WNOHANG) == 0 {
      if now() > end { kill(process, SIGKILL) }
      _ = Self.readable(master, within: 5) ? Self.read(master) : nil
    }
    close(master)
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String: String], on terminal: UnsafePointer<CChar>
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes its controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, which glibc shows to GNU sources only
    posix_spawnattr_setflags(&attributes, newSession)
    return try withCStrings(arguments) { argv in
      try withCStrings(environment.map { "\($0.key)=\($0.value)" }.sorted()) { envp in
        var pid: pid_t = 0
        let status = posix_spawn(&pid, arguments[0], &actions, &attributes, argv, envp)
        if status == 0 { return pid }
        throw Failure(description: "\(arguments[0]): \(String(cString: strerror(status)))")
      }
    }
  }

  mutating func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// As when a person drags the corner of the window.
  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Takes one chunk if it comes in time, and answers what it asks of the terminal.
  mutating func pump(within milliseconds: Int) -> Bool {
    guard Self.readable(master, within: milliseconds), let bytes = Self.read(master) else {
      return false
    }
    chunks.append(Chunk(nanoseconds: now(), bytes: bytes))
    let answer = MeasuringEnd.answer(to: bytes)
    if !answer.isEmpty { send(answer) }
    return true
  }

  /// Reads until this text was shown, for ten seconds at most.
  mutating func wait(for text: String) {
    var seen: [UInt8] = []
    while ready == nil, now() < started + 10_000_000_000, pump(within: 1000),
      let chunk = chunks.last
    {
      seen += chunk.bytes
      if MeasuringEnd.text(of: seen).contains(text) { ready = chunk.nanoseconds }
    }
  }

  /// Until nothing came for so long.
  mutating func settle(quiet milliseconds: Int, atMost limit: Int = 5000) {
    let end = now() + UInt64(limit) * 1_000_000
    while now() < end, pump(within: milliseconds) {}
  }

  private static func readable(_ descriptor: CInt, within milliseconds: Int) -> Bool {
    var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&one, 1, CInt(milliseconds)) > 0
  }

  /// Nil at the end: a terminal whose program is gone says EIO.
  private static func read(_ descriptor: CInt) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    return count > 0 ? Array(buffer[..<count]) : nil
  }
}

/// Nanoseconds of the clock that never turns back.
func now() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
) rethrows -> Result {
  let copies = texts.map { strdup($0) } + [nil]
  defer { copies.forEach { free($0) } }
  return try body(copies)
}
