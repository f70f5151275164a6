import Casework

// Lines with what stands in their slots now.
extension CallEngine {
  /// The language that is spoken with the person on the line.
  package var spoken: String {
    let known = setting.desk.languages
    let wanted = [spokenLanguage, file?.customer.language].compactMap { $0 }
    return wanted.first(where: known.contains) ?? setting.desk.language
  }

  /// Whom a text addresses: who is on the line, or the customer himself, who reads it later.
  enum Listener { case speaker, customer }

  func wording(
    of text: Spoken, _ visit: Visit, in language: String, for listener: Listener = .speaker,
    at now: Instant
  ) -> String {
    guard let line = text[language] else { return visit.step.name }
    let words = setting.words(language)
    var values: [String: LineValue] = [:]
    for slot in line.slots { values[slot.name] = value(of: slot, visit, words, at: now) }
    var people = self.people
    if listener == .customer {
      people["c"] = file?.customer.form ?? .unknown
      values["address"] = ownAddress.map(LineValue.text)
    }
    return line.render(
      values: values, people: people, words: words, zone: setting.desk.calendar.zone)
  }

  func wordings(of text: Spoken, _ visit: Visit, at now: Instant) -> LocalText {
    var all: [String: String] = [:]
    for language in text.byLanguage.keys {
      all[language] = wording(of: text, visit, in: language, at: now)
    }
    return LocalText(all)
  }

  /// How each person of the call is addressed. Until he is identified, nobody knows who is on the line.
  var people: [String: FormOfAddress] {
    var people = ["r": setting.rep.form, "c": FormOfAddress.unknown]
    if let lead = setting.desk.lead { people["lead"] = lead.form }
    guard facts.identification >= .identified, let speaker = facts.speaker else { return people }
    let isCustomer = speaker.who == .customer && speaker.form == .unknown
    people["c"] = isCustomer ? file?.customer.form ?? .unknown : speaker.form
    return people
  }

  private func value(
    of slot: Slot, _ visit: Visit, _ words: Words, at now: Instant
  ) -> LineValue? {
    let language = words.language
    switch slot.name {
    case "desk.name": return .text(setting.desk.name[language])
    case "rep.name":
      return .person(.init(name: setting.rep.name[language], form: setting.rep.form))
    case "lead.name": return .text(setting.leadTitle(envelope, in: language))
    case "address": return address.map(LineValue.text)
    case "reference": return .text(String(facts.reference))
    case "recap": return .text(recap(language: language).joined(separator: " "))
    case "time": return .instant(now)
    default: break
    }
    if let planned = plannedDue(slot, visit, at: now) { return .instant(planned) }
    guard let value = visit.facts.value(at: slot.path) else { return nil }
    if let title = setting.desk.ownFacts.title(at: slot.path, value) {
      return .text(title[language])
    }
    return lineValue(value, of: slot.name, words)
  }

  private var address: String? {
    if let speaker = facts.speaker, speaker.who != .customer {
      return speaker.name.isEmpty ? nil : speaker.name
    }
    return ownAddress
  }

  private var ownAddress: String? {
    guard let customer = file?.customer else { return nil }
    return customer.address.isEmpty ? customer.title : customer.address
  }

  /// The line of a promise speaks of its date before the promise is made.
  private func plannedDue(_ slot: Slot, _ visit: Visit, at now: Instant) -> Instant? {
    guard case .act(let act) = visit.step.what, let name = act.dateName,
      slot.path == [name, "due"]
    else { return nil }
    if let record = visit.record, record.what == .done {
      return act.deeds.firstDue(
        at: record.at, in: setting.desk.calendar, facts: visit.facts)
    }
    return act.deeds.firstDue(at: now, in: setting.desk.calendar, facts: visit.facts)
  }

  func lineValue(_ value: FactValue, of name: String, _ words: Words) -> LineValue {
    switch value {
    case .truth(let truth): .text(words[truth ? "answer.yes" : "answer.no"])
    case .number(let number): .number(Int(clamping: number))
    case .money(let money): .money(money)
    case .text(let text): name.hasSuffix("phone") ? .phone(text) : .text(text)
    case .words(let text): .text(text[words.language])
    case .choice(let choice): .text(choice)
    case .day(let day): .day(day)
    case .instant(let instant): .instant(instant)
    case .duration(let span): .number(Int(clamping: span.milliseconds / 60_000))
    case .workdays(let days): .number(days)
    case .record(let record): .text(label(of: record, words))
    case .list(let items): .list(items.map { lineValue($0, of: name, words) })
    }
  }

  /// One of the customer's things, in a few words: `pick.invoice`.
  func label(of record: FactRecord, _ words: Words) -> String {
    var values: [String: LineValue] = [:]
    for field in record.type.fields {
      if let value = record[field.name], value.record == nil, value.list == nil {
        values[field.name] = lineValue(value, of: field.name, words)
      }
    }
    if record.type == .request, case .text(let name)? = record["department"] {
      values["department"] = .text(setting.department(name, words))
    }
    return words("pick.\(record.type.name)", values)
  }
}
