import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

/// The list between two calls: narrowed, and read again under the hand.
@Suite(.bothLayouts) struct BoardTests {
  private static func due(_ number: Int64, _ name: String, hours: Int = 5) -> Board.Due {
    Board.Due(
      customer: CustomerID(rawValue: number), name: name,
      promise: Promise(
        id: number, what: ["en": "call back about the bill", "he": "לחזור בעניין החשבון"],
        due: ShippedDesk.now + .hours(hours), made: ShippedDesk.now - .days(1), by: "dana"))
  }

  private static func waiting(_ number: Int64, _ name: String) -> Board.Waiting {
    Board.Waiting(
      customer: CustomerID(rawValue: number), name: name,
      issue: Issue(
        number: number, title: ["en": "slow internet", "he": "אינטרנט איטי"],
        reason: "internet.slow", status: .open, opened: ShippedDesk.now - .days(3)))
  }

  private static let names = ["רונית כהן", "Adam Levy", "משה בן דוד", "Yael Cohen"]

  private static func board(_ names: [String] = names) -> Board {
    Board(
      promises: names.enumerated().map { due(Int64($0 + 1), $1) },
      issues: [waiting(48102, "Dana Levi")])
  }

  /// - Parameter language: of the screen.
  private static func console(in language: String = "en") throws -> Console {
    var console = try ShippedDesk.console(in: language)
    _ = console.handle(.boardLoaded(board()), at: ShippedDesk.now)
    _ = console.handle(.openCalls([]), at: ShippedDesk.now)
    return console
  }

  private static func lines(_ console: Console) -> [String] {
    console.draw(isLogged: true).logicalLines
  }

  @Test(arguments: [
    ("/", "levy", ["Adam Levy"]), (".", "כהן", ["רונית כהן"]), ("/", "fvi", ["רונית כהן"]),
    ("/", "bill cohen", ["Yael Cohen"]), ("/", "48102", ["Dana Levi"]), ("/", "nobody", []),
  ])
  func `what is typed narrows it, with counts`(_ key: String, _ typed: String, _ left: [String])
    throws
  {
    var console = try Self.console()
    console.press(key, typed)
    let lines = Self.lines(console)
    for name in Self.names + ["Dana Levi"] {
      #expect(lines.contains { $0.contains(name) } == left.contains(name), "\(name)")
    }
    #expect(lines.contains { $0.contains("\(left.count) of 5") })
    console.press("Esc")
    #expect(Self.lines(console).contains { $0.contains("Dana Levi") })
    #expect(console.ready.filter == nil)
  }

  @Test func `Enter opens what is left, and what does nothing says so`() throws {
    var console = try Self.console()
    let nobody = console.press("/", "nobody", "Enter")
    #expect(nobody.isEmpty && console.notice?.key == "notice.nothing-waits")
    let opens = console.press("Esc", "/", "yael", "Enter")
    #expect(opens == [.openContact(Opening(direction: .outbound, promise: 4))])
    #expect(console.ready.filter == nil)
  }

  @Test(arguments: ["en", "he"])
  func `lines that come never move what is chosen, and are marked until a hand moves`(
    _ language: String
  ) throws {
    var console = try Self.console(in: language)
    console.press("Down")
    #expect(console.chosenBoardLine?.entry == .promise(2))
    var board = Self.board()
    board.promises.insert(contentsOf: [Self.due(9, "Noa"), Self.due(8, "Gil", hours: -1)], at: 0)
    _ = console.handle(.boardLoaded(board), at: ShippedDesk.now)
    #expect(console.chosenBoardLine?.entry == .promise(2))
    let words = console.wording
    let mark = words("ready.news", ["n": .number(2)])
    let new = words("ready.new")
    let lines = Self.lines(console)
    #expect(lines.contains { $0.contains(mark) })
    for name in ["Noa", "Gil"] {
      #expect(lines.contains { $0.contains(name) && $0.contains(new) }, "\(name): \(lines)")
    }
    #expect(!lines.contains { $0.contains("Adam Levy") && $0.contains(new) })
    console.press("Down")
    #expect(console.chosenBoardLine?.entry == .promise(3))
    #expect(!Self.lines(console).contains { $0.contains(mark) || $0.contains(new) })
  }

  @Test func `where the chosen line is gone Enter opens none, and an arrow takes the next`() throws
  {
    var console = try Self.console()
    console.press("Down")
    var board = Self.board()
    board.promises.remove(at: 1)
    _ = console.handle(.boardLoaded(board), at: ShippedDesk.now)
    #expect(console.press("Enter").isEmpty && console.notice?.key == "notice.nothing-waits")
    console.press("Down")
    #expect(console.chosenBoardLine?.entry == .promise(3))
  }

  @Test func `what came while a call was led is no news after it`() throws {
    var console = try Self.console()
    console.press("Enter")
    #expect(console.call != nil)
    var board = Self.board()
    board.promises.append(Self.due(9, "Noa"))
    _ = console.leaveCall()
    _ = console.handle(.boardLoaded(board), at: ShippedDesk.now)
    #expect(!Self.lines(console).contains { $0.contains(console.wording("ready.new")) })
  }
}
