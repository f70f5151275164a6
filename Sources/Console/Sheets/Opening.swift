internal import Canvas
internal import Casework
internal import Playbook

// The menus and forms that a letter opens. Enter commits; nothing here does.
extension Console {
  mutating func openEarlyEnds() {
    let words = wording
    openMenu(
      "early.title",
      EarlyEnd.allCases.map {
        Menu.Choice(words("early.\($0.rawValue)"), does: .endEarly($0))
      })
  }

  mutating func openMoods() {
    let words = wording
    openMenu(
      "mood.title", Mood.allCases.map { Menu.Choice(words("mood.\($0.rawValue)"), does: .mood($0)) }
    )
  }

  mutating func openSpeakers() {
    let words = wording
    openMenu(
      "speaker.title",
      Speaker.Who.allCases.map {
        Menu.Choice(words("speaker.\($0.rawValue)"), does: .speaker($0))
      })
  }

  mutating func openIdentification() {
    let words = wording
    openMenu(
      "identification.title",
      Identification.allCases.map {
        Menu.Choice(words("identification.\($0.rawValue)"), does: .identify($0))
      })
  }

  /// Open threads first, then scripts for another matter.
  mutating func openThreads() {
    let threads = (call?.moment.threads ?? []).filter { $0.state == .parked }.map {
      Menu.Choice(inWords($0), detail: $0.at, does: .enter(thread: $0.number))
    }
    let scripts = offeredScripts.map {
      Menu.Choice($0.title[language], does: .begin(script: $0.name))
    }
    openMenu("thread.title", Array((threads + scripts).prefix(9)))
  }

  /// The step opens an issue, and what was solved of late may be it: asked before, so that one matter stays one.
  mutating func askWhetherAgain() -> Bool {
    let solved = call?.engine?.solvedLately(at: now).prefix(8) ?? []
    guard !solved.isEmpty else { return false }
    let words = wording
    let choices = solved.map { issue in
      Menu.Choice(
        words.plain(
          "again.issue", ["number": String(issue.number), "title": issue.title[language]]),
        detail: words("again.solved", ["on": .instant(issue.solved ?? issue.opened)]),
        does: .again(issue.number))
    }
    openMenu("again.title", choices + [Menu.Choice(words("again.new"), does: .again(nil))])
    return true
  }

  /// He asks to leave us: Enter records the request and its minute, and cancels nothing yet.
  mutating func openLeaving() -> [Effect] {
    let words = wording
    openMenu(
      "leaving.title",
      [
        Menu.Choice(words("leaving.record"), does: .askForLeaving),
        Menu.Choice(words("leaving.not"), does: .stay),
      ])
    return []
  }

  mutating func openRemedy(_ number: Int) -> [Effect] {
    guard let suggestions = call?.suggestions, suggestions.indices.contains(number - 1) else {
      return tell(Notice("notice.no-such-suggestion", ["digit": String(number)]))
    }
    let suggestion = suggestions[number - 1]
    opener = .remedy(number)
    let words = wording
    sheet = .menu(
      Menu(
        title: title(of: suggestion),
        choices: [
          Menu.Choice(
            words(suggestion.script == nil ? "remedy.done" : "remedy.begin"),
            does: .remedyNow(suggestion.name)),
          Menu.Choice(words("remedy.later"), does: .remedyLater(suggestion.name)),
          Menu.Choice(words("remedy.no"), does: .remedyNo(suggestion.name)),
        ]))
    return []
  }

  func openMenuOfReasons(remedy: String) -> Sheet {
    let words = wording
    let reasons = ["not-now", "already-done", "too-dear", "does-not-trust", "other"]
    return .menu(
      Menu(
        title: words("decline.title"),
        choices: reasons.map {
          Menu.Choice(words("decline.\($0)"), does: .declineReason(remedy: remedy, reason: $0))
        }))
  }

  mutating func openMenu(_ title: String, _ choices: [Menu.Choice]) {
    sheet = .menu(Menu(title: wording(title), choices: choices))
  }
}
