package import Canvas
package import Casework

/// A short list over the side of the screen. A digit chooses where there are at most nine; Enter takes the marked one.
package struct Menu: Hashable, Sendable {
  /// A line of the menu, chosen by its digit or by Enter.
  package struct Choice: Hashable, Sendable {
    package let label: String
    package let detail: String
    package let does: Does
    /// What there is to read of it before it is chosen.
    package let preview: [String]

    package init(_ label: String, detail: String = "", does: Does, preview: [String] = []) {
      self.label = label
      self.detail = detail
      self.does = does
      self.preview = preview
    }
  }

  /// What choosing a line does.
  package enum Does: Hashable, Sendable {
    case endEarly(EarlyEnd)
    case mood(Mood)
    case cause(String)
    case begin(script: String)
    case enter(thread: Int)
    case attach(CustomerID)
    case run(Command)
    case remedyNow(String)
    case remedyLater(String)
    case remedyNo(String)
    case declineReason(remedy: String, reason: String)
    case speaker(Speaker.Who)
    case identify(Identification)
    case resume(ContactID)
    case leaveOpen
    case goOn(ContactID)
    case moveAll
    case endNotice(Int64)
    case article(String)
    case alternative(String)
    /// The price list; then what is wanted of it.
    case priceList
    case want(String)
    case refuse
    case say(RepState)
    /// He is away, and what is not written up waits for the next shift.
    case leaveShift
    case takeOver(Board.Due)
    case callAbout(Board.Due)
    case askForLeaving
    /// This issue again; nil for a new one.
    case again(Int64?)
    case quit
    case stay
  }

  package let title: String
  package let choices: [Choice]
  package var selection = Selection()
  /// Nil where lines are chosen by digit; else what was typed to narrow them.
  package var filter: Editor?
  /// The choices that what was typed can mean.
  var matches = Kept<String, [Choice]>()

  package init(title: String, choices: [Choice], isFiltered: Bool = false) {
    self.title = title
    self.choices = choices
    filter = isFiltered ? Editor() : nil
  }

  enum Answer { case chosen(Does), left, stays }

  mutating func handle(_ key: Key, matching: [Choice]) -> Answer {
    switch key {
    case .escape: return .left
    case .enter:
      guard matching.indices.contains(selection.index) else { return .stays }
      return .chosen(matching[selection.index].does)
    case .character(let digit) where filter == nil:
      guard let number = digit.wholeNumberValue, matching.indices.contains(number - 1) else {
        return .stays
      }
      return .chosen(matching[number - 1].does)
    default:
      if selection.handle(key, count: matching.count, page: 8) { return .stays }
      if filter?.handle(key) == true { selection = Selection() }
      return .stays
    }
  }
}
