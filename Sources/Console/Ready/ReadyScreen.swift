internal import Canvas
internal import Casework

/// Between two calls: who rings, the line that finds a customer, and what waits for this rep.
struct ReadyScreen: Hashable, Sendable {
  var finder = Finder()
  var ringing: [RingingCall] = []
  var board = Board()
  var isBoardLoaded = false
  /// Calls of this rep that are not closed, the one on the screen included.
  var openCalls: [OpenCall] = []
  var areOpenCallsLoaded = false
  /// Who works here, and who is free.
  var seats: [Seat] = []
  /// The open calls and the board's promises and issues, one list.
  var list = Listing<BoardEntry>()
  /// Narrows the list; nil where all of it is seen.
  var filter: Editor?
  /// What stood in the list when a hand was last there; nil where nobody has looked yet.
  var seen: Set<BoardEntry>?

  var isFinding: Bool { !finder.editor.isEmpty }

  /// A line of the list between two calls.
  enum Line: Hashable {
    case call(OpenCall)
    case promise(Board.Due)
    case issue(Board.Waiting)
    case followUp(Board.Planned)
    /// Of somebody who is away.
    case team(Board.Due)
  }

  /// What is to be finished first, then what was promised and planned, then what is open; then what others cannot keep.
  var lines: [Line] {
    openCalls.map(Line.call) + board.promises.map(Line.promise)
      + board.followUps.map(Line.followUp) + board.issues.map(Line.issue)
      + board.team.promises.map(Line.team)
  }

  /// What stands on a line of the board, wherever it stands later.
  enum BoardEntry: Hashable, Sendable {
    case call(ContactID), promise(Int64), issue(Int64), followUp(Int64)
  }

  var isLoaded: Bool { isBoardLoaded && areOpenCallsLoaded }

  /// Lines that came since a hand was last in the list.
  func isNew(_ line: Line) -> Bool { seen.map { !$0.contains(line.entry) } ?? false }

  /// Wrap-ups that wait, but for one.
  func parked(beside contact: ContactID) -> Int {
    openCalls.count { $0.parkedUntil != nil && $0.contact != contact }
  }

  /// When a parked wrap-up is late: the list says so from then on.
  func nextTurn(after now: Instant) -> Instant? {
    openCalls.compactMap(\.parkedUntil).filter { $0 > now }.min()
  }
}

extension ReadyScreen.Line {
  var entry: ReadyScreen.BoardEntry {
    switch self {
    case .call(let open): .call(open.contact)
    case .promise(let due): .promise(due.promise.id)
    case .issue(let waiting): .issue(waiting.issue.number)
    case .followUp(let planned): .followUp(planned.followUp.id)
    case .team(let due): .promise(due.promise.id)
    }
  }
}
