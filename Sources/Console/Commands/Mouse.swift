internal import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

// A click does what its key does; a drag marks cells and copies them; the wheel moves what the arrows move.
extension Console {
  mutating func point(_ mouse: Input.Mouse) -> [Effect] {
    let place = Point(column: mouse.column, row: mouse.row)
    switch mouse.what {
    case .wheelUp: return roll(.up, at: place)
    case .wheelDown: return roll(.down, at: place)
    case .press:
      notice = nil
      marked = MarkedCells(from: place, to: place)
      return []
    case .drag:
      marked?.to = place
      return []
    case .release: return release()
    }
  }

  /// Only what lies under the wheel moves. Past the end of a list it turns without a word.
  private mutating func roll(_ key: Key, at place: Point) -> [Effect] {
    guard let screen = call else { return rollByKey(key) }
    let layout = layout(of: screen)
    let column = wording.words.isRightToLeft ? size.columns - 1 - place.column : place.column
    let under = Point(column: column, row: place.row)
    if layout.side.contains(under) { return sheet == nil ? rollTab(key) : rollByKey(key) }
    let isNote = sheet == nil && screen.focus == .note && layout.note.contains(under)
    return isNote ? rollByKey(key) : []
  }

  private mutating func rollByKey(_ key: Key) -> [Effect] {
    let effects = press(key)
    if let key = notice?.key, ["notice.nothing-here", "notice.nothing-in-sheet"].contains(key) {
      notice = nil
    }
    return effects
  }

  /// The list of the tab, wherever the keys go.
  private mutating func rollTab(_ key: Key) -> [Effect] {
    notice = nil
    marked = nil
    _ = moveInTab(key)
    return []
  }

  /// The place counts where the button went down: a hand that slips clicks what it meant.
  private mutating func release() -> [Effect] {
    guard let marked else { return [] }
    if marked.from != marked.to {
      let text = text(of: marked)
      return text.isEmpty ? [] : copying(text)
    }
    self.marked = nil
    let canvas = draw()
    return canvas.clicked(marked.from).map { click($0, at: marked.from, on: canvas) } ?? []
  }

  private mutating func click(_ spot: Spot, at place: Point, on canvas: Canvas) -> [Effect] {
    let isByHand = isLineChosenByHand
    isLineChosenByHand = false
    switch spot.does {
    // Under a sheet nothing is clicked but the sheet.
    case .run(let name):
      guard sheet == nil else { return [] }
      return Command(rawValue: name).map { perform($0) } ?? []
    case .answer(let digit):
      guard sheet == nil, digit < 10, let number = String(digit).first else { return [] }
      call?.focus = .script
      call?.awaitsRemedy = false
      return press(.character(number))
    case .suggestion(let number):
      guard sheet == nil else { return [] }
      call?.awaitsRemedy = false
      return openRemedy(number)
    case .option(let field, let option):
      guard case .form(var form) = sheet else { return [] }
      form.fields.choose(option, of: field)
      sheet = .form(form)
      return []
    case .line(let index): return choose(line: index, isByHand)
    case .text(let number):
      let hadFocus = hasFocus(text: number)
      click(intoText: number) { canvas.click(&$0, at: place, of: spot, hadFocus: hadFocus) }
      return []
    }
  }

  /// The first click chooses, the second opens, as Enter does. A list that was just opened has chosen its first line by
  /// itself, so that a click there is the first.
  private mutating func choose(line index: Int, _ isByHand: Bool) -> [Effect] {
    isLineChosenByHand = true
    switch sheet {
    case .menu(var menu):
      guard !isByHand || menu.selection.index != index else { return press(.enter) }
      menu.selection.move(to: index, count: matching(menu).count)
      sheet = .menu(menu)
    case .finder(var finder):
      guard !isByHand || finder.selection.index != index else { return press(.enter) }
      finder.selection.move(to: index, count: finder.results.count)
      sheet = .finder(finder)
    case .form(var form):
      form.fields.focus = min(max(0, index), form.fields.all.count - 1)
      sheet = .form(form)
    case .page: break
    case nil: return chooseBelow(index, isByHand)
    }
    return []
  }

  private mutating func chooseBelow(_ index: Int, _ isByHand: Bool) -> [Effect] {
    if let screen = call {
      let count = tabList(screen).lines.count
      call?.selection.move(to: index, count: count)
    } else if ready.isFinding {
      guard !isByHand || ready.finder.selection.index != index else { return press(.enter) }
      ready.finder.selection.move(to: index, count: ready.finder.results.count)
    } else {
      let isChosen = isByHand && ready.list.chosen != nil && ready.list.selection.index == index
      guard !isChosen || !ready.ringing.isEmpty else { return press(.enter) }
      chooseOnBoard(index)
    }
    return []
  }

  /// What stands in the cells, each row in the order in which it is read.
  func text(of marked: MarkedCells) -> String {
    let canvas = draw()
    let rows = marked.rows.clamped(to: 0..<size.rows).map { row in
      let columns = marked.columns.clamped(to: 0..<size.columns)
      let onGlass = columns.compactMap { canvas.copied(glassColumn: $0, row: row) }.joined()
      let line = CleanText(onGlass).row(canvas.isMirrored ? .rightToLeft : .leftToRight)
      return line.glyphs.map(\.glyph.text).joined().trimmed
    }
    return rows.joined(separator: "\n").trimmed
  }
}

/// A block of the glass, from one corner to the other: within a pane, so that its neighbour is not copied with it.
struct MarkedCells: Hashable, Sendable {
  let from: Point
  var to: Point

  var rows: Range<Int> { min(from.row, to.row)..<max(from.row, to.row) + 1 }
  var columns: Range<Int> { min(from.column, to.column)..<max(from.column, to.column) + 1 }
}

extension Canvas {
  mutating func mark(_ marked: MarkedCells) {
    guard marked.from != marked.to else { return }
    let columns = marked.columns
    let first = isMirrored ? size.columns - columns.upperBound : columns.lowerBound
    restyle(
      Region(
        column: first, row: marked.rows.lowerBound, columns: columns.count,
        rows: marked.rows.count)
    ) { $0.isReversed.toggle() }
  }
}
