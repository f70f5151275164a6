/// A key as the terminal told it, decoded.
package enum Key: Hashable, Sendable {
  case character(Character)
  case control(Character)
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// With Shift: extends the selection of a field.
  case shiftLeft, shiftRight, shiftHome, shiftEnd, shiftUp, shiftDown
  /// With Control: goes by words.
  case controlLeft, controlRight
  case function(Int)
}

/// What came from the terminal.
package enum Input: Hashable, Sendable {
  case key(Key)
  /// More letters than people type at once, as from a stuck key or a paste without brackets, with the line's ends among
  /// them and behind them.
  case burst(String)
  case paste(String)
  /// The burst or the paste before this was longer than what is taken at once: of it this many letters were.
  case cut(kept: Int)
  /// Columns count from the left edge of the glass, whatever the language.
  case mouse(Mouse)
  case resized(Size)
  /// The other end is gone.
  case hangUp

  /// What the mouse did, and over which cell of the glass, from 0 at the top left in every language.
  package struct Mouse: Hashable, Sendable {
    /// Of the left button, or of the wheel by one step.
    package enum What: Hashable, Sendable { case press, release, drag, wheelUp, wheelDown }
    package let what: What
    package let column: Int
    package let row: Int
    package init(what: What, column: Int, row: Int) {
      self.what = what
      self.column = column
      self.row = row
    }
  }
}
