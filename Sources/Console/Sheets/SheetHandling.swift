internal import Canvas
internal import Casework
internal import Playbook

extension Console {
  /// A key that changed nothing says so.
  mutating func pressInSheet(_ key: Key) -> [Effect] {
    let before = sheet
    let effects = pressIn(before, key)
    guard effects.isEmpty, notice == nil, sheet == before, !isChosenAlready(key) else {
      return effects
    }
    return nothingInSheet(key)
  }

  /// The number of the option that is chosen is no wrong key.
  private func isChosenAlready(_ key: Key) -> Bool {
    guard case .form(let form) = sheet else { return false }
    return form.fields[form.fields.focus]?.names(key) == true
  }

  private mutating func pressIn(_ sheet: Sheet?, _ key: Key) -> [Effect] {
    switch sheet {
    case .menu(let menu): return press(key, in: menu)
    case .form(let form): return press(key, in: form)
    case .finder(let finder): return press(key, in: finder)
    case .page(let page): return press(key, in: page)
    case nil: return []
    }
  }

  private mutating func press(_ key: Key, in old: Menu) -> [Effect] {
    var menu = old
    let placed = menu.filter == nil ? latin(key) : key
    switch menu.handle(placed, matching: matching(menu)) {
    case .left:
      sheet = nil
      return menu.choices.contains { $0.does == .leaveOpen } ? choose(.leaveOpen) : []
    case .stays:
      sheet = .menu(menu)
      return []
    case .chosen(let does):
      sheet = nil
      return take(does)
    }
  }

  private mutating func press(_ key: Key, in old: Form) -> [Effect] {
    var form = old
    switch form.fields.handle(key) {
    case .left:
      if case .time(let asked) = form.purpose { sheet = .form(asked) } else { sheet = nil }
    case .stays: sheet = .form(form)
    case .committed: return commit(form)
    }
    return []
  }

  private mutating func press(_ key: Key, in old: Finder) -> [Effect] {
    var finder = old
    switch finder.handle(key) {
    case .left: sheet = nil
    case .stays: sheet = .finder(finder)
    case .asks(let typed):
      sheet = .finder(finder)
      return find(typed)
    case .chosen(let found): return choose(found)
    }
    return []
  }

  /// The call is with this customer.
  mutating func choose(_ found: Found) -> [Effect] {
    sheet = nil
    return [.loadFile(found.id)]
  }

  private mutating func press(_ key: Key, in old: Page) -> [Effect] {
    var page = old
    switch page.filter == nil ? latin(key) : key {
    case .escape where page.filter != nil:
      page.filter = nil
      page.selection = Selection()
    case .escape, .enter:
      sheet = nil
      return []
    case .character("/") where page.filter == nil, .character(".") where page.filter == nil:
      page.filter = Editor()
    default:
      if turn(&page, key) { break }
      if page.filter?.handle(key) == true { page.selection = Selection() }
    }
    sheet = .page(page)
    return []
  }

  /// - Returns: whether the key moved in the page. A page further begins where this one ends, so that none is skipped.
  private func turn(_ page: inout Page, _ key: Key) -> Bool {
    let shown = page.shown
    let here = page.selection.index
    switch key {
    case .pageDown:
      page.selection.begin(
        at: here + max(1, seen(shown.dropFirst(here), of: page)), count: shown.count)
    case .pageUp:
      page.selection.begin(
        at: here - max(1, seen(shown.prefix(here).reversed(), of: page)), count: shown.count)
    default: return page.selection.handle(key, count: shown.count, page: 1)
    }
    return !shown.isEmpty
  }

  /// How many of these lines have room at once.
  private func seen(_ lines: some Collection<Page.Line>, of page: Page) -> Int {
    let place = call == nil ? Region(size) : layoutBesideSide.side
    let keys = page.keyColumns
    var left = place.rows - (call == nil ? 12 : 2)
    return lines.prefix { line in
      left -= line.rows(in: place.inset(columns: 2), keys: keys)
      return left >= 0
    }.count
  }

  mutating func choose(_ does: Menu.Does) -> [Effect] {
    switch does {
    case .endEarly(let kind): return saveDraft() + act(.endEarly(kind))
    case .mood(let mood): return act(.mood(mood))
    case .cause(let cause): return act(.cause(cause))
    case .begin(let script): return act(.begin(script: script))
    case .enter(let thread): return act(.enter(thread: thread))
    case .attach(let customer): return [.loadFile(customer)]
    case .run(let command): return perform(command)
    case .speaker(let who): return chooseSpeaker(who)
    case .identify(let level):
      return act(.identify(level, speaker(call?.chosenSpeaker ?? .customer)))
    case .resume(let contact): return resume(contact)
    case .goOn(let contact): return [.loadCall(contact)]
    case .moveAll: return moveAll()
    case .askForLeaving: return act(.askedToLeave)
    case .quit: return saveDraft() + [.quit]
    case .leaveOpen:
      unfinished = []
      return []
    case .again(let issue): return act(issue.map { .saidAgain(issue: $0) } ?? .said)
    case .stay: return []
    case .article(let name): return useArticle(name)
    case .alternative(let name): return act(.alternative(name: name))
    case .priceList: return openPriceList()
    case .want(let code): return openWays(to: code)
    case .refuse: return openRefusal()
    case .say(let state): return say(state)
    case .leaveShift: return leaveShift()
    case .takeOver(let due): return takeOver(due)
    case .callAbout(let due): return takeOver(due) + beginCall(about: due)
    case .endNotice(let id): return [.endNotice(id)]
    case .remedyNow, .remedyLater, .remedyNo, .declineReason: return chooseRemedy(does)
    }
  }

  private mutating func chooseSpeaker(_ who: Speaker.Who) -> [Effect] {
    call?.chosenSpeaker = who
    openIdentification()
    return []
  }

  /// The customer speaks in his own form of address; anybody else's is not known yet.
  private func speaker(_ who: Speaker.Who) -> Speaker {
    let customer = call?.file?.customer
    return who == .customer
      ? Speaker(who: who, name: customer?.title ?? "", form: customer?.form ?? .unknown)
      : Speaker(who: who)
  }

  private mutating func chooseRemedy(_ does: Menu.Does) -> [Effect] {
    switch does {
    case .remedyNow(let name):
      guard let script = call?.suggestions.first(where: { $0.name == name })?.script else {
        return act(.remedy(name: name, .accepted), .remedy(name: name, .done))
      }
      return act(.remedy(name: name, .accepted), .begin(script: script))
    case .remedyLater(let name): return act(.remedy(name: name, .snoozed))
    case .remedyNo(let name):
      guard call?.suggestions.first(where: { $0.name == name })?.isHarm == true else {
        return act(.remedy(name: name, .declined(reason: nil)))
      }
      sheet = openMenuOfReasons(remedy: name)
      return []
    case .declineReason(let name, let reason):
      return act(.remedy(name: name, .declined(reason: reason)))
    default: return []
    }
  }
}
