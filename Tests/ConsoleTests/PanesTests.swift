import Canvas
import Casework
import Chance
import Layouts
import Testing

@testable import Console

/// A frame that keeps panes of the frame before is the one that is drawn from nothing, whatever was done between the two.
@Suite(.bothLayouts) struct PanesTests {
  private static let sizes = [(120, 40), (80, 24), (60, 22), (111, 33)]

  @Test(arguments: seeds(8, inSoak: 400))
  func `what stands is what would be drawn`(_ seed: Int) throws {
    var chance = Chance(seed: seed)
    let language = seed % 2 == 0 ? "he" : "en"
    var desk = try Hand(in: language, isInCall: seed / 2 % 2 == 0, chance: &chance)
    var panes = Panes()
    for _ in 0..<40 {
      desk.act(&chance)
      let kept = desk.floor.console.draw(keeping: &panes)
      try #require(kept == desk.floor.console.draw(), "\(desk.told)")
      try #require(kept == desk.floor.console.workedOutAnew.draw(), "\(desk.told)")
    }
    #expect(desk.told.count == 40)
  }

  @Test func `a hand that moves in the list draws two of its rows`() throws {
    var floor = try FilledDesk.floor(in: "he", isInCall: false)
    floor.tell(.boardLoaded(try Hand.board(of: 12)))
    floor.press("Down")
    var panes = Panes()
    let before = floor.console.draw(keeping: &panes)
    floor.press("Down")
    let after = floor.console.draw(keeping: &panes)
    let changed = (0..<before.size.rows).filter { row in
      (0..<before.size.columns).contains {
        before[glassColumn: $0, row: row] != after[glassColumn: $0, row: row]
      }
    }
    #expect(changed.count == 2)
    #expect(panes.drawnLast == [])
  }

  @Test func `of a list that scrolls the rows in view are kept`() throws {
    var floor = try FilledDesk.floor(in: "he", isInCall: false)
    floor.tell(.boardLoaded(try Hand.board(of: 300)))
    var panes = Panes()
    for _ in 0..<8 {
      floor.press("PgDn")
      _ = floor.console.draw(keeping: &panes)
    }
    #expect(panes.rowsOfBoard > 0 && panes.rowsOfBoard < floor.console.size.rows)
  }

  @Test func `a note that is being written is not kept, and nothing else is drawn for its letters`()
    throws
  {
    var floor = try FilledDesk.floor(in: "en", isInCall: true)
    floor.press("n")
    var panes = Panes()
    for letter in "ab" {
      floor.type(String(letter))
      _ = floor.console.draw(keeping: &panes)
    }
    #expect(panes.drawnLast == [])
    #expect(!panes.standing.contains(.note))
  }

  @Test(arguments: [(0, 1000), (1, 1000), (999, 1000), (1000, 1000), (1001, 2000)])
  func `the console wakes in the second in which a notice that ends inside one is over`(
    _ end: Int, _ wake: Int
  ) throws {
    var floor = try Floor(in: "en")
    var notice: DeskNotice = try FilledDesk.filled(FilledDesk.plain)
    notice.from = ShippedDesk.now - .hours(1)
    (notice.until, notice.ended) = (ShippedDesk.now + .milliseconds(end), nil)
    floor.tell(.notices([notice]))
    let bars = [0, wake - 1000, wake].map { passed -> String? in
      var later = floor.console
      _ = later.handle(.ticked, at: ShippedDesk.now + .milliseconds(passed))
      return later.draw(isLogged: true).logicalLines.first
    }
    #expect(bars[0] == bars[1])
    guard end > 0 else { return }
    #expect(floor.console.nextWake == ShippedDesk.now + .milliseconds(wake))
    #expect(bars[1] != bars[2])
  }

  @Test func `nothing of a customer stays when his call is left`() throws {
    var panes = Panes()
    _ = try Floor.call(in: "en").console.draw(keeping: &panes)
    #expect(panes.standing.contains(.person))
    let ready = try Floor(in: "en").console
    _ = ready.draw(keeping: &panes)
    #expect(!panes.standing.contains(.person))
    var locked = ready
    _ = locked.lock()
    _ = locked.draw(keeping: &panes)
    #expect(panes.standing.isEmpty)
  }
}

extension Panes {
  /// What is kept of the last frame, how many rows of the list in it, and what of it was drawn for it.
  fileprivate var standing: Set<Pane> { Set(drawn.keys).union(board == nil ? [] : [.board]) }
  fileprivate var rowsOfBoard: Int { board?.rows.count ?? 0 }
  fileprivate var drawnLast: Set<Pane> { Set(drawn.filter { $0.value.since == frame }.keys) }
}

extension Console {
  /// The same, where nothing stands that was worked out before.
  fileprivate var workedOutAnew: Console {
    var console = self
    console.call?.list = Kept()
    console.call?.foreseen = Kept()
    if case .menu(var menu) = sheet {
      menu.matches = Kept()
      console.sheet = .menu(menu)
    }
    return console
  }
}

/// Somebody at a full desk who does anything, while anything comes.
private struct Hand {
  var floor: Floor
  private(set) var told: [String] = []
  private var now = ShippedDesk.now

  init(in language: String, isInCall: Bool, chance: inout Chance) throws {
    floor = try FilledDesk.floor(in: language, isInCall: isInCall)
    floor.tell(.learned(LearnedDesk.all))
    floor.tell(.boardLoaded(try Self.board(of: chance.pick([3, 60]))))
  }

  /// So many open issues wait.
  static func board(of count: Int) throws -> Board {
    var board: Board = try FilledDesk.filled(FilledDesk.plain)
    let one = try #require(board.issues.first)
    board.issues = (0..<count).map { number in
      var waiting = one
      waiting.issue.number = Int64(number) + 1000
      waiting.issue.due = ShippedDesk.now + .seconds(number - 1)
      return waiting
    }
    return board
  }

  mutating func act(_ chance: inout Chance) {
    now = now + .milliseconds(chance.pick([0, 7, 300, 1000, 61_000]))
    if chance.once(in: 10) {
      let size = chance.pick([(120, 40), (80, 24), (60, 22), (111, 33), (50, 10)])
      send(.input(.resized(Size(columns: size.0, rows: size.1))))
    } else if chance.once(in: 8) {
      send(chance.pick([.ticked, .ringing([]), .boardLoaded(Board()), .notices([])]))
    } else {
      let key = chance.pick(floor.console.isEditing ? Self.typed : Self.keys)
      send(.input(.key(Key(name: key) ?? .escape)))
    }
  }

  private mutating func send(_ event: Event) {
    told.append("\(event)")
    floor.settle(floor.console.handle(event, at: now))
  }

  private static let moving = [
    "Enter", "Enter", "Esc", "Up", "Down", "Down", "PgDn", "F3", "F5", "F2", "Ctrl-P", "F1",
    "Ctrl-L", "F9", "F12",
  ]
  private static let keys = "abcdefghijklmnoprstuvxyz/.,;12345".map(String.init) + moving
  private static let typed = "abc אבג4".map(String.init) + moving
}
