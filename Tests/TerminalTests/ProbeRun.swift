import CVTerm
import Canvas
import Foundation
import Glibc
import Testing

/// One run of TerminalProbe on a pty, with an emulator at its other end.
final class ProbeRun {
  enum Job {
    /// In a group of its own in our session, so that it can be stopped and continued.
    case group
    /// Leads a session whose terminal the pty is, so that closing it hangs up.
    case session
  }

  struct Failure: Error, CustomStringConvertible { let description: String }

  let type: String
  let screen: VirtualTerminal
  let settingsBefore: termios
  let modesBefore: [String]
  private(set) var captured: [UInt8] = []
  private(set) var reports: [String] = []
  private(set) var status: Int32?
  let pid: pid_t
  private var master: Int32
  /// Kept open, so that the line settings outlive the program.
  private let slave: Int32
  private let report: Int32
  private var unfinished = ""
  var isReading = true
  /// libvterm loses a mark in the last column when a read cut it from its base, so the last sequence waits.
  private var tail: [UInt8] = []

  init(
    type: String = "xterm-256color", size: Size = Size(columns: 80, rows: 24),
    program: String? = nil, arguments: [String]? = nil,
    environment: [String: String] = [:], job: Job = .group
  ) throws {
    self.type = type
    screen = VirtualTerminal(size: size)
    modesBefore = screen.modes
    var master: Int32 = -1
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 256)
    guard vt_pty(&master, &slave, &name, Int32(size.columns), Int32(size.rows)) else {
      throw Failure(description: "no pty")
    }
    self.master = master
    self.slave = slave
    settingsBefore = ProbeRun.unusualSettings(slave)
    var ends: [Int32] = [-1, -1]
    guard vt_pipe(&ends) else { throw Failure(description: "no pipe") }
    report = ends[0]
    defer { close(ends[1]) }
    pid = try Spawn(
      program: program ?? ProbeRun.probe, arguments: arguments ?? [try Fixtures.theme("dark")],
      environment: ["TERM": type, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        .merging(environment) { $1 },
      terminal: name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }, report: ends[1],
      job: job
    ).start()
  }

  deinit {
    kill(pid, SIGKILL)
    if status == nil {
      var ignored: Int32 = 0
      waitpid(pid, &ignored, 0)
    }
    for descriptor in [master, slave, report] where descriptor >= 0 { close(descriptor) }
  }

  static var probe: String {
    let runner =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: runner).deletingLastPathComponent()
      .appendingPathComponent("TerminalProbe").path
  }

  // MARK: what a person does

  func type(_ text: String) { type(Array(text.utf8)) }
  func type(_ bytes: [UInt8]) { _ = write(master, bytes, bytes.count) }
  func signal(_ number: Int32) { kill(pid, number) }

  func resize(_ size: Size) {
    // libvterm crashes on a wide letter, still on its way for a larger size, in a single column.
    screen.resize(Size(columns: max(2, size.columns), rows: size.rows))
    _ = vt_pty_resize(master, Int32(size.columns), Int32(size.rows))
  }

  func hangUp() {
    close(master)
    master = -1
  }

  var settings: termios {
    var settings = termios()
    tcgetattr(slave, &settings)
    return settings
  }

  /// Line settings that no default has, so that a terminal that was only reset shows.
  private static func unusualSettings(_ slave: Int32) -> termios {
    var settings = termios()
    tcgetattr(slave, &settings)
    settings.c_lflag &= ~tcflag_t(ECHOCTL)
    settings.c_cc.2 = 0x08
    tcsetattr(slave, TCSANOW, &settings)
    tcgetattr(slave, &settings)
    return settings
  }

  // MARK: waiting

  /// Moves bytes between program and emulator until the condition holds.
  func wait(
    _ what: String, seconds: Double = 10, until condition: (ProbeRun) -> Bool
  ) throws {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      pump()
      if condition(self) { return }
      guard ContinuousClock.now < end else {
        throw Failure(
          description: "waited for \(what); reports: \(reports.suffix(5)); screen:\n\(screen.text)")
      }
    }
  }

  func wait(report line: String, seconds: Double = 10) throws {
    try wait("report \(line)", seconds: seconds) { $0.reports.contains(line) }
  }

  /// - Returns: the exit status, or minus the signal that ended it.
  func waitForEnd(seconds: Double = 10) throws -> Int32 {
    try wait("the end", seconds: seconds) { $0.hasEnded(WNOHANG) }
    pump()
    return status ?? 0
  }

  func waitForStop() throws {
    try wait("the stop") { run in
      var status: Int32 = 0
      return waitpid(run.pid, &status, WNOHANG | WUNTRACED) == run.pid && status & 0xFF == 0x7F
    }
    pump()
  }

  func expect(end expected: Int32) throws {
    let status = try waitForEnd()
    #expect(status == expected)
  }

  /// Until the program has nothing more to say for a while.
  func settle(milliseconds: Int32 = 30) {
    while pump(milliseconds: milliseconds) {}
  }

  func hasEnded(_ options: Int32) -> Bool {
    var raw: Int32 = 0
    guard waitpid(pid, &raw, options) == pid else { return false }
    status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
    return true
  }

  /// False where nothing came.
  @discardableResult
  private func pump(milliseconds: Int32 = 5) -> Bool {
    var asked = [
      pollfd(fd: isReading ? master : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: report, events: Int16(POLLIN), revents: 0),
    ]
    let isReady = poll(&asked, 2, milliseconds) > 0
    let hasShown = isReady && isReading && master >= 0 && show()
    if !hasShown {
      show(tail)
      tail = []
    }
    return isReady && hear() || hasShown
  }

  private func show() -> Bool {
    let bytes = ProbeRun.read(master)
    guard !bytes.isEmpty else { return false }
    captured += bytes
    let waiting = tail + bytes
    let cut = waiting.lastIndex(of: 0x1B) ?? waiting.endIndex
    show(Array(waiting[..<cut]))
    tail = Array(waiting[cut...])
    return true
  }

  private func show(_ bytes: [UInt8]) {
    screen.write(bytes)
    let answers = screen.answers()
    if !answers.isEmpty { type(answers) }
  }

  private func hear() -> Bool {
    let bytes = ProbeRun.read(report)
    guard !bytes.isEmpty else { return false }
    let lines = (unfinished + String(decoding: bytes, as: UTF8.self))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    unfinished = lines.last ?? ""
    reports += lines.dropLast()
    return true
  }

  private static func read(_ descriptor: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return count > 0 ? Array(bytes.prefix(count)) : []
  }
}

extension ProbeRun {
  /// Forgets what was captured and told.
  func clear() {
    captured = []
    reports = []
  }

  /// Kilobytes that the program holds.
  var memory: Int {
    let text = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }

  /// Clock ticks that it has worked, at 100 a second.
  var work: Int {
    let text = (try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)) ?? ""
    let fields = text.split(separator: " ")
    return fields.count > 14 ? (Int(fields[13]) ?? 0) + (Int(fields[14]) ?? 0) : 0
  }
}

/// Runs a test's body on a thread of its own: it waits for a program, and Swift's threads must not.
func onOwnThread(_ body: @escaping @Sendable () throws -> Void) async throws {
  try await withTaskExecutorPreference(OwnThread()) { try await run(body) }
}

@concurrent
private func run(_ body: @Sendable () throws -> Void) async throws { try body() }

private final class OwnThread: TaskExecutor {
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    Thread { job.runSynchronously(on: self.asUnownedTaskExecutor()) }.start()
  }
}

enum Fixtures {
  static func theme(_ name: String) throws -> String {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: top.appendingPathComponent("Resources/themes/\(name).yaml"), encoding: .utf8)
  }

  static func readTheme(_ name: String) throws -> Theme {
    try Theme(yaml: try theme(name), path: "\(name).yaml")
  }
}
