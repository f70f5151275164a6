import Canvas
import Casework
import Layouts
import Playbook
import Testing

@testable import Console

private let dana = Rep(login: "dana", name: ["he": "דנה", "en": "Dana"], form: .feminine)
private let due = Board.Due(
  customer: CustomerID(rawValue: 7), name: "Ronit Cohen",
  promise: Promise(
    id: 3, what: ["en": "call back"], due: ShippedDesk.now, made: ShippedDesk.now, by: "amir",
    status: .open))

private func seat(_ said: RepState?) -> Seat {
  Seat(rep: dana, state: said.map(Seat.State.init) ?? .available, said: said)
}

@Test(.bothLayouts) func `who opens the desk is available, once`() throws {
  var console = try ShippedDesk.console(in: "en")
  #expect(console.handle(.seats([seat(nil)]), at: ShippedDesk.now) == [.arrive])
  #expect(console.handle(.seats([seat(nil)]), at: ShippedDesk.now) == [])
  var later = try ShippedDesk.console(in: "en")
  #expect(later.handle(.seats([seat(.training)]), at: ShippedDesk.now) == [])
  #expect(later.draw(isLogged: true).logicalLines.first?.hasPrefix("training") == true)
}

@Test(.bothLayouts, arguments: RepState.allCases.enumerated().map { ($0, $1) })
func `a digit of the menu says what the rep does`(_ index: Int, _ state: RepState) throws {
  var console = try ShippedDesk.console(in: "he")
  _ = console.perform(.state)
  let digit = Key.character(Character(String(index + 1)))
  #expect(console.handle(.input(.key(digit)), at: ShippedDesk.now) == [.say(state)])
}

@Test(.bothLayouts) func `who takes a call is back at work`() throws {
  var console = try ShippedDesk.console(in: "en")
  _ = console.handle(.seats([seat(.onBreak)]), at: ShippedDesk.now)
  #expect(console.begin(with: due.customer).first == .say(.available))
  var free = try ShippedDesk.console(in: "en")
  _ = free.handle(.seats([seat(.available)]), at: ShippedDesk.now)
  #expect(free.begin(with: due.customer).count == 1)
}

@Test(.bothLayouts) func `a promise of somebody who is away is taken over with two keys`() throws {
  var console = try ShippedDesk.console(in: "en")
  let board = Board(team: Board.Team(count: 1, promises: [due]))
  _ = console.handle(.boardLoaded(board), at: ShippedDesk.now)
  let lines = console.draw(isLogged: true).logicalLines
  #expect(lines.contains { $0.contains("PROMISES OF THOSE WHO ARE AWAY (1)") })
  #expect(console.plainLines().contains { $0.contains("Ronit Cohen, amir: call back") })
  #expect(console.handle(.input(.key(.enter)), at: ShippedDesk.now) == [])
  #expect(
    console.handle(.input(.key(.character("1"))), at: ShippedDesk.now)
      == [.takeOver(promise: 3, from: "amir")])
  #expect(console.notice?.key == "notice.taken-over")
  #expect(console.sheet == nil)
}

@Test(.bothLayouts) func `it is taken over and kept at once with the same two keys`() throws {
  var console = try ShippedDesk.console(in: "en")
  let board = Board(team: Board.Team(count: 1, promises: [due]))
  _ = console.handle(.boardLoaded(board), at: ShippedDesk.now)
  _ = console.handle(.input(.key(.enter)), at: ShippedDesk.now)
  let effects = console.handle(.input(.key(.character("2"))), at: ShippedDesk.now)
  #expect(
    effects.prefix(2) == [
      .takeOver(promise: 3, from: "amir"),
      .openContact(Opening(direction: .outbound, promise: 3)),
    ])
}

@Test(.bothLayouts) func `a follow-up of today stands on the board, and Enter calls`() throws {
  var console = try ShippedDesk.console(in: "en")
  let followUp = FollowUp(
    id: 4, kind: .afterCare, what: "does it work", due: ShippedDesk.now - .hours(1), owner: "dana",
    made: ShippedDesk.now - .days(2))
  let planned = Board.Planned(customer: due.customer, name: "Ronit Cohen", followUp: followUp)
  _ = console.handle(.boardLoaded(Board(followUps: [planned])), at: ShippedDesk.now)
  let lines = console.draw(isLogged: true).logicalLines
  #expect(lines.contains { $0.contains("after-care call") && $0.contains("late") })
  let effects = console.handle(.input(.key(.enter)), at: ShippedDesk.now)
  #expect(effects.first == .openContact(Opening(direction: .outbound)))
}

@Test(.bothLayouts, arguments: [true, false])
func `no line tells whose promise it is by a login, for a moment either`(_ isFirst: Bool) throws {
  let gil = Rep(login: "gil-3", name: ["he": "גיל", "en": "Gil"], form: .masculine)
  var console = try ShippedDesk.console(in: "en")
  var his = due
  his.promise.by = gil.login
  let board = Board(team: Board.Team(count: 1, promises: [his]))
  for effect in isFirst ? console.start() : console.lookAgain() {
    switch effect {
    case .loadSeats: tell(.seats([Seat(rep: gil, state: .away)]))
    case .loadBoard: tell(.boardLoaded(board))
    case .loadOpenCalls: tell(.openCalls([]))
    default: continue
    }
    #expect(!lines().contains { $0.contains(gil.login) })
  }
  #expect(lines().contains { $0.contains("Gil: call back") })

  func tell(_ event: Event) { _ = console.handle(event, at: ShippedDesk.now) }
  func lines() -> [String] { console.draw(isLogged: true).logicalLines }
}
