import Casework

// What the rep reads of steps, acts and answers.
extension CallEngine {
  /// A step in a few words.
  func label(of visit: Visit, in language: String, at now: Instant) -> String {
    if let short = visit.step.short, short[language] != nil {
      return wording(of: short, visit, in: language, at: now)
    }
    switch visit.step.what {
    case .say(let say): return wording(of: say.text, visit, in: language, at: now)
    case .ask(let ask): return wording(of: ask.text, visit, in: language, at: now)
    case .act: return acts(of: visit, in: language, at: now).joined(separator: ", ")
    case .set, .branch, .go, .run, .end: return visit.step.name
    }
  }

  /// What Enter will do, one sentence an act.
  func acts(of visit: Visit, in language: String, at now: Instant) -> [String] {
    guard case .act(let act) = visit.step.what else { return [] }
    return act.deeds.map { sentence(for: $0, visit, setting.words(language), at: now) }
  }

  private func sentence(
    for deed: Deed, _ visit: Visit, _ words: Words, at now: Instant
  ) -> String {
    func text(_ spoken: Spoken) -> LineValue {
      .text(wording(of: spoken, visit, in: words.language, at: now))
    }
    switch deed {
    case .credit(let amount, _):
      guard let money = amount.value(visit.facts, at: setting.time(now))?.money else {
        return words["act.credit-unknown"]
      }
      let isWithin = money.minorUnits <= creditLeft.minorUnits
      return words(isWithin ? "act.credit" : "act.credit-above", ["amount": .money(money)])
    case .correct(let what): return words["act.correct-\(what)"]
    case .request(let department, let what, let due):
      return dated(
        "act.request", self.due(due, visit, at: now),
        ["department": .text(setting.department(department, words)), "what": text(what)], words)
    case .issue(let title, _): return words("act.issue", ["title": text(title)])
    case .note(let note): return words("act.note", ["text": text(note)])
    case .promise(let what, let due):
      return dated("act.promise", self.due(due, visit, at: now), ["what": text(what)], words)
    case .kept(let promise):
      let kept = promise.value(visit.facts, at: setting.time(now))?.record
      return words("act.kept", ["what": kept.map { .text(label(of: $0, words)) } ?? ""])
    case .message(let channel, let to, let text, let kind):
      return sentence(forMessage: channel, to, text, kind, visit, words, at: now)
    case .identify: return words["act.identify"]
    }
  }

  /// Further on the date may not be known yet: it hangs on an act that is still to come.
  private func dated(
    _ key: String, _ due: Instant?, _ values: [String: LineValue], _ words: Words
  ) -> String {
    guard let due else { return words("\(key)-undated", values) }
    return words(key, values.merging(["due": .instant(due)]) { first, _ in first })
  }

  /// What was answered at a step, as the rep reads it.
  func answerLabel(of visit: Visit, in language: String, at now: Instant) -> String {
    visit.record?.what.answer.map { shown($0, visit, language, at: now) } ?? ""
  }

  func shown(_ answer: Answer, _ visit: Visit, _ language: String, at now: Instant) -> String {
    let words = setting.words(language)
    guard case .ask(let ask) = visit.step.what else { return plain(answer, visit.facts, words) }
    let choices = choices(of: ask, visit, in: language, at: now)
    return choices.first { $0.answer == answer }?.label ?? plain(answer, visit.facts, words)
  }

  private func plain(_ answer: Answer, _ facts: Facts, _ words: Words) -> String {
    switch answer {
    case .choice(let name): return name
    case .yes(let yes): return words[yes ? "answer.yes" : "answer.no"]
    case .number(let number): return String(number)
    case .money(let money): return money.decimal
    case .day(let day): return words("answer.day", ["day": .day(day)])
    case .text(let text): return text
    case .picked(let collection, let key):
      let items = facts.value(at: "customer.\(collection)")?.list ?? []
      let record = items.lazy.compactMap(\.record).first { $0.key == key }
      return record.map { label(of: $0, words) } ?? key
    }
  }
}
