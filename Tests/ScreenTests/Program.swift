import Foundation
import Glibc

/// The built program, as a person starts it from a shell.
struct Program {
  struct Failure: Error, CustomStringConvertible { let description: String }

  /// What it printed and how it ended; `status` is negative where a signal ended it.
  struct Outcome {
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]
    /// The most memory that it held, in kilobytes.
    let peak: Int

    var text: String { String(decoding: output, as: UTF8.self) }
    var complaint: String { String(decoding: errors, as: UTF8.self) }
  }

  /// Its settings, logs and home: a test's own folder.
  let folder: URL
  /// Over what is usual there.
  var surroundings: [String: String] = [:]
  /// What starts it, as nohup does: a program and its arguments.
  var starter: [String] = []

  /// - Parameters:
  ///   - input: what comes through a pipe on the standard input, and then its end.
  ///   - place: where the standard output goes instead of being read.
  ///   - meanwhile: what is done while it runs, by its process id.
  func run(
    _ arguments: [String], input: String = "", to place: String? = nil,
    meanwhile: (pid_t) throws -> Void = { _ in }
  ) throws -> Outcome {
    let name = UUID().uuidString
    let output = folder.appending(path: "\(name).out")
    let errors = folder.appending(path: "\(name).err")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let create = O_WRONLY | O_CREAT | O_TRUNC
    let typed = try Self.input(holding: input)
    defer { close(typed) }
    posix_spawn_file_actions_adddup2(&actions, typed, 0)
    posix_spawn_file_actions_addopen(&actions, 1, place ?? output.path, create, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors.path, create, 0o600)
    let process = try start(arguments, &actions)
    let done = Result { try meanwhile(process) }
    let (status, peak) = Self.wait(for: process)
    try done.get()
    return Outcome(
      status: status, output: place == nil ? try Array(Data(contentsOf: output)) : [],
      errors: try Array(Data(contentsOf: errors)), peak: peak)
  }

  /// The end of a pipe from which a text is read, and then its end. It must not be longer than a pipe holds.
  private static func input(holding text: String) throws -> Int32 {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw Failure(description: "no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let bytes = Array(text.utf8)
    let count = bytes.count < 60_000 ? write(ends[1], bytes, bytes.count) : -1
    close(ends[1])
    guard count == bytes.count else { throw Failure(description: "more than a pipe holds") }
    return ends[0]
  }

  /// Runs until `isEnough` of what it printed, and then kills it with SIGKILL. It must not have ended by itself: give it
  /// more to print than a pipe holds.
  func runAndKill(
    _ arguments: [String], when isEnough: (String) -> Bool
  ) throws -> String {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure(description: "no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    let started = Result { try start(arguments, &actions) }
    close(ends[1])
    let process = try started.get()
    let printed = Self.read(ends[0], until: isEnough)
    kill(process, SIGKILL)
    let status = Self.wait(for: process).status
    guard status == -SIGKILL else { throw Failure(description: "it ended with \(status)") }
    return printed
  }

  private func start(
    _ arguments: [String], _ actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    let words = starter + [try Self.path.get()] + arguments
    var argv = words.map { strdup($0) } + [nil]
    var environ = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for word in argv + environ { free(word) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, words[0], &actions, nil, &argv, &environ)
    guard failure == 0 else {
      throw Failure(description: "\(words[0]): \(String(cString: strerror(failure)))")
    }
    return process
  }

  var environment: [String: String] {
    [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "HOME": folder.path,
      "XDG_CONFIG_HOME": folder.appending(path: "config").path,
      "XDG_DATA_HOME": folder.appending(path: "data").path,
      "XDG_STATE_HOME": folder.appending(path: "state").path,
      "MOKED_RESOURCES": Checkout.top.appending(path: "Resources").path,
    ].merging(surroundings) { $1 }
  }

  private static func wait(for process: pid_t) -> (status: Int32, peak: Int) {
    var raw: Int32 = 0
    var used = rusage()
    while wait4(process, &raw, 0, &used) == -1, errno == EINTR {}
    return (raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F), used.ru_maxrss)
  }

  private static func read(_ descriptor: Int32, until isEnough: (String) -> Bool) -> String {
    var printed: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return String(decoding: printed, as: UTF8.self) }
      printed += bytes.prefix(count)
      let text = String(decoding: printed, as: UTF8.self)
      if isEnough(text) { return text }
    }
  }

  /// MOKED_BINARY, else the program that was built together with these tests.
  static let path = Result<String, any Error> {
    if let named = ProcessInfo.processInfo.environment["MOKED_BINARY"] { return named }
    let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let beside = URL(fileURLWithPath: runner).deletingLastPathComponent().appending(path: "moked")
    guard access(beside.path, X_OK) == 0 else {
      throw Failure(description: "\(beside.path) is not built; or say where it is in MOKED_BINARY")
    }
    return beside.path
  }
}

/// Where these tests were built from.
enum Checkout {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let top = tests.deletingLastPathComponent().deletingLastPathComponent()
}
