import Foundation

/// A program of the desk's own, run to its end. Foundation's `Process` would wait for whatever the program leaves running.
struct HookProcess {
  enum End: Equatable {
    case exited(Int32)
    case signalled(Int32)
    case tooLong
    case notStarted(SystemFault)
    /// Somebody else heard how.
    case unknown
  }

  let program: String
  let environment: [String: String]

  /// What it reads and says is in files, so that neither side ever waits for the other.
  func run(
    reading input: borrowing Spool, sayingTo complaint: borrowing Spool, within limit: Duration
  ) -> End {
    // Who starts us may have left it ignored, and then nobody is told how the program ended.
    signal(SIGCHLD, SIG_DFL)
    var process: pid_t = 0
    let failure = spawn(&process, input.descriptor, complaint.descriptor)
    guard failure == 0 else { return .notStarted(SystemFault(code: failure)) }
    let deadline = ContinuousClock.now + limit
    var status: Int32 = 0
    var ended: pid_t = 0
    while ended == 0 {
      guard ContinuousClock.now < deadline else {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        return .tooLong
      }
      ended = waitpid(process, &status, WNOHANG)
      if ended == 0 { usleep(2000) }
    }
    guard ended == process else { return .unknown }
    let signal = status & 0x7f
    return signal == 0 ? .exited(status >> 8 & 0xff) : .signalled(signal)
  }

  /// - Returns: an errno.
  private func spawn(_ process: inout pid_t, _ input: CInt, _ complaint: CInt) -> CInt {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, complaint, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that all it started ends with it when it takes too long.
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var defaults = sigset_t()
    sigfillset(&defaults)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    return posix_spawn(&process, program, &actions, &attributes, &arguments, &variables)
  }
}
