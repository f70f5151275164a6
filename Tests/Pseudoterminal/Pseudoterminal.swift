package import Glibc

/// A program that leads a session on a terminal of its own; who made it ends the program and closes the terminal.
package struct Pseudoterminal {
  package struct Failure: Error, CustomStringConvertible { package let description: String }

  package let process: pid_t
  /// Our end of the terminal.
  private let master: CInt

  /// - Parameter arguments: the program's path, and what it is told.
  package init(
    _ arguments: [String], environment: [String: String], columns: UInt16, rows: UInt16
  ) throws {
    var master: CInt = -1
    var slave: CInt = -1
    var name = [CChar](repeating: 0, count: 64)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else {
      throw Failure(
        description: "no pseudo-terminal to be had: \(String(cString: strerror(errno)))")
    }
    defer { Glibc.close(slave) }
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    do {
      process = try Self.spawn(arguments, environment, on: name)
    } catch {
      Glibc.close(master)
      throw error
    }
    self.master = master
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
    let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
    var argv: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    var process: pid_t = 0
    let status = posix_spawn(&process, arguments[0], &actions, &attributes, &argv, &envp)
    guard status == 0 else {
      throw Failure(description: "\(arguments[0]): \(String(cString: strerror(status)))")
    }
    return process
  }

  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  /// As when a person drags the corner of the window.
  package func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// One chunk of what the program shows.
  /// - Returns: nil where none came in time, or the program is gone.
  package func read(within milliseconds: Int32) -> [UInt8]? {
    var one = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&one, 1, milliseconds) > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : nil
  }

  package func close() { Glibc.close(master) }
}
