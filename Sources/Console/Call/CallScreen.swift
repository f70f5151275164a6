internal import Canvas
internal import Casework
package import Playbook

/// A call at the desk: the engine that holds it, and what the rep has under his hands.
package struct CallScreen: Hashable, Sendable {
  /// What the letters go to.
  package enum Focus: Hashable, Sendable {
    case script
    /// The note, or the answer to a question that is typed.
    case note, field
    /// What narrows the list of a tab.
    case filter
  }

  /// What stands beside the script: what helps now, and the lists of the customer's file.
  package enum Tab: String, CaseIterable, Hashable, Sendable {
    case now, timeline, products, issues, promises, told, people
  }

  /// The customer whose file is to be opened as soon as the contact exists.
  var wants: CustomerID?
  /// Who it may be, where that is not sure.
  var candidates: [Found] = []
  /// Nil until the store has given the contact its number.
  @Shared package var engine: CallEngine? = nil
  @Shared package var moment = Moment(phase: .idle)
  var suggestions: [Suggestion] = []
  var focus = Focus.script
  var note = Editor("", allowsLines: true)
  var field = Editor()
  /// The question that `field` answers.
  var fieldKey: String?
  var tab = Tab.now
  /// Narrows the list of the tab; empty where all of it is seen.
  var filter = Editor()
  var selection = Selection()
  /// What the tab lists of the file.
  var list = Kept<TabSource, TabList>()
  /// What is to be expected of him.
  var foreseen = Kept<ForeseenSource, [Foreseen]>()
  var timelineGroup = TimelineGroup.all
  /// How much of the timeline is shown; it grows as the rep reads on.
  var timelineLimit = CallScreen.timelinePage
  static let timelinePage = 100
  var awaitsRemedy = false
  /// Chosen first, identified next.
  var chosenSpeaker = Speaker.Who.customer
  /// Shows the other wording of the line.
  var isRepeating = false
  /// The article whose line stands in what to say, until something is done.
  var told: String?
  /// Acts that were sent to the store and are not yet known to be there.
  var inFlight = 0
  /// The screen is left as soon as all of them are.
  var isLeaving = false
  /// The right file, while it is asked whether all moves there.
  @Shared var movingTo: CustomerFile? = nil
  var savedAt: Instant?
  /// When what was typed must be on disk.
  var draftDue: Instant?
  /// What stands of an open form in the draft that was saved last.
  var draftedForm: [String] = []
  /// What changed on the file since it was opened, and was not looked at yet.
  var news: String?
  /// Others who have the file open.
  var colleagues: [Colleague] = []

  init(wants: CustomerID? = nil) { self.wants = wants }

  var facts: ContactFacts { engine?.contact.facts ?? ContactFacts() }
  var file: CustomerFile? { engine?.file }
  var isLive: Bool { facts.closed == nil }
  mutating func closeTab() {
    tab = .now
    leaveFilter()
  }

  mutating func leaveFilter() {
    filter = Editor()
    selection = Selection()
    if focus == .filter { focus = .script }
  }

  /// Acts that were in flight are kept, or cannot be.
  mutating func landed() { inFlight = max(0, inFlight - 1) }

  var isSaved: Bool { inFlight == 0 && draftDue == nil }
}
