import Foundation
import Glibc
import Pseudoterminal

/// The built program on a terminal of its own.
final class RealConsole {
  private let terminal: Pseudoterminal
  /// All that was sent to the terminal.
  private(set) var sent: [UInt8] = []

  /// - Parameter shell: what a shell runs; it ends with `exec` of the program.
  init(_ shell: String, environment: [String: String]) throws {
    terminal = try Pseudoterminal(
      ["/bin/sh", "-c", shell], environment: environment, columns: 120, rows: 40)
  }

  deinit {
    kill(terminal.process, SIGKILL)
    terminal.close()
  }

  /// As when the line to whoever sits there is lost.
  func hangUp() { kill(terminal.process, SIGHUP) }

  func type(_ keys: String) { terminal.send(Array(keys.utf8)) }

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
    while waitpid(terminal.process, &raw, WNOHANG) != terminal.process {
      guard ContinuousClock.now < end else { return .min }
      read(within: 50)
      // A terminal whose program has let go of it is read at once, and the program may take a while yet to be gone.
      usleep(1000)
    }
    read(within: 50)
    return raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
  }

  func read(within milliseconds: Int32) { sent += terminal.read(within: milliseconds) ?? [] }
}
