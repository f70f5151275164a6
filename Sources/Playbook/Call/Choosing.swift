import Casework

// The answers that a digit chooses.
extension CallEngine {
  func choices(
    of ask: Ask, _ visit: Visit, in language: String, at now: Instant
  ) -> [Moment.Choice] {
    let words = setting.words(language)
    let answers: [(Answer, String)]
    switch ask.input {
    case .choice(let options):
      answers = options.map {
        (.choice($0.name), wording(of: $0.label, visit, in: language, at: now))
      }
    case .yesNo: answers = [(.yes(true), words["answer.yes"]), (.yes(false), words["answer.no"])]
    case .pick(let pick): answers = things(of: pick, ask, visit, words, at: now)
    case .number, .money, .date, .phone, .text: answers = []
    }
    let likely = likely(ask, visit, at: now)
    return answers.prefix(9).enumerated().map { number, answer in
      Moment.Choice(
        digit: number + 1, label: answer.1, answer: answer.0, isProposed: answer.0 == likely)
    }
  }

  /// What is likely stands first, the rest in the order of the file.
  private func things(
    of pick: Ask.Pick, _ ask: Ask, _ visit: Visit, _ words: Words, at now: Instant
  ) -> [(Answer, String)] {
    let items = (pick.items.value(visit.facts, at: setting.time(now))?.list ?? [])
      .compactMap(\.record)
    let likely = likely(ask, visit, at: now)
    let answers = items.map { record in
      (Answer.picked(from: pick.collection, key: record.key), label(of: record, words))
    }
    return answers.filter { $0.0 == likely } + answers.filter { $0.0 != likely }
  }

  /// What the script holds likely, from the file.
  private func likely(_ ask: Ask, _ visit: Visit, at now: Instant) -> Answer? {
    if case .pick(let pick) = ask.input, pick.collection == "promises",
      let promise = facts.opening.promise,
      file?.promises.contains(where: { $0.id == promise && $0.status == .open }) == true
    {
      return .picked(from: pick.collection, key: String(promise))
    }
    guard let value = ask.likely?.value(visit.facts, at: setting.time(now)) else { return nil }
    if case .pick(let pick) = ask.input {
      return value.record.map { .picked(from: pick.collection, key: $0.key) }
    }
    return value.answer.map(ask.answer)
  }

  /// What Enter takes: what was answered here before, else what is likely.
  func proposal(for visit: Visit, after walk: Walk, at now: Instant) -> Answer? {
    guard case .ask(let ask) = visit.step.what else { return nil }
    let choices = choices(of: ask, visit, in: setting.desk.language, at: now)
    if let before = answer(givenBefore: visit.key, in: walk.thread.number),
      choices.isEmpty || choices.contains(where: { $0.answer == before })
    {
      return before
    }
    return likely(ask, visit, at: now)
  }

  private func answer(givenBefore key: String, in thread: Int) -> Answer? {
    for entry in contact.entries.reversed() {
      guard case .step(let step) = entry.act, step.thread == thread, step.key == key,
        case .answered(let answer) = step.what
      else { continue }
      return answer
    }
    return nil
  }
}
