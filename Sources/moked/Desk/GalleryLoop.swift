import Canvas
import Console
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
      terminal.sleep()
      deadly = takeSignals()
      for input in terminal.read() where isOpen { isOpen = gallery.handle(input) }
    }
    terminal.giveBack()
    return deadly
  }

  private mutating func takeSignals() -> Int32? {
    for interruption in terminal.takeSignals() {
      switch interruption {
      case .resized(let size), .continued(let size): _ = gallery.handle(.resized(size))
      case .end(let number): return number
      }
    }
    return nil
  }
}
