import Console
import Dispatch
import Foundation
import Glibc
import Intake
import Playbook
import Synchronization

/// How far an import is, on stderr where that is a terminal.
struct ImportProgress {
  private let path: String
  private let words: Wording
  private let isShown = isatty(2) == 1
  private let start = ContinuousClock.now

  init(path: String, words: Wording) {
    self.path = path
    self.words = words
  }

  func show(_ reached: Import.Progress) {
    guard isShown else { return }
    let spent = start.duration(to: .now)
    let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
    let speed = seconds > 0 ? Int(Double(reached.rows) / seconds) : 0
    let size = megabytes(reached.bytes)
    printProgress(
      words.plain(
        "intake.progress",
        [
          "path": path, "rows": "\(reached.rows)", "all": "\(reached.allRows)", "speed": "\(speed)",
          "size": reached.allBytes.map { "\(size)/\(megabytes($0))" } ?? size,
        ]))
  }

  func end() {
    if isShown { printProgress(nil) }
  }

  private func megabytes(_ bytes: Int) -> String {
    String(format: "%.1f", Double(bytes) / 1_000_000)
  }
}

/// Whether the person asked to stop (SIGINT, SIGTERM) while this lives; a long work looks between two of its steps, so that none
/// is left half done.
final class Interrupt {
  struct Came: Error {}

  private final class Flag: Sendable {
    let isUp = Atomic(false)
  }

  private static let signals = [SIGINT, SIGTERM]
  private let flag = Flag()
  private let sources: [any DispatchSourceSignal]

  init() {
    let flag = flag
    sources = Self.signals.map { signal in
      Glibc.signal(signal, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: signal, queue: .global())
      source.setEventHandler { flag.isUp.store(true, ordering: .relaxed) }
      source.resume()
      return source
    }
  }

  var came: Bool { flag.isUp.load(ordering: .relaxed) }

  deinit {
    for source in sources { source.cancel() }
    for signal in Self.signals { Glibc.signal(signal, SIG_DFL) }
  }
}
