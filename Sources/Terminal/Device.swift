internal import CCurses
internal import Canvas
internal import Glibc

/// The terminal as a file: bytes in, bytes out, its line settings and its size.
///
/// It is opened again by name, so that it can be non-blocking without making the shell's own descriptor so.
struct Device: ~Copyable {
  enum Reading { case bytes(Int), nothing, end }
  enum Writing { case bytes(Int), full, end }

  let input: Int32
  let output: Int32
  let before: termios
  private let again: Int32

  init(input: Int32, output: Int32) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    var settings = termios()
    guard tcgetattr(output, &settings) == 0 else {
      throw .system(call: "tcgetattr", code: errno)
    }
    before = settings
    again = curses_open_again(output)
    self.input = again >= 0 ? again : input
    self.output = again >= 0 ? again : output
  }

  deinit {
    if again >= 0 { close(again) }
  }

  /// Bytes come as they are typed: no echo, no lines, no signals from keys, nothing translated.
  func setRaw() {
    var settings = before
    cfmakeraw(&settings)
    tcsetattr(output, TCSANOW, &settings)
  }

  /// As it was, and without what was typed meanwhile.
  func restore() {
    var settings = before
    tcsetattr(output, TCSAFLUSH, &settings)
  }

  /// Held within what any screen has, so that a wrong answer cannot make us take all memory.
  var size: Size? {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard curses_window_size(output, &columns, &rows) else { return nil }
    return Size(columns: min(Int(columns), 1000), rows: min(Int(rows), 500))
  }

  func read(into buffer: inout [UInt8]) -> Reading {
    guard again >= 0 || isReady(input, Int16(POLLIN)) else { return .nothing }
    let count = Glibc.read(input, &buffer, buffer.count)
    if count > 0 { return .bytes(count) }
    if count < 0, errno == EAGAIN || errno == EINTR { return .nothing }
    return .end
  }

  func write(_ bytes: ArraySlice<UInt8>) -> Writing {
    guard again >= 0 || isReady(output, Int16(POLLOUT)) else { return .full }
    // A descriptor that blocks is given only what a terminal that is ready surely takes.
    let most = again >= 0 ? bytes.count : min(bytes.count, 256)
    let count = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, most) }
    if count >= 0 { return .bytes(count) }
    return errno == EAGAIN || errno == EINTR ? .full : .end
  }

  /// Waits until bytes came or the time is over.
  func waitForInput(milliseconds: Int32) -> Bool {
    isReady(input, Int16(POLLIN), milliseconds)
  }

  private func isReady(_ descriptor: Int32, _ events: Int16, _ milliseconds: Int32 = 0) -> Bool {
    var asked = pollfd(fd: descriptor, events: events, revents: 0)
    return poll(&asked, 1, milliseconds) > 0
  }
}
