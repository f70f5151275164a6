internal import Canvas
internal import Casework
internal import Playbook

extension Console {
  mutating func pressInCall(_ key: Key) -> [Effect] {
    switch call?.focus {
    case .note: return pressInNote(key)
    case .field: return pressInField(key)
    case .filter: return pressInFilter(key)
    default: break
    }
    let placed = latin(key)
    if call?.awaitsRemedy == true {
      call?.awaitsRemedy = false
      if let number = placed.digit { return openRemedy(number) }
    }
    if let number = placed.digit { return answer(digit: number) }
    if let command = bound(placed) { return perform(command) }
    if moveInTab(placed) { return [] }
    return nothingHere(key)
  }

  private mutating func pressInNote(_ key: Key) -> [Effect] {
    if key == .escape {
      call?.focus = .script
      return saveDraft()
    }
    let before = call?.note.changes
    guard call?.note.handle(key) == true else { return nothingHere(key) }
    if call?.note.changes != before { noteChanged() }
    return []
  }

  private mutating func pressInField(_ key: Key) -> [Effect] {
    switch key {
    case .escape:
      call?.focus = .script
      return []
    case .enter:
      let typed = call?.field.text ?? ""
      return act(typed.isEmpty ? .said : .typed(typed))
    default:
      return call?.field.handle(key) == true ? [] : nothingHere(key)
    }
  }

  /// Letters narrow the list, arrows move in what is left; Enter leaves it narrowed, Esc shows all of it again.
  private mutating func pressInFilter(_ key: Key) -> [Effect] {
    switch key {
    case .escape: leaveFilter()
    case .enter: call?.focus = .script
    default:
      if moveInTab(key) { return [] }
      guard call?.filter.handle(key) == true else { return nothingHere(key) }
      call?.selection = Selection()
    }
    return []
  }

  mutating func leaveFilter() { call?.leaveFilter() }

  mutating func moveInTab(_ key: Key) -> Bool {
    guard let screen = call, screen.tab != .now else { return false }
    let page = layoutBesideSide.side.rows
    let count = tabList(screen).lines.count
    let isHandled = call?.selection.handle(key, count: count, page: page) ?? false
    if isHandled { call?.selection.reveal(rows: page, count: count) }
    // Whoever has read to the end of the page reads on.
    if screen.tab == .timeline, let index = call?.selection.index, index >= count - 2,
      index >= screen.timelineLimit
    {
      call?.timelineLimit += CallScreen.timelinePage
    }
    return isHandled
  }

  /// A digit answers the question on the screen, whatever it is just now.
  mutating func answer(digit: Int) -> [Effect] {
    guard let moment = call?.moment else { return [] }
    switch moment.phase {
    case .idle:
      let offered = offeredScripts
      guard offered.indices.contains(digit - 1) else { return noSuchAnswer(digit) }
      return act(.begin(script: offered[digit - 1].name))
    case .wrapUp:
      guard moment.causes.indices.contains(digit - 1) else { return noSuchAnswer(digit) }
      return act(.cause(moment.causes[digit - 1].name))
    case .inScript, .threadOver:
      if moment.question?.isTyped == true { return startTyping(digit) }
      return act(.digit(digit))
    case .closed: return []
    }
  }

  private mutating func startTyping(_ digit: Int) -> [Effect] {
    call?.focus = .field
    call?.field.insert(String(digit), isTyped: true)
    return []
  }

  private mutating func noSuchAnswer(_ digit: Int) -> [Effect] {
    tell(Notice("notice.no-such-answer", ["digit": String(digit)]))
  }

  /// Scripts for this call, the likeliest first: the promise for which we call, what the desk was told, what the file says.
  var offeredScripts: [Script] {
    guard let library = surroundings.library else { return [] }
    let isOwed = call?.facts.opening.promise != nil
    let owed = isOwed ? library[serving: .callBack] : nil
    let told = noticesHere.compactMap(script).compactMap { library[$0] }
    let fault = call?.file?.faults.isEmpty == false ? library[serving: .fault] : nil
    let likely =
      [owed].compactMap { $0 } + told + [fault].compactMap { $0 }
      + likelyReasons.flatMap { library.scripts(for: $0) }
    let all = (likely + library.scripts).map(\.script)
      .filter { $0.serves != .notice || !noticesHere.isEmpty }
    var names: Set<String> = []
    return Array(all.filter { names.insert($0.name).inserted }.prefix(9))
  }

  /// What he called about this week, then what is open.
  private var likelyReasons: [String] {
    guard let file = call?.file else { return [] }
    let recent = file.contacts.filter { $0.at > now - .days(7) }.sorted { $0.at > $1.at }
    return recent.map(\.reason) + file.issues.filter { $0.status != .solved }.map(\.reason)
  }
}

extension Key {
  /// 1 to 9.
  var digit: Int? {
    guard case .character(let character) = self, character.isASCII,
      let value = character.wholeNumberValue, value > 0
    else { return nil }
    return value
  }
}
