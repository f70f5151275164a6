internal import Canvas
internal import Casework
internal import Playbook

/// What a tab of the file lists, as it is drawn and as keys move in it: formatted once while all that it tells of stands.
struct TabList: Sendable {
  /// Those that are left by what was typed to narrow them.
  let lines: [SideLine]
  /// How many entries they are, of how many, where somebody narrows them.
  let count: Int
  let total: Int

  fileprivate init(_ all: [SideLine], narrowedBy typed: String?) {
    guard let typed else {
      (lines, count, total) = (all, 0, 0)
      return
    }
    let narrowed = Narrowing(typed).narrowed(all)
    lines = typed.isEmpty ? all : narrowed.lines
    count = typed.isEmpty ? narrowed.of : narrowed.count
    total = narrowed.of
  }
}

/// All that the lines of a tab tell of. Screens tell time in whole seconds.
struct TabSource: Hashable, Sendable {
  let surroundings: Shared<Surroundings>
  let language: String
  let second: Instant
  let engine: Shared<CallEngine?>
  let suggestions: [Suggestion]
  /// Who is told by name.
  let seats: [Seat]
  let tab: CallScreen.Tab
  let group: TimelineGroup
  let limit: Int
  let narrowing: String?
}

extension Console {
  func tabList(_ screen: CallScreen) -> TabList {
    let source = tabSource(screen)
    return screen.list.value(of: source) { tabList(screen, of: source) }
  }

  /// Only where it is seen, or keys move in it.
  mutating func keepTab() {
    guard let screen = call, sheet == nil, screen.tab != .now || isSideSeen else { return }
    let source = tabSource(screen)
    let list = tabList(screen)
    call?.list.keep(list, of: source)
  }

  private var isSideSeen: Bool { !CallLayout(size, isSideOpen: false).side.isEmpty }

  private func tabSource(_ screen: CallScreen) -> TabSource {
    let isNarrowing = screen.focus == .filter || !screen.filter.isEmpty
    return TabSource(
      surroundings: $surroundings, language: language, second: now.wholeSecond,
      engine: screen.$engine, suggestions: screen.suggestions, seats: ready.seats,
      tab: screen.tab, group: screen.timelineGroup, limit: screen.timelineLimit,
      narrowing: isNarrowing && screen.tab != .now ? screen.filter.text : nil)
  }

  private func tabList(_ screen: CallScreen, of source: TabSource) -> TabList {
    TabList(tabLines(screen), narrowedBy: source.narrowing)
  }

  private func tabLines(_ screen: CallScreen) -> [SideLine] {
    guard let file = screen.file else {
      return [
        SideLine(wording("side.no-file")), SideLine(wording("side.find"), style: Style(.dim)),
      ]
    }
    let view = FileView(
      file: file, facts: screen.facts, now: now.wholeSecond, words: wording, language: language,
      desk: surroundings.desk, rep: name(ofRep:), foreseen: foreseen(screen))
    return switch screen.tab {
    case .now:
      view.notices + alsoFix(screen) + view.promises(limit: 3) + view.issues(limit: 4)
        + view.told(limit: 2)
        + view.contacts(limit: 4) + view.needs(limit: 2) + view.outlook(for: .rep)
    case .timeline:
      view.journey + view.timeline(screen.timelineGroup, limit: screen.timelineLimit)
    case .products:
      view.products + view.bills + [SideLine("")] + view.payments + view.given + view.productChanges
    case .issues:
      view.clockedIssues + view.issueDetails + view.tickets + view.requests
        + view.answeredRequests + view.solvedIssues
    case .promises:
      view.promises(limit: .max) + view.promiseDetails + view.followUps + view.settledPromises
        + view.pastFollowUps
    case .told:
      view.told(limit: .max) + view.needs(limit: .max) + view.messages + view.consents
        + view.surveys
    case .people:
      view.people + view.outlook(for: surroundings.rep.role) + view.own + view.praise
    }
  }

  func alsoFix(_ screen: CallScreen) -> [SideLine] {
    let heading = SideLine(
      heading: wording("fix.title", ["n": .number(screen.suggestions.count)]),
      detail: wording("fix.keys"))
    let words = surroundings.words(in: language)
    return [heading]
      + screen.suggestions.enumerated().flatMap { index, suggestion in
        let mark = suggestion.isHarm ? "!" : " "
        let style = suggestion.isHarm ? Style(.harm, bold: true) : Style()
        let state = screen.facts.remedies[suggestion.name] == .accepted ? " ✓" : ""
        let lines = [
          SideLine(
            "\(index + 1) \(mark) \(suggestion.title.text(in: words))\(state)",
            detail: wording("say.seconds", ["n": .number(suggestion.seconds)]), style: style,
            rows: 2, isSentence: true),
          SideLine(
            suggestion.why.text(in: words), indent: 4, style: Style(.dim), rows: 2,
            isSentence: true),
        ]
        return lines.map { $0.opening(suggestion: index + 1) }
      } + [SideLine("")]
  }
}
