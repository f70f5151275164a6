internal import Canvas
internal import Casework
internal import Playbook
internal import TextLayout

/// What stands on the screen, as lines to read one after another: words instead of places and marks, a number before
/// everything that can be chosen.
extension Console {
  /// - Parameter before: the console when lines were printed last: of a long list that still stands no line is repeated.
  package func plainLines(since before: Console? = nil) -> [String] {
    if isLocked { return lockLines }
    var lines: [String] = []
    if let notice {
      lines.append(wording.plain(notice.key, notice.slots))
      if !notice.quoted.isEmpty { lines.append(notice.quoted) }
    }
    lines += plainDone(since: before)
    if let sheet {
      lines += plain(sheet, before?.sheet)
    } else if let call {
      lines += othersHere + plain(call, since: before)
    } else {
      lines += plainReady()
    }
    return lines.map { CleanText($0).string }
  }

  private func plainReady() -> [String] {
    if ready.isFinding { return plain(ready.finder) }
    var lines = ready.ringing.first.map(plainRinging) ?? []
    lines.append(
      wording(ownState == .available ? "ready.state" : "seat.\(ownState.rawValue)"))
    lines += noticeLines.map { fields in
      fields.filter { !$0.isEmpty }.map(inWords).joined(separator: ", ")
    }
    lines += ready.board.faults.map { "\(wording("plain.care")) \($0.title[language])" }
    return lines + plainBoard
  }

  private func plainRinging(_ ringing: RingingCall) -> [String] {
    let names = ringing.candidates.map { "\($0.title), \($0.city)" }.joined(separator: "; ")
    let passed = inOneLine(passedOn(ringing))
    return [
      inOneLine(whoRings(ringing) + [enterOpens]), passed,
      names.isEmpty ? wording("ring.nobody") : names,
    ].filter { !$0.isEmpty } + whyHeCalls(ringing)
  }

  private func inOneLine(_ fields: [ScreenField]) -> String {
    fields.map(\.text.string).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func plain(_ finder: Finder) -> [String] {
    guard !finder.editor.isEmpty else { return [wording("plain.finder")] }
    guard !finder.results.isEmpty else { return [wording("find.nothing")] }
    return finder.results.prefix(9).enumerated().map { index, found in
      "\(index + 1)  "
        + [found.title, found.city, found.phone].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  private func plain(_ sheet: Sheet, _ before: Sheet?) -> [String] {
    switch sheet {
    case .menu(let menu): return plain(menu)
    case .form(let form): return plain(form)
    case .finder(let finder): return plain(finder)
    case .page(let page):
      if case .page(let old) = before, old.shown == page.shown { return [page.title] }
      let lines = page.shown.map { "\($0.text)  \($0.detail)" }
      return [page.title] + (lines.isEmpty ? [wording("list.nothing")] : lines)
    }
  }

  private func plain(_ menu: Menu) -> [String] {
    let choices = matching(menu).prefix(9)
    guard !choices.isEmpty else { return [menu.title, wording("list.nothing")] }
    return [menu.title] + choices.enumerated().map { "\($0 + 1)  \($1.label)" }
  }

  private func plain(_ form: Form) -> [String] {
    var lines = [form.title]
    guard let field = form.fields[form.fields.focus] else { return lines }
    lines.append(field.label)
    if let fault = field.fault { lines.append(fault) }
    switch field.content {
    case .text(let editor):
      if !editor.isEmpty { lines.append(editor.text) }
      lines.append(wording("plain.field"))
    case .options(let labels, let chosen):
      lines += labels.enumerated().map {
        "\($0 + 1)  \($1)" + ($0 == chosen ? ", " + wording("plain.chosen") : "")
      }
    }
    return lines
  }

  private func plain(_ screen: CallScreen, since before: Console?) -> [String] {
    if openText == .note { return plain(.note, screen) }
    var lines = [plainPerson(screen)]
    if let care = screen.file?.customer.care, !care.isEmpty {
      lines.append(wording("plain.care") + " " + care)
    }
    lines += momentsOfTruth(screen).prefix(1)
    lines += noticesHere.map {
      wording.plain("desk-notice.here", ["title": $0.title[language]])
    }
    lines += plainLimits(screen, since: before)
    if screen.tab != .now { lines += plainTab(screen, since: before) }
    if let openText { return lines + plain(openText, screen) }
    return lines + plainScript(screen).filter { !$0.isEmpty }
  }

  /// What can be answered, and what an empty line does.
  private func plainScript(_ screen: CallScreen) -> [String] {
    let moment = screen.moment
    var lines: [String] = []
    if let told = toldWords(screen) {
      lines += [told.heading + ":", told.text]
    } else if let say = moment.say {
      lines += [
        "\(wording("say.say")), \(wording(say.isExact ? "say.exact" : "say.free")):", say.text,
      ]
    }
    if let question = moment.question { lines += plain(question) }
    if screen.focus == .field { lines.append(wording("plain.answer")) }
    lines += moment.acts.map { "Enter: \($0)" }
    lines += plainPhase(screen)
    let required = moment.required.map(\.label)
    if !required.isEmpty {
      lines.append("\(wording("call.must-do")): \(required.joined(separator: ", "))")
    }
    lines += plainSuggestions(screen)
    return screen.awaitsRemedy ? lines + [wording("command.alsoFix.then")] : lines
  }

  private func plainPerson(_ screen: CallScreen) -> String {
    let facts = screen.facts
    let time = facts.identifiedAt.map(wording.clock) ?? ""
    return [
      screen.file?.customer.title ?? wording("call.nobody-yet"),
      screen.file.map { address(of: $0.customer) } ?? "",
      wording.plain("identified.\(facts.identification.rawValue)", ["time": time]),
      wording.plain("call.reference", ["number": String(facts.reference)]),
      lineTimer(facts), facts.timeHeld(at: now) > .zero ? holdTimer(facts) : "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func plain(_ question: Moment.Question) -> [String] {
    var lines = ["\(wording(question.isForRep ? "ask.decide" : "ask.ask")): \(question.text)"]
    if case .choice(let choices) = question.input {
      lines += choices.map {
        "\($0.digit)  \($0.label)" + ($0.isProposed ? ", " + wording("plain.proposed") : "")
      }
    } else if let proposed = question.proposed {
      lines.append("\(wording("ask.enter-takes")) \(proposed)")
    }
    return lines
  }

  private func plainPhase(_ screen: CallScreen) -> [String] {
    switch screen.moment.phase {
    case .idle:
      [whyWeCall, wording("call.what-about")].compactMap(\.self)
        + offeredScripts.enumerated().map { "\($0 + 1)  \($1.title[language])" }
    case .threadOver:
      [wording(isMatterOpen ? "call.thread-over-next" : "call.thread-over")]
        + (screen.engine?.recap(language: language) ?? [])
    case .wrapUp: plainCauses(screen) + enterInWrapUp(screen.moment)
    case .inScript, .closed: []
    }
  }

  private func plainCauses(_ screen: CallScreen) -> [String] {
    let chosen = ", " + wording("plain.chosen")
    return [wording("wrap.cause")]
      + screen.moment.causes.prefix(9).enumerated().map { index, cause in
        "\(index + 1)  \(cause.label)" + (cause.name == screen.facts.cause ? chosen : "")
      }
  }

  private func plainSuggestions(_ screen: CallScreen) -> [String] {
    screen.suggestions.enumerated().map { index, suggestion in
      "a\(index + 1)  \(wording("fix.plain")): "
        + (suggestion.isHarm ? wording("plain.care") + " " : "") + title(of: suggestion)
    }
  }

  private func plainTab(_ screen: CallScreen, since before: Console?) -> [String] {
    let lines = plainTab(screen)
    guard let before, let old = before.call, old.tab == screen.tab, before.sheet == nil,
      before.plainTab(old) == lines
    else { return lines }
    let key = surroundings.keymap.keys(of: Command.tabNow.rawValue, in: contexts).first?.name ?? ""
    return [wording.plain("plain.same-list", ["key": key])]
  }

  private func plainTab(_ screen: CallScreen) -> [String] {
    tabList(screen).lines.map {
      ($0.fields + [$0.detail]).filter { !$0.isEmpty }.map(inWords).joined(separator: "  ")
    }
  }

  /// The mark of what needs care, as a word.
  private func inWords(_ field: String) -> String {
    guard field.hasPrefix("! ") else { return field }
    return wording("plain.care") + " " + field.dropFirst(2)
  }
}
