package import TextLayout

/// Which signs a terminal has for bars, sparklines, scroll bars and what is chosen.
package enum Signs: String, CaseIterable, Hashable, Sendable {
  /// Blocks by eighths.
  case blocks
  /// Whole and half blocks alone, as in the font of the Linux console.
  case halves
  case ascii

  /// - Parameter locale: the first that is set of LC_ALL, LC_CTYPE and LANG. Where it names no characters, the program
  ///   takes UTF-8 for itself.
  package init(terminal: String, locale: String) {
    let characters = locale.split(separator: ".").dropFirst().first?.lowercased() ?? ""
    let isUTF8 =
      ["", "C", "POSIX"].contains(locale)
      || ["utf-8", "utf8"].contains { characters.hasPrefix($0) }
    if !isUTF8 || ["", "dumb", "ansi"].contains(terminal) || terminal.hasPrefix("vt") {
      self = .ascii
    } else {
      self = terminal.hasPrefix("linux") ? .halves : .blocks
    }
  }

  var full: Glyph { self == .ascii ? Self.hash : Self.block }
  /// What a bar has not reached.
  var track: Glyph { self == .ascii ? Self.dot : Self.shade }
  /// Before what is chosen, for who does not see its colour.
  var chosen: CleanText { CleanText(self == .blocks ? "✓" : "*") }
  /// Where a text or a list goes on out of sight.
  package func more(isAbove: Bool, isBelow: Bool) -> String {
    switch (isAbove, isBelow) {
    case (true, true): self == .ascii ? "|" : "↕"
    case (true, false): self == .ascii ? "^" : "↑"
    case (false, true): self == .ascii ? "v" : "↓"
    case (false, false): ""
    }
  }
  /// Before the chosen line of a list while the cursor stands elsewhere; it points to where lines end.
  package static let pointer = CleanText(">")
  var wall: Glyph { self == .ascii ? Self.bar : .verticalRule }

  /// From one step to just under a full cell, filled from where a line begins. Blocks that are filled from the right
  /// come in halves alone.
  func steps(isMirrored: Bool) -> [Glyph] {
    switch self {
    case .ascii: []
    case .halves: isMirrored ? Self.rightHalf : Self.leftHalf
    case .blocks: isMirrored ? Self.rightHalf : Self.eighths
    }
  }

  /// The heights of a sparkline, lowest first.
  var heights: [Glyph] {
    switch self {
    case .blocks: Self.blockHeights
    case .halves: Self.halfHeights
    case .ascii: Self.asciiHeights
    }
  }

  private static let block = CleanText("█").glyphs[0]
  private static let hash = CleanText("#").glyphs[0]
  private static let shade = CleanText("░").glyphs[0]
  private static let dot = CleanText(".").glyphs[0]
  private static let bar = CleanText("|").glyphs[0]
  private static let leftHalf = CleanText("▌").glyphs
  private static let rightHalf = CleanText("▐").glyphs
  private static let eighths = CleanText("▏▎▍▌▋▊▉").glyphs
  private static let blockHeights = CleanText("▁▂▃▄▅▆▇█").glyphs
  private static let halfHeights = CleanText("_▄█").glyphs
  private static let asciiHeights = CleanText("_.-=*#").glyphs
}
