internal import CCurses
internal import Canvas
internal import Glibc
internal import TextLayout

/// The picture as ncurses keeps it. It knows what stands on the glass and finds the few bytes that change it.
///
/// ncurses writes into a file in memory, never to the terminal: a whole frame is sent at once, and a terminal that
/// does not read cannot stop us inside it. Line settings, signals and input are ours too.
struct Glass: ~Copyable {
  private let screen: OpaquePointer
  private let stream: UnsafeMutablePointer<FILE>
  private let nothing: UnsafeMutablePointer<FILE>
  private let memory: Int32
  let colours: Theme.Colours

  private var ordered = OrderedPicture(.visual)
  private var standing: [Cell] = []
  private var inks = Inks()
  private var blotter: Blotter
  private var cursorIsShown: Bool?

  init(type: String, size: Size, colours: Theme.Colours?) throws(TerminalError) {
    let files = try Glass.files()
    let found = Glass.inEnvironment(Glass.settings(size)) {
      Glass.open(type, files.output, files.input)
    }
    guard let screen = found else {
      fclose(files.output)
      fclose(files.input)
      throw .cannotPosition(term: type)
    }
    self.screen = screen
    memory = fileno(files.output)
    stream = files.output
    nothing = files.input
    self.colours = Glass.colours(wanted: colours)
    blotter = Blotter(endsMarksAlone: curses_colours() >= 256)
  }

  deinit {
    endwin()
    delscreen(screen)
    fclose(stream)
    fclose(nothing)
  }

  /// Where ncurses writes to, and where it may read from: never.
  private static func files() throws(TerminalError) -> (
    output: UnsafeMutablePointer<FILE>, input: UnsafeMutablePointer<FILE>
  ) {
    let memory = curses_memory_file()
    guard memory >= 0, let output = fdopen(memory, "w") else {
      throw .system(call: "memfd_create", code: errno)
    }
    guard let input = fopen("/dev/null", "re") else {
      fclose(output)
      throw .system(call: "open /dev/null", code: errno)
    }
    return (output, input)
  }

  private static func open(
    _ type: String, _ output: UnsafeMutablePointer<FILE>, _ input: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    guard let screen = newterm(type, output, input) else { return nil }
    guard curses_cursor_address(0, 0) != nil else {
      endwin()
      delscreen(screen)
      return nil
    }
    curses_mistrust()
    raw()
    noecho()
    nonl()
    // Else ncurses stops in the middle of a frame when it thinks that a key waits.
    typeahead(-1)
    return screen
  }

  /// ncurses asks the environment: the size, because a file has none; and no tabs, because tab stops are whatever
  /// somebody left there.
  private static func settings(_ size: Size) -> [(name: String, value: String)] {
    [
      ("LINES", "\(size.rows)"), ("COLUMNS", "\(size.columns)"), ("NCURSES_NO_HARD_TABS", "1"),
    ]
  }

  /// Puts the environment back, which other programs that we start will get.
  private static func inEnvironment<Result>(
    _ settings: [(name: String, value: String)], _ body: () -> Result
  ) -> Result {
    let before = settings.map { getenv($0.name).map { String(cString: $0) } }
    for setting in settings { setenv(setting.name, setting.value, 1) }
    defer {
      for (setting, value) in zip(settings, before) {
        if let value { setenv(setting.name, value, 1) } else { unsetenv(setting.name) }
      }
    }
    return body()
  }

  private static func colours(wanted: Theme.Colours?) -> Theme.Colours {
    let asked = wanted ?? (refusesColours ? .none : .all256)
    guard asked != .none, has_colors(), start_color() == 0 else { return .none }
    // Where a role has no pair, the terminal's own colours stand, not white on black.
    use_default_colors()
    return curses_colours() >= 256 ? asked : .sixteen
  }

  /// https://no-color.org
  private static var refusesColours: Bool {
    guard let value = getenv("NO_COLOR") else { return false }
    return value.pointee != 0
  }
}

// MARK: - Entering, leaving, sizes

extension Glass {
  /// Switches to the screen of full-screen programs and clears it.
  mutating func enter() {
    werase(curses_stdscr())
    clearok(curses_curscr(), true)
    wnoutrefresh(curses_stdscr())
    doupdate()
    forget()
  }

  /// ncurses' own way out tells it that `enter` must come again; its bytes are not sent.
  mutating func leave() {
    endwin()
    var unsent: [UInt8] = []
    takeBytes(into: &unsent)
  }

  /// What stands is not known any more: the next frame is drawn whole.
  mutating func forget() {
    standing = []
    cursorIsShown = nil
    blotter.forget()
    clearok(curses_curscr(), true)
  }

  /// In which order the terminal is sent the letters of a row from now on.
  mutating func use(_ order: TextOrder) {
    guard order != ordered.order else { return }
    ordered = OrderedPicture(order)
    forget()
  }

  /// The place of our picture that stands for a cell as the terminal keeps it.
  func pictured(_ point: Point) -> Point { ordered.pictured(point) }

  mutating func resize(_ size: Size) {
    resizeterm(Int32(size.rows), Int32(size.columns))
    forget()
  }

  /// Appends what is to be sent of what ncurses wrote since the last time.
  mutating func takeBytes(into bytes: inout [UInt8]) {
    let count = Int(lseek(memory, 0, SEEK_CUR))
    guard count > 0 else { return }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { written in
      let read = pread(memory, written.baseAddress, count, 0)
      blotter.take(UnsafeBufferPointer(rebasing: written[..<max(0, read)]), into: &bytes)
    }
    lseek(memory, 0, SEEK_SET)
  }
}

// MARK: - Painting

extension Glass {
  mutating func paint(_ canvas: Canvas, theme: Theme) {
    if inks.take(theme, colours) { standing = [] }
    if standing.count != canvas.cells.count { werase(curses_stdscr()) }
    ordered.take(canvas)
    writeChanges(ordered.cells, columns: canvas.size.columns)
    standing = ordered.cells
    place(canvas.cursor.map(ordered.sentPlace), within: canvas.size)
    wnoutrefresh(curses_stdscr())
    doupdate()
  }

  private func writeChanges(_ cells: [Cell], columns: Int) {
    withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: columns) { room in
      var pen = Pen(inks, columns: columns, in: room)
      standing.withUnsafeBufferPointer { old in
        cells.withUnsafeBufferPointer { new in
          for start in stride(from: 0, to: new.count, by: max(1, columns)) {
            let row = UnsafeBufferPointer(rebasing: new[start..<start + columns])
            let standing =
              old.count == new.count
              ? UnsafeBufferPointer(rebasing: old[start..<start + columns]) : nil
            write(row, over: standing, number: start / columns, with: &pen)
          }
        }
      }
      pen.flush()
    }
  }

  /// Puts the cells of a row that are seen to change.
  /// - Parameter standing: the row that is there; nil where all is another.
  private func write(
    _ row: UnsafeBufferPointer<Cell>, over standing: UnsafeBufferPointer<Cell>?, number: Int,
    with pen: inout Pen
  ) {
    guard let standing else {
      for column in row.indices { put(row, column, number, with: &pen) }
      return
    }
    guard !Glass.areSame(row, standing) else { return }
    for column in row.indices where isSeen(row[column], over: standing[column]) {
      put(row, column, number, with: &pen)
    }
  }

  /// False, too, where a blank takes the place of one that looks like it.
  private func isSeen(_ cell: Cell, over standing: Cell) -> Bool {
    if cell == standing { return false }
    guard cell.glyph == .space, standing.glyph == .space else { return true }
    return !inks[cell.style].showsBlank(like: inks[standing.style])
  }

  private func put(
    _ row: UnsafeBufferPointer<Cell>, _ column: Int, _ number: Int, with pen: inout Pen
  ) {
    if row[column].glyph == nil, column > 0, row[column - 1].isWide { return }
    pen.put(row[column], column: column, row: number)
  }

  /// True at a glance for most rows; false, too, where only the room between the fields of a cell is another.
  private static func areSame(
    _ row: UnsafeBufferPointer<Cell>, _ other: UnsafeBufferPointer<Cell>
  ) -> Bool {
    guard let start = row.baseAddress, let otherStart = other.baseAddress else { return true }
    return memcmp(start, otherStart, row.count * MemoryLayout<Cell>.stride) == 0
  }

  private mutating func place(_ cursor: Point?, within size: Size) {
    var isShown = false
    if let cursor, (0..<size.columns).contains(cursor.column), (0..<size.rows).contains(cursor.row)
    {
      isShown = wmove(curses_stdscr(), Int32(cursor.row), Int32(cursor.column)) == 0
    }
    guard isShown != cursorIsShown else { return }
    // ncurses sends nothing where it believes that the cursor is so already.
    if cursorIsShown == nil { curs_set(isShown ? 0 : 1) }
    curs_set(isShown ? 1 : 0)
    cursorIsShown = isShown
  }
}

extension Cell {
  fileprivate var isWide: Bool { glyph?.columns == 2 }
}
