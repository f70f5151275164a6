internal import Canvas
internal import Casework
internal import Playbook

/// What of a timeline is shown: all of it, or what belongs together.
package enum TimelineGroup: String, CaseIterable, Hashable, Sendable {
  case all, contacts, work, money, voice, faults

  var kinds: Set<TimelineEvent.Kind>? {
    switch self {
    case .all: nil
    case .contacts: [.contact]
    case .work: [.issue, .promise, .request, .followUp]
    case .money: [.bill, .payment, .credit, .gesture, .product]
    case .voice: [.survey, .told, .need, .consent, .kudos, .idea, .message]
    case .faults: [.fault, .notice]
    }
  }

  var next: TimelineGroup {
    let all = TimelineGroup.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

// All that happened, newest first.
extension FileView {
  func timeline(_ group: TimelineGroup = .all, limit: Int) -> [SideLine] {
    timeline(
      Timeline(file, kinds: group.kinds, at: now, in: words.zone), before: nil, limit: limit,
      title: "timeline.title.\(group.rawValue)", key: "F3")
  }

  func timeline(
    _ timeline: Timeline, before: Instant?, limit: Int, title: String, key: String
  ) -> [SideLine] {
    let page = timeline.page(before: before, limit: limit)
    let left = timeline.events.count - page.endIndex
    let more =
      left == 0
      ? []
      : [
        SideLine(words("timeline.more", ["n": .number(left)]), style: Style(.dim), isSentence: true)
      ]
    let lines = page.flatMap { [line($0)] + details(of: $0) }
    return list(title, lines + more, count: timeline.events.count, key: key)
  }

  private func line(_ event: TimelineEvent) -> SideLine {
    let told = tell(event.what)
    return SideLine(
      [date(event.at), told.title] + told.texts.filter { !$0.isEmpty }, detail: told.detail,
      style: told.style, rows: 2)
  }

  /// How an event is told: a word for what it is, what it says, and a sum or a state at its end.
  private struct Told {
    let title: String
    let texts: [String]
    var detail = ""
    var style = Style()
  }

  private func tell(_ what: TimelineEvent.What) -> Told {
    switch what {
    case .contact(let contact):
      Told(
        title: words("channel.\(contact.channel.rawValue)"),
        texts: [contact.rep, contact.summary.inOneLine])
    case .issueOpened(let issue):
      Told(title: words("timeline.issue"), texts: [String(issue.number), issue.title[language]])
    case .issueChanged(let issue, let change):
      Told(title: words("timeline.issue"), texts: [String(issue.number), words(of: change)])
    case .promised(let promise):
      Told(
        title: words("timeline.promise"), texts: [promise.what[language]],
        detail: words.moment(promise.due))
    case .promiseSettled(let promise):
      Told(
        title: words("timeline.promise"), texts: [promise.what[language], promise.evidence ?? ""],
        detail: words("promise.\(promise.status.rawValue)"),
        style: Style(promise.status == .broken ? .warning : .plain))
    case .requested(let request):
      Told(
        title: words("timeline.request"), texts: [department(request.department), request.what])
    case .requestAnswered(let request):
      Told(
        title: words("timeline.answer"),
        texts: [department(request.department), request.answer ?? ""])
    default: tellOfChange(what)
    }
  }

  private func tellOfChange(_ what: TimelineEvent.What) -> Told {
    switch what {
    case .promiseChanged(let promise, let change):
      Told(
        title: words("timeline.promise"), texts: [promise.what[language], change.words],
        detail: words(of: change), style: Style(change.what == .broken ? .warning : .plain))
    case .requestTicked(let request, let change):
      Told(
        title: words("timeline.answer"),
        texts: [department(request.department), words(of: change), change.words])
    case .followUpEnded(let followUp, let change):
      Told(
        title: words("follow-up.\(followUp.kind.rawValue)"), texts: [followUp.what, change.words],
        detail: words(of: change))
    case .ideaChanged(let idea, let change):
      Told(title: words("timeline.idea"), texts: [idea.words, words(of: change)])
    default: tellOfMoney(what)
    }
  }

  private func words(of change: ItemChange) -> String {
    switch change.what {
    case .kept, .broken: words("promise.\(change.what.rawValue)")
    case .moved: words("timeline.later", ["due": .instant(change.due ?? change.at)])
    case .handed: words.plain("timeline.handed", ["name": rep(change.new)])
    case .answered: ""
    case .ticked: words(change.new.isEmpty ? "timeline.ticked-bad" : "timeline.ticked-good")
    case .done, .dropped: words("follow-up.\(change.what.rawValue)")
    case .status: words("idea.\(change.new)")
    case .owner, .effect: change.new
    }
  }

  private func tellOfMoney(_ what: TimelineEvent.What) -> Told {
    switch what {
    case .billed(let bill):
      Told(
        title: words("timeline.bill"),
        texts: [bill.number, words("bill.\(bill.status.rawValue)")], detail: bill.total.decimal)
    case .paid(let payment):
      Told(
        title: words("timeline.payment"), texts: [words("payment.\(payment.method.rawValue)")],
        detail: payment.amount.decimal)
    case .bounced(let payment):
      Told(
        title: words("payment.bounced"), texts: [payment.why], detail: payment.amount.decimal,
        style: Style(.warning))
    case .credited(let credit):
      Told(
        title: words("timeline.credit"), texts: [rep(credit.by), reason(credit.reason)],
        detail: credit.amount.decimal)
    case .gestured(let gesture):
      Told(
        title: words("timeline.gesture"), texts: [rep(gesture.by), gesture.words],
        detail: gesture.cost?.decimal ?? "")
    case .productChanged(let change):
      Told(
        title: words("product.\(change.kind.rawValue)"), texts: [change.title[language]],
        detail: (change.new ?? change.old)?.decimal ?? "")
    case .faultBegan(let fault):
      Told(title: words("timeline.fault"), texts: [fault.title[language]], style: Style(.warning))
    case .faultEnded(let fault):
      Told(title: words("timeline.mended"), texts: [fault.title[language]])
    default: tellOfCare(what)
    }
  }

  private func tellOfCare(_ what: TimelineEvent.What) -> Told {
    switch what {
    case .surveyed(let survey):
      Told(title: words("timeline.survey"), texts: [marks(of: survey), survey.words])
    case .followUpPlanned(let followUp):
      Told(
        title: words("follow-up.\(followUp.kind.rawValue)"),
        texts: [followUp.what, followUp.outcome],
        detail: words("follow-up.\(followUp.state.rawValue)"))
    case .told(let told):
      Told(title: words("timeline.told"), texts: [told.by + ":", "\"\(told.words)\""])
    case .needed(let need):
      Told(
        title: words("timeline.need"), texts: [need.words],
        detail: need.needed.map { date($0) } ?? "")
    case .consented(let consent):
      Told(
        title: words("consent.\(consent.purpose.rawValue)"),
        texts: [words(consent.isGiven ? "consent.given" : "consent.withdrawn"), consent.words])
    case .praised(let kudos):
      Told(
        title: words("timeline.kudos"), texts: [kudos.to, kudos.words],
        detail: words("kudos.kind.\(kudos.kind.rawValue)"))
    case .idea(let idea): Told(title: words("timeline.idea"), texts: [idea.words])
    case .queued(let message):
      Told(
        title: words("message.\(message.channel.rawValue)"),
        texts: [words("message.queued"), message.text])
    case .delivered(let message):
      Told(
        title: words("message.\(message.channel.rawValue)"),
        texts: [words("message.\(message.state.rawValue)"), message.reason],
        style: Style(message.state == .failed ? .warning : .plain))
    case .noticeBegan(let notice):
      Told(title: words("timeline.notice"), texts: [notice.title[language]])
    case .noticeEnded(let notice):
      Told(title: words("timeline.notice-over"), texts: [notice.title[language]])
    default: Told(title: "", texts: [])
    }
  }
}
