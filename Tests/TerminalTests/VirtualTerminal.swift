import CVTerm
import Canvas
import TextLayout

/// libvterm: what a person would see.
final class VirtualTerminal {
  private let terminal: OpaquePointer
  private(set) var size: Size

  init(size: Size) {
    self.size = size
    terminal = vt_open(Int32(size.columns), Int32(size.rows))
  }

  deinit { vt_close(terminal) }

  func write(_ bytes: [UInt8]) { vt_write(terminal, bytes, bytes.count) }

  func resize(_ size: Size) {
    self.size = size
    vt_resize(terminal, Int32(size.columns), Int32(size.rows))
  }

  /// What the emulator answers to questions.
  func answers() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = vt_answers(terminal, &bytes, bytes.count)
    return Array(bytes.prefix(count))
  }

  /// The state of a DEC private mode, as the emulator tells it: 1 set, 2 reset.
  func mode(_ number: Int) -> String {
    _ = answers()
    write(Array("\u{1B}[?\(number)$p".utf8))
    return String(decoding: answers(), as: UTF8.self)
  }

  /// All modes that a program of ours may change and that the emulator tells of.
  var modes: [String] {
    [1, 7, 25, 1000, 1002, 1006, 1049, 2004].map(mode)
      + ["alternate \(isAlternate)", "mouse \(vt_mouse(terminal))"]
  }

  var isAlternate: Bool { vt_is_alternate(terminal) }
  var cursorIsShown: Bool { vt_cursor_is_shown(terminal) }

  var cursor: Point {
    var column: Int32 = 0
    var row: Int32 = 0
    vt_cursor(terminal, &column, &row)
    return Point(column: Int(column), row: Int(row))
  }

  subscript(column: Int, row: Int) -> GlassCell {
    GlassCell(vt_at(terminal, Int32(column), Int32(row)))
  }

  func row(_ row: Int) -> String {
    (0..<size.columns).map { self[$0, row].text }.joined()
  }

  var text: String { (0..<size.rows).map(row).joined(separator: "\n") }
}

/// One cell as a person sees it.
struct GlassCell: Hashable {
  let text: String
  var isBold: Bool
  var isUnderlined: Bool
  var isReversed: Bool
  var ink: Int
  var ground: Int

  init(_ cell: vt_cell) {
    let scalars = withUnsafeBytes(of: cell.scalars) { Array($0.bindMemory(to: UInt32.self)) }
    // Nothing was ever written there, or a wide glyph covers it.
    if scalars[0] == 0 {
      text = " "
    } else {
      text = String(
        String.UnicodeScalarView(scalars.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)))
    }
    isBold = cell.is_bold
    isUnderlined = cell.is_underlined
    isReversed = cell.is_reversed
    ink = Int(cell.ink)
    ground = Int(cell.ground)
    forgetUnseen()
  }

  /// The boldness and the letter colour of a blank.
  private mutating func forgetUnseen() {
    guard text == " ", !isUnderlined, !isReversed else { return }
    isBold = false
    ink = -1
  }

  /// What a cell of the canvas should look like.
  init(_ cell: Cell, theme: Theme, colours: Theme.Colours) {
    text = cell.glyph?.text ?? ""
    let marks = theme.marks(cell.style.role, in: colours)
    isBold = cell.style.isBold || marks.contains(.bold)
    isUnderlined = cell.style.isUnderlined || marks.contains(.underlined)
    isReversed = cell.style.isReversed != marks.contains(.reversed)
    let pair = theme.pair(cell.style.role, in: colours)
    ink = pair?.ink ?? -1
    ground = pair?.ground ?? -1
    forgetUnseen()
  }

  /// The same on the Linux console: bold makes a colour bright, and terminfo says that it shows an underline as a
  /// colour, so that ncurses leaves it out beside colours.
  var onLinuxConsole: GlassCell {
    var cell = self
    cell.isUnderlined = false
    cell.forgetUnseen()
    guard cell.ink >= 8 else { return cell }
    cell.ink -= 8
    cell.isBold = true
    return cell
  }
}
