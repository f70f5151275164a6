package import Canvas
package import TextLayout

extension Terminal {
  /// What the caller decides; everything else is asked of the environment and the terminal.
  package struct Options: Sendable {
    package var mouse: Bool
    /// Nil: as many as terminfo names, none where NO_COLOR is set and not empty.
    package var colours: Theme.Colours?
    /// What the terminal does with Hebrew, where a person has said so; nil: it is asked, and known by its name.
    package var order: TextOrder?
    /// In bytes of UTF-8; the rest of a longer paste is dropped.
    package var pasteLimit: Int
    package var input: Int32
    package var output: Int32

    package init(
      mouse: Bool = true, colours: Theme.Colours? = nil, order: TextOrder? = nil,
      pasteLimit: Int = 64 * 1024, input: Int32 = 0, output: Int32 = 1
    ) {
      self.mouse = mouse
      self.colours = colours
      self.order = order
      self.pasteLimit = pasteLimit
      self.input = input
      self.output = output
    }
  }
}
