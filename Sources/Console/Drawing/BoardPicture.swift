internal import Canvas
internal import Casework

/// The list between two calls as it stands: what its lines are, and those of its rows that are in view, as they look where
/// they are not chosen. A hand that moves in it changes two rows, and a list that scrolls only moves them.
struct BoardPicture {
  /// As the board sees it, without what is chosen.
  var console: Console
  let size: Size
  /// The last in which it was drawn.
  var frame = 0
  private let head: Canvas
  private let items: [BoardItem]
  private let table: Table
  private(set) var rows: [Int: Canvas] = [:]

  init(of console: Console, size: Size, for canvas: Canvas) {
    self.console = console
    self.size = size
    head = console.boardHead(size, for: canvas)
    items = console.boardItems
    table = console.boardTable(items, columns: size.columns)
  }

  mutating func draw(
    chosen entry: ReadyScreen.BoardEntry?, at region: Region, on canvas: inout Canvas
  ) {
    guard console.ready.isBoardLoaded else { return }
    var body = region
    canvas.lay(head, at: body.takeTop(head.size.rows))
    guard !items.isEmpty else { return console.drawEmptyBoard(in: body.line(0), of: &canvas) }
    let before = rows
    rows = [:]
    let chosen = entry.flatMap { entry in items.firstIndex { $0.line?.entry == entry } }
    canvas.drawList(
      Selection(on: chosen ?? 0, rows: body.rows, count: items.count), count: items.count,
      in: body, hasFocus: false, spot: { items[$0].place }
    ) { canvas, row in
      lay(row.index, as: before[row.index], at: row.region, on: &canvas)
      if row.index == chosen { canvas.markChosen(row.region) }
    }
  }

  private mutating func lay(
    _ index: Int, as before: Canvas?, at region: Region, on canvas: inout Canvas
  ) {
    let size = Size(columns: region.columns, rows: region.rows)
    let row =
      before.flatMap { $0.size == size ? $0 : nil }
      ?? console.drawn(items[index], index, canvas.part(size), table)
    canvas.lay(row, at: region)
    rows[index] = row
  }
}

extension Console {
  fileprivate func drawn(
    _ item: BoardItem, _ index: Int, _ blank: Canvas, _ table: Table
  ) -> Canvas {
    var row = blank
    draw(item, ListedRow(index: index, region: row.region, isChosen: false), of: &row, table)
    return row
  }
}
