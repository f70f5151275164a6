internal import Canvas
internal import Casework
internal import Playbook

// The times that a form offers are those of most promises; any other is typed.
extension Console {
  mutating func askForTime(of form: Form) -> [Effect] {
    sheet = .form(Form(.time(of: form), form.title, [(.time, FormField(wording("form.time")))]))
    return []
  }

  /// The form goes on with the time that was typed. One that cannot be read, or is over, is said beside it; one at which
  /// nobody is here is asked about, and Enter again is the yes.
  mutating func setTime(of asked: Form, from form: Form) -> [Effect] {
    let calendar = surroundings.calendar
    let words = surroundings.words.values.sorted { $0.language < $1.language }
    let typed = Instant(typed: form.text(.time), now: now, zone: calendar.zone, words: words)
    let closed = wording("form.fault.closed")
    let fault: String?
    switch typed {
    case nil: fault = wording("form.fault.time")
    case let time? where time <= now: fault = wording("refusal.date-past")
    case let time? where !calendar.isOpen(upTo: time) && form[.time]?.fault != closed:
      fault = closed
    default: fault = nil
    }
    guard let time = typed, fault == nil else {
      var open = form
      open.accept([.time: fault ?? ""])
      sheet = .form(open)
      return []
    }
    return commit(asked.with(time, called: wording.moment(time)))
  }
}

extension DeskCalendar {
  /// Then, or just before: who is promised something by closing time is promised it in open hours.
  fileprivate func isOpen(upTo time: Instant) -> Bool {
    isOpen(at: time) || isOpen(at: time - .minutes(1))
  }
}

extension Form {
  var wantsOtherTime: Bool { self[.due].map { $0.chosen == dues.count } ?? false }

  /// The typed time is offered, too, and chosen.
  fileprivate func with(_ time: Instant, called label: String) -> Form {
    guard let dueField, let labels = fields[dueField]?.options else { return self }
    var form = self
    form.dues.append(time)
    form.fields.all[dueField].content = .options(
      labels.dropLast() + [label] + labels.suffix(1), chosen: dues.count)
    return form
  }
}
