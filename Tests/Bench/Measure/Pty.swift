import Foundation
import Glibc
import Pseudoterminal

/// A program on a terminal of its own, seen as a terminal sees it: by the bytes that leave it and their times.
struct Pty: ~Copyable {
  struct Chunk {
    let nanoseconds: UInt64
    let bytes: [UInt8]
  }

  let started: UInt64
  private(set) var chunks: [Chunk] = []
  /// When the text that says that the program can be worked with was on the screen.
  private(set) var ready: UInt64?
  private let terminal: Pseudoterminal

  init(_ arguments: [String], environment: [String: String], columns: UInt16, rows: UInt16) throws {
    started = now()
    terminal = try Pseudoterminal(
      arguments, environment: environment, columns: columns, rows: rows)
  }

  deinit {
    kill(process, SIGTERM)
    let end = now() + 1_000_000_000
    while waitpid(process, nil, WNOHANG) == 0 {
      if now() > end { kill(process, SIGKILL) }
      _ = terminal.read(within: 5)
    }
    terminal.close()
  }

  var process: pid_t { terminal.process }

  func send(_ bytes: [UInt8]) { terminal.send(bytes) }

  func resize(columns: UInt16, rows: UInt16) { terminal.resize(columns: columns, rows: rows) }

  /// Takes one chunk if it comes in time, and answers what it asks of the terminal.
  mutating func pump(within milliseconds: Int) -> Bool {
    guard let bytes = terminal.read(within: CInt(milliseconds)) else { return false }
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
}

/// Nanoseconds of the clock that never turns back.
func now() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
