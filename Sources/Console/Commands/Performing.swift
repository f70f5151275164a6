internal import Canvas
internal import Casework
internal import Playbook

extension Console {
  /// The exchange may tell of the end before the rep has said how it came.
  func mayStillEndEarly(_ command: Command) -> Bool {
    command == .endEarly && call?.facts.earlyEnd == nil && call?.facts.threads.isEmpty == true
  }

  /// What stayed open when the customer went must have a way out.
  var isMatterOpen: Bool {
    guard let facts = call?.facts else { return false }
    return facts.threads.contains { $0.end == nil }
  }

  mutating func carryOut(_ command: Command) -> [Effect] {
    if let reason = unavailable(command) { return tell(Notice(reason)) }
    if let tab = command.tab { return show(tab) }
    switch command {
    case .help: return openHelp()
    case .palette: return openPalette()
    case .quit: return askToQuit()
    case .copy: return copySelection()
    case .mouse:
      isMouseOn.toggle()
      tell(Notice(isMouseOn ? "notice.mouse-on" : "notice.mouse-off"))
      return [.mouse(on: isMouseOn)]
    case .suspend: return [.suspend]
    case .theme: return [.loadTheme(after: themeName)]
    case .lock: return lock()
    case .screenLanguage: return switchScreenLanguage()
    case .emergency: return leaveNow()
    case .otherCalls: return openOtherCalls()
    case .notices: return openNotices()
    case .state: return openStates()
    case .knowledge: return openKnowledge()
    case .postNotice: return openNoticeForm()
    case .endNotice: return openEndOfNotice()
    case .open: return call == nil ? pressInReady(.enter) : []
    case .narrow:
      if call == nil { narrowBoard() } else { narrowOrFind() }
      return []
    default: return performInCall(command)
    }
  }

  private mutating func performInCall(_ command: Command) -> [Effect] {
    switch command {
    case .said: return goOn()
    case .back: return act(.back)
    case .leave: return leaveWhatIsOpen()
    case .note:
      call?.focus = .note
      return []
    case .alsoFix:
      call?.awaitsRemedy = true
      return []
    case .closing: return act(.jumpToClosing)
    case .transfer: return openTransfer()
    case .override: return openOverride()
    case .park: return park()
    case .hold: return act(call?.facts.heldSince == nil ? .hold : .resume)
    case .flag: return act(.flagLine)
    case .undo: return act(.undo)
    case .wantsToLeave: return openLeaving()
    case .repeat: return repeatLine()
    case .customerLanguage: return switchCustomerLanguage()
    case .copyReference: return copyNumber()
    default: return open(command)
    }
  }

  private mutating func repeatLine() -> [Effect] {
    guard call?.moment.say?.otherwise != nil else {
      return tell(Notice("notice.no-other-wording"))
    }
    call?.isRepeating.toggle()
    return []
  }

  private mutating func open(_ command: Command) -> [Effect] {
    switch command {
    case .alternatives: openAlternatives()
    case .endEarly: openEarlyEnds()
    case .mood: openMoods()
    case .who: openSpeakers()
    case .find: narrowOrFind()
    case .promise: openPromise()
    case .credit: openCredit()
    case .request: openRequest()
    case .escalate: openEscalation()
    case .skip: openSkip()
    case .change: openChange()
    default: if let form = command.careForm { openCare(form) }
    }
    return []
  }

  /// The list that I am in is narrowed; where there is none a customer is found.
  private mutating func narrowOrFind() {
    if let call, call.tab != .now {
      self.call?.focus = .filter
    } else {
      sheet = .finder(Finder())
    }
  }

  private mutating func leaveWhatIsOpen() -> [Effect] {
    if call?.filter.isEmpty == false {
      leaveFilter()
      return []
    }
    if call?.tab != .now { return show(.now) }
    return tell(Notice("notice.esc-does-not-end"))
  }

  mutating func show(_ tab: CallScreen.Tab) -> [Effect] {
    // The timeline once more: the next part of it.
    let isAgain = tab == .timeline && call?.tab == tab
    let next = isAgain ? call?.timelineGroup.next : nil
    call?.timelineGroup = next ?? .all
    if !isAgain, call?.tab == tab { tell(Notice("notice.shown-already")) }
    call?.timelineLimit = CallScreen.timelinePage
    call?.tab = tab
    leaveFilter()
    call?.news = nil
    return []
  }

  private mutating func switchScreenLanguage() -> [Effect] {
    let languages = surroundings.words.keys.sorted()
    let index = languages.firstIndex(of: language) ?? 0
    return tellScreen(in: languages[(index + 1) % languages.count])
  }

  private mutating func switchCustomerLanguage() -> [Effect] {
    guard let engine = call?.engine else { return [] }
    let languages = surroundings.desk.languages
    let index = languages.firstIndex(of: engine.spoken) ?? 0
    let next = languages[(index + 1) % max(1, languages.count)]
    call?.engine?.spokenLanguage = next
    tell(Notice("notice.customer-language", ["language": wording("language.\(next)")]))
    return renew()
  }

  private mutating func leaveNow() -> [Effect] {
    guard isEmergencyArmed else {
      isEmergencyArmed = true
      return tell(Notice("notice.emergency-again", alarm: true))
    }
    isEmergencyArmed = false
    keepTypedForm()
    let effects = saveDraft() + act(.leaveInEmergency)
    tell(Notice("notice.emergency-saved", alarm: true))
    return effects
  }

  /// What stood in a form that was not finished goes to the note, and is saved with it.
  private mutating func keepTypedForm() {
    let typed = formLines
    sheet = nil
    formAside = nil
    guard !typed.isEmpty else { return }
    // Nobody goes on writing in the midst of it, so none of its digits are held back.
    if call?.focus == .note { call?.focus = .script }
    addToNote(typed.joined(separator: "\n"))
  }

  private mutating func askToQuit() -> [Effect] {
    guard call != nil else { return askAboutParked() }
    let words = wording
    sheet = .menu(
      Menu(
        title: words("quit.in-call"),
        choices: [
          Menu.Choice(words("quit.stay"), does: .stay),
          Menu.Choice(words("quit.leave"), does: .quit),
        ]))
    return []
  }

  private mutating func copySelection() -> [Effect] {
    if let marked, case let text = text(of: marked), !text.isEmpty { return copying(text) }
    if let text = editorWithFocus?.selectedText { return copying(text) }
    return tell(Notice("notice.how-to-quit"))
  }
}

extension Command {
  var tab: CallScreen.Tab? {
    switch self {
    case .tabNow: .now
    case .tabTimeline: .timeline
    case .tabProducts: .products
    case .tabIssues: .issues
    case .tabPromises: .promises
    case .tabTold: .told
    case .tabPeople: .people
    default: nil
    }
  }

  var needsFile: Bool {
    switch self {
    case .change, .alternatives, .alsoFix, .tabTimeline, .tabProducts, .tabIssues, .tabPromises,
      .tabTold,
      .tabPeople:
      true
    case .followUp, .survey, .need, .told, .consent, .register, .judge, .gesture, .send,
      .keepPromise,
      .movePromise, .breakPromise, .answerRequest, .tickRequest, .changeIssue, .changeIdea,
      .endFollowUp:
      true
    default: false
    }
  }

  /// A command that makes no sense once the customer is gone.
  var needsLine: Bool {
    switch self {
    case .alsoFix, .alternatives, .hold, .transfer, .mood, .endEarly, .wantsToLeave, .repeat, .flag,
      .skip,
      .closing:
      true
    default: false
    }
  }

  var needsLead: Bool { self == .postNotice || self == .endNotice || self == .judge }

  /// Leads to an open matter, or ends it.
  var endsMatters: Bool {
    switch self {
    case .skip, .closing, .endEarly: true
    default: false
    }
  }

  var needsCall: Bool {
    switch self {
    case .help, .palette, .quit, .copy, .mouse, .suspend, .theme, .lock, .screenLanguage, .open,
      .otherCalls, .narrow, .knowledge, .state, .notices, .postNotice, .endNotice:
      false
    default: true
    }
  }
}
