import Foundation
import Glibc

/// The built program on a terminal of its own.
final class RealConsole {
  private let process: pid_t
  private let master: CInt
  /// All that was sent to the terminal.
  private(set) var sent: [UInt8] = []

  /// - Parameter shell: what a shell runs; it ends with `exec` of the program.
  init(_ shell: String, environment: [String: String]) throws {
    var master: CInt = -1
    var slave: CInt = -1
    var name = [CChar](repeating: 0, count: 64)
    var size = winsize(ws_row: 40, ws_col: 120, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else {
      throw Program.Failure(description: "no terminal is to be had")
    }
    defer { close(slave) }
    for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.master = master
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens becomes its controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID, which glibc shows to GNU sources only.
    posix_spawnattr_setflags(&attributes, 0x80)
    let words: [String] = ["/bin/sh", "-c", shell]
    var argv = words.map { strdup($0) } + [nil]
    var environ = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in argv + environ { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/bin/sh", &actions, &attributes, &argv, &environ) == 0 else {
      close(master)
      throw Program.Failure(description: "the program does not start")
    }
    self.process = process
  }

  deinit {
    kill(process, SIGKILL)
    close(master)
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Reads until this was sent, for some seconds at most.
  /// - Returns: whether it was.
  func shows(_ text: String, within seconds: Int32 = 20) -> Bool {
    for _ in 0..<(seconds * 10) where !hasShown(text) { read(within: 100) }
    return hasShown(text)
  }

  func hasShown(_ text: String) -> Bool { Data(sent).range(of: Data(text.utf8)) != nil }

  /// Whether the terminal is the shell's again, or was never taken.
  var isGivenBack: Bool {
    let sent = Data(sent)
    let taken = sent.range(of: Data("\u{1B}[?1049h".utf8), options: .backwards)
    let left = sent.range(of: Data("\u{1B}[?1049l".utf8), options: .backwards)
    return taken.map { taken in left.map { $0.lowerBound > taken.lowerBound } ?? false } ?? true
  }

  /// - Returns: the exit status; negative where a signal ended it.
  func end() -> Int32 {
    var raw: Int32 = 0
    let end = ContinuousClock.now + .seconds(20)
    while waitpid(process, &raw, WNOHANG) != process {
      guard ContinuousClock.now < end else { return .min }
      read(within: 50)
      // A terminal whose program has let go of it is read at once, and the program may take a while yet to be gone.
      usleep(1000)
    }
    read(within: 50)
    return raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
  }

  func read(within milliseconds: Int32) {
    var one = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&one, 1, milliseconds) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &bytes, bytes.count)
    if count > 0 { sent += bytes[..<count] }
  }
}
