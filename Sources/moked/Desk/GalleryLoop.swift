import Canvas
import Casework
import Console
import Glibc
import Terminal

/// The gallery on a terminal: it sleeps until a key or a signal, and then paints what changed.
struct GalleryLoop: ~Copyable {
  private var terminal: Terminal
  private var gallery: Gallery
  private let theme: Theme

  init(terminal: consuming Terminal, gallery: Gallery, theme: Theme) {
    self.terminal = terminal
    self.gallery = gallery
    self.theme = theme
  }

  /// - Returns: the signal of which the process must still die.
  consuming func run() -> Int32? {
    var isOpen = true
    var deadly: Int32?
    while isOpen, deadly == nil {
      if !terminal.isBehind { terminal.paint(gallery.draw(), theme: theme) }
      sleep()
      deadly = takeSignals()
      for input in terminal.read() where isOpen { isOpen = gallery.handle(input) }
    }
    terminal.giveBack()
    return deadly
  }

  private mutating func takeSignals() -> Int32? {
    for signal in terminal.pollSignals() {
      switch signal {
      case .resized: _ = gallery.handle(.resized(terminal.resize()))
      case .suspend: terminal.suspend()
      case .continued:
        terminal.resumed()
        _ = gallery.handle(.resized(terminal.resize()))
      case .end(let number): return number
      }
    }
    return nil
  }

  private func sleep() {
    var descriptors = [terminal.inputDescriptor, terminal.wakeSignals].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    if terminal.isBehind {
      descriptors.append(pollfd(fd: terminal.outputDescriptor, events: Int16(POLLOUT), revents: 0))
    }
    let patience = terminal.pendingTimeout.map { Int32(clamping: $0.milliseconds + 1) } ?? -1
    _ = poll(&descriptors, nfds_t(descriptors.count), patience)
  }
}
