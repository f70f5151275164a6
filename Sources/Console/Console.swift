package import Canvas
package import Casework
internal import Playbook

/// The whole application as one value: events go in, effects come out, and it can be drawn at any time.
package struct Console: Hashable, Sendable {
  @Shared package internal(set) var surroundings: Surroundings
  /// Of the screen; what is said to the customer has its own.
  package internal(set) var language: String
  package internal(set) var now: Instant
  package internal(set) var size: Size
  var ready = ReadyScreen()
  /// Calls of an earlier run that the rep is asked about.
  var unfinished: [Unfinished] = []
  package internal(set) var call: CallScreen?
  var sheet: Sheet?
  /// What lies under the sheet.
  var formAside: FormAside?
  /// Of the sheet that was opened last.
  var opener: Opener?
  var notice: Notice?
  /// Nil until they are read.
  var deskNotices: [DeskNotice]?
  /// Those that the rep was told of.
  var announcedNotices: Set<Int64> = []
  /// This desk has said that its rep is there.
  var hasArrived = false
  var isMouseOn = true
  /// A click or an arrow has chosen the line that is marked in the list on top: a click on it opens it.
  var isLineChosenByHand = false
  /// What the mouse marks, from where it went down to where it is now.
  var marked: MarkedCells?
  package internal(set) var theme = Theme.bare
  var themeName = ""
  var isLocked = false
  /// When a hand was last on the keys or the mouse.
  var lastTouched: Instant
  /// Where the scripts or remedies cannot be read, until they can.
  var libraryFault: Notice?
  /// Emergency wants its key twice; this is the first.
  var isEmergencyArmed = false
  /// What others were told last of this desk.
  var announced = Announcement()

  package init(_ surroundings: Surroundings, language: String, size: Size, now: Instant) {
    self.surroundings = surroundings
    self.language = language
    self.size = size
    self.now = now
    lastTouched = now
  }

  /// What is asked of the world before the first event.
  package func start() -> [Effect] {
    [
      .loadSeats, .loadBoard, .loadRinging, .loadNotices, .loadLibrary, .loadUnfinished,
      .loadOpenCalls,
    ]
  }

  package mutating func handle(_ event: Event, at instant: Instant) -> [Effect] {
    now = max(now, instant)
    let shown = sheet
    var effects = respond(to: event)
    if case .input = event { coverCards() } else if sheet != shown { isLineChosenByHand = false }
    followForm()
    effects += saveDraftIfDue()
    effects += announceIfChanged()
    showNote()
    keepWhatIsWorkedOut()
    return effects
  }

  /// What both a key and a frame ask for is worked out once.
  private mutating func keepWhatIsWorkedOut() {
    keepMatches()
    guard call != nil else { return }
    keepForeseen()
    keepTab()
  }

  private mutating func respond(to event: Event) -> [Effect] {
    switch event {
    case .input(let input): handle(input)
    case .ticked: announceNotices() + lockIfAbsent() + endWrapUpIfTimeIsUp()
    case .found(let typed, let results): receive(results, for: typed)
    case .boardLoaded(let board): receive(board)
    case .ringing(let calls): receive(calls)
    case .notices(let notices): receive(notices)
    case .contactOpened(let contact): receive(contact)
    case .fileLoaded(let file): receive(file)
    case .wordsLoaded(let words): receive(words)
    case .libraryLoaded(let library, let remedies): receive(library, remedies)
    case .knowledgeLoaded(let knowledge): receive(knowledge)
    case .learned(let learned): receive(learned)
    case .themeLoaded(let name, let theme): changeTheme(to: theme, named: name)
    case .kept(let contact, let file): acknowledge(contact, file)
    case .draftKept(let contact): acknowledgeDraft(contact)
    case .contactChanged(let contact): follow(contact)
    case .openCalls(let calls): receive(calls)
    case .seats(let seats): receive(seats)
    case .callLoaded(let kept): go(on: kept)
    case .unfinished(let calls): offer(calls)
    case .fileChanged(let file): refresh(file)
    case .present(let colleagues): receive(colleagues)
    case .failed(let failure): report(failure)
    case .sentToClipboard: tell(Notice("notice.copied"))
    case .notCopied: tell(Notice("notice.not-copied"))
    }
  }

  /// When the console wants to be woken though nothing happens; nil where only an event changes it.
  package var nextWake: Instant? {
    guard let call else {
      return [isLocked ? nil : absenceDue, nextTurn].compactMap { $0 }.min()
    }
    let second = now.wholeSecond + .seconds(1)
    return [call.draftDue, call.isLive ? second : nil, nextTurn].compactMap { $0 }.min()
  }

  /// When time alone changes the screen, which tells it in whole seconds.
  private var nextTurn: Instant? {
    let shown = now.wholeSecond
    let turns = [call == nil ? ready.nextTurn(after: shown) : nil, nextNoticeChange(after: shown)]
    return turns.compactMap { $0 }.min().map { ($0 + .milliseconds(999)).wholeSecond }
  }

  var wording: Wording { wording(in: language) }

  func wording(in language: String) -> Wording {
    Wording(words: surroundings.words(in: language), zone: surroundings.calendar.zone)
  }

  @discardableResult
  mutating func tell(_ notice: Notice) -> [Effect] {
    self.notice = notice
    return []
  }
}

/// One sentence to the person at the keys: what happened, what to do now.
package struct Notice: Hashable, Sendable {
  package let key: String
  package let slots: [String: String]
  /// What something else says in its own words, on lines of its own: a file, the place and what is wrong there.
  package let quoted: String
  package let isAlarm: Bool

  package init(
    _ key: String, _ slots: [String: String] = [:], quoting quoted: String = "",
    alarm: Bool = false
  ) {
    self.key = key
    self.slots = slots
    self.quoted = quoted
    isAlarm = alarm
  }
}

extension Console {
  /// Somebody may have changed the store: what is on the screen is read again.
  package func lookAgain() -> [Effect] {
    guard let call else {
      return [.loadSeats, .loadRinging, .loadNotices, .loadBoard, .loadOpenCalls, .loadLearned]
    }
    let contact = call.engine.map { [Effect.refreshContact($0.contact.id)] } ?? []
    let file = call.file.map { [Effect.refreshFile($0.id)] } ?? []
    let present = call.file.map { [Effect.loadPresent($0.id)] } ?? []
    return [.loadSeats, .loadRinging, .loadNotices, .loadOpenCalls] + contact + file + present
      + [.loadLearned]
  }

  /// The question that a digit would answer now.
  package var question: String? {
    guard sheet == nil, call?.focus == .script else { return nil }
    return call?.moment.question?.key
  }

  /// The desk was made just now, and nothing on it is real.
  package mutating func welcomeToDemo() { tell(Notice("notice.first-start")) }

  /// The program ends: what was typed is kept.
  package mutating func leave() -> [Effect] {
    saveDraft() + (announced.customer == nil ? [] : [.announce(nil, .viewing)])
  }
}
