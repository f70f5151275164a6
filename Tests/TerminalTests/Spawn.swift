import Glibc

/// Starts a program on a terminal. Never by fork: this process has threads.
struct Spawn {
  let program: String
  let arguments: [String]
  let environment: [String: String]
  /// The name of the pty.
  let terminal: String
  /// Becomes descriptor 3.
  let report: Int32
  let job: ProbeRun.Job
  private var isShell: Bool { program.hasSuffix("sh") }

  func start() throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The leader of a session takes the first terminal that it opens.
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, report, 3)
    // A shell talks on 2; what a program of ours says there when it crashes would spoil the picture.
    posix_spawn_file_actions_addopen(&actions, 2, isShell ? terminal : "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    setUp(&attributes)
    return try spawn(&actions, &attributes)
  }

  private func setUp(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let place = job == .session ? 0x80 : POSIX_SPAWN_SETPGROUP
    posix_spawnattr_setflags(
      &attributes, Int16(place | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  private func spawn(
    _ actions: inout posix_spawn_file_actions_t, _ attributes: inout posix_spawnattr_t
  ) throws -> pid_t {
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, program, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw ProbeRun.Failure(description: "\(program): error \(code)") }
    return pid
  }
}
