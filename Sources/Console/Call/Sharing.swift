internal import Canvas
internal import Casework
internal import Playbook

/// Which file is open here, and whether it is written in: what others see of this desk.
struct Announcement: Hashable, Sendable {
  var customer: CustomerID?
  var doing = Presence.Doing.viewing
}

// Others at the same file: who they are, and what becomes of a field that two want otherwise.
extension Console {
  private var announcement: Announcement {
    guard let call, call.isLive, let customer = call.file?.id else { return Announcement() }
    var isTyping = call.focus == .note
    if case .form = sheet { isTyping = true }
    return Announcement(customer: customer, doing: isTyping ? .writing : .viewing)
  }

  mutating func announceIfChanged() -> [Effect] {
    let new = announcement
    guard new != announced else { return [] }
    if new.customer != announced.customer { call?.colleagues = [] }
    announced = new
    return [.announce(new.customer, new.doing)]
  }

  mutating func receive(_ colleagues: [Colleague]) -> [Effect] {
    call?.colleagues = colleagues
    return []
  }

  /// A sentence for each who has the file open too; who writes in it first.
  var othersHere: [String] {
    let colleagues = call?.colleagues ?? []
    return (colleagues.filter(\.isWriting) + colleagues.filter { !$0.isWriting }).map {
      wording.plain(
        $0.isWriting ? "sharing.writing" : "sharing.viewing", ["name": $0.name[language]])
    }
  }

  /// As the screen shows it, with what this call has changed and the store has not answered yet.
  var shownFile: CustomerFile? {
    guard let call, var file = call.file, call.inFlight > 0, let contact = call.engine?.contact
    else { return call?.file }
    let uncounted = contact.uncounted
    for entry in contact.entries where !uncounted.contains(entry.sequence) { file.take(entry.act) }
    return file
  }

  /// Nothing is overwritten unasked: theirs stands first, mine is a choice. Where both want the same there is none.
  mutating func ask(about clash: FieldClash) -> [Effect] {
    guard clash.mine != clash.theirs else { return leaveTheirs(clash) }
    let words = wording
    func shown(_ value: String) -> String {
      value.isEmpty ? words("clash.empty") : words.value(value, of: clash)
    }
    let who =
      clash.by.map { name in
        words.plain(
          "clash.by", ["name": name[language], "time": clash.at.map(words.clock) ?? ""])
      } ?? words("clash.somebody")
    let choices = [
      words.plain("clash.theirs", ["value": shown(clash.theirs)]),
      words.plain("clash.mine", ["value": shown(clash.mine)]),
    ]
    let before = words.plain("clash.before", ["before": shown(clash.before)])
    sheet = .form(
      Form(
        .clash(clash), words.plain("clash.title", ["field": words.name(of: clash)]),
        [(.whose, Form.Field("\(who). \(before)", options: choices))]))
    return []
  }

  /// What a form about a field means; nil where nothing is to be written.
  func change(of form: Form) -> Intent? {
    switch form.purpose {
    case .change: fieldChange(of: form)
    case .clash(let clash) where form.chosen(.whose) == 1: clash.mineAfterAll
    default: nil
    }
  }

  /// Theirs stands there already; what else the form changed is done all the same.
  mutating func leaveTheirs(_ clash: FieldClash) -> [Effect] {
    sheet = nil
    let rest = clash.beside.isEmpty ? [] : act(.care(clash.beside))
    return rest
      + tell(Notice("clash.theirs-stays", ["value": wording.value(clash.theirs, of: clash)]))
  }
}

extension CustomerFile {
  fileprivate mutating func take(_ act: Act) {
    switch act {
    case .fieldChanged(let field, _, let new): _ = customer.set(field: field, to: new)
    case .issueChanged(let number, let field, _, let new):
      guard let place = issues.firstIndex(where: { $0.number == number }) else { return }
      _ = issues[place].set(field, to: new)
    case .ideaChanged(let id, let field, _, let new):
      guard let place = ideas.firstIndex(where: { $0.id == id }) else { return }
      _ = ideas[place].set(field, to: new)
    default: break
    }
  }
}
