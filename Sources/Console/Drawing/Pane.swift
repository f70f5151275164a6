internal import Canvas
internal import Casework

/// A part of the screen that is drawn by itself.
enum Pane: Hashable {
  // Between two calls
  case readyBar, ringing, finding, boardMark, board, found, readySheet, readyFoot
  // In a call
  case callBar, person, mayDo, urgent, script, summary, note, callFoot, side
}

// What a pane sees. It is drawn from that alone, so that it may stand until that is another: what is left out here too much
// is missing on the screen at once, and what is left out too little only costs time.
extension Console {
  func seen(in pane: Pane) -> Console {
    var seen = self
    seen.leaveOutWhatIsNotShown()
    if call == nil {
      seen.leaveOut(betweenCalls: pane)
    } else {
      seen.ready.leaveOutHand()
      seen.leaveOut(inCall: pane)
    }
    return seen
  }

  /// Screens tell time in whole seconds.
  private mutating func leaveOutWhatIsNotShown() {
    now = now.wholeSecond
    lastTouched = Instant(milliseconds: 0)
    announced = Announcement()
    announcedNotices = []
    marked = nil
    isLineChosenByHand = false
    theme = .bare
    themeName = ""
  }

  private mutating func leaveOut(betweenCalls pane: Pane) {
    switch pane {
    case .readyBar:
      ready.leaveOutHand()
      (sheet, notice) = (nil, nil)
    case .ringing:
      let isOpener = isRingUnderEnter
      ready.leaveOutHand()
      (sheet, notice) = (isOpener ? nil : .something, nil)
    case .finding:
      (ready.list, ready.seen) = (Listing(), nil)
      (sheet, notice) = (sheet.map { _ in .something }, nil)
    case .boardMark:
      ready.list = Listing()
      (sheet, notice) = (sheet.map { _ in .something }, nil)
    case .readyFoot:
      let filter = ready.filter
      ready.leaveOutHand()
      ready.filter = filter
    default:
      ready.list = Listing()
      notice = nil
    }
  }

  private mutating func leaveOut(inCall pane: Pane) {
    switch pane {
    case .side:
      call?.note = .nothing
      call?.leaveOutSaving()
      notice = nil
    case .callFoot: call?.leaveOutTyped()
    case .script:
      let field = call?.field ?? .nothing
      call?.leaveOutTyped()
      call?.field = field
      call?.leaveOutSaving()
      (sheet, notice) = (sheet.map { _ in .something }, nil)
    case .note:
      call?.engine = nil
      now = Instant(milliseconds: 0)
      call?.leaveOutSaving()
      (sheet, notice) = (sheet.map { _ in .something }, nil)
    default:
      call?.leaveOutTyped()
      call?.leaveOutSaving()
      call?.focus = .script
      call?.tab = .now
      (sheet, notice) = (nil, nil)
    }
  }
}

extension ReadyScreen {
  /// What the hand between two calls is at.
  fileprivate mutating func leaveOutHand() {
    finder = .nobody
    list = Listing()
    filter = nil
    seen = nil
  }
}

extension CallScreen {
  fileprivate mutating func leaveOutTyped() {
    note = .nothing
    field = .nothing
    filter = .nothing
    selection = Selection()
  }

  fileprivate mutating func leaveOutSaving() {
    (inFlight, savedAt, draftDue) = (0, nil, nil)
    draftedForm = []
  }
}

extension Editor {
  fileprivate static let nothing = Editor()
}

extension Finder {
  fileprivate static let nobody = Finder()
}

extension Sheet {
  /// That a sheet lies over the rest, whichever it is.
  fileprivate static let something = Sheet.page(Page(title: "", lines: []))
}
