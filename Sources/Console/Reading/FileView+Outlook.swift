internal import Canvas
internal import Casework
internal import Playbook

// What is to be expected of him: for a rep in words, with what he can do about it; for a lead with the numbers too.
extension FileView {
  /// Nothing where nothing was learned, nor of somebody of whom there is nothing to say.
  func outlook(for role: Rep.Role) -> [SideLine] {
    let known = foreseen.filter {
      !file.customer.hasLeft || role == .lead && judgement(of: $0) != nil
    }
    return listed(
      "outlook.title",
      known.flatMap { role == .lead ? inWords($0) + inNumbers($0) : inWords($0) })
  }

  /// What a lead said in its place, as long as the forecast reaches.
  private func judgement(of known: Foreseen) -> Judgement? {
    file.customer.judgement(of: known.learned.forecast)
  }

  private func isFresh(_ judgement: Judgement, _ forecast: Forecast) -> Bool {
    (0...forecast.days).contains(today - judgement.on)
  }

  private func inWords(_ known: Foreseen) -> [SideLine] {
    if let judgement = judgement(of: known), isFresh(judgement, known.outlook.forecast) {
      return [line("\(which(known.outlook.forecast)): \(shown(judgement))")]
    }
    guard !known.learned.isGuess else { return [] }
    let outlook = known.outlook
    let name = "outlook.\(outlook.forecast.rawValue)"
    switch outlook.level {
    case .high:
      let lines = [
        line(
          words.plain("\(name).high", ["why": said(outlook.pushes.filter { $0.number > 0 })]),
          .warning)
      ]
      let holds = words.plain("\(name).holds", ["why": said(outlook.holds)])
      return lines + (outlook.holds.isEmpty ? [] : [line(holds, .dim)]) + whatToDo(outlook)
    case .low: return [line(words("\(name).low"), .dim)]
    case .usual: return []
    }
  }

  /// For the strongest of what pushes that somebody can do something about.
  private func whatToDo(_ outlook: Outlook) -> [SideLine] {
    let keys = outlook.pushes.filter { $0.number > 0 }.map { "outlook.do.\($0.fact.rawValue)" }
    return keys.first { words.words.line($0) != nil }.map { [line(words($0))] } ?? []
  }

  private func inNumbers(_ known: Foreseen) -> [SideLine] {
    let outlook = known.outlook
    let chance = words(
      "outlook.\(outlook.forecast.rawValue).chance",
      [
        "n": .number(outlook.forecast.days), "chance": .text(percent(outlook.chance)),
        "usual": .text(percent(outlook.usual)),
      ])
    let told = words(
      "outlook.known",
      [
        "on": .text(date(known.learned.at)), "n": .number(known.learned.accuracy.rows),
        "auc": .text(decimal(known.learned.accuracy.auc, places: 2)),
      ])
    let reasons = [("towards", outlook.pushes), ("against", outlook.holds)].filter {
      !$0.1.isEmpty
    }.map { words.plain("outlook.\($0.0)", ["why": pushed($0.1)]) }
    let old = judgement(of: known).flatMap {
      isFresh($0, outlook.forecast) ? nil : "\(shown($0)) \(words("outlook.old"))"
    }
    let poor = known.learned.isGuess ? words("learn.poor") : nil
    let rest = reasons + [told] + [poor, old].compactMap(\.self)
    return [line(chance)] + rest.map { line($0, .dim) }
  }

  private func line(_ text: String, _ role: Role = .plain) -> SideLine {
    SideLine(text, style: Style(role), rows: 3, isSentence: true)
  }

  private func which(_ forecast: Forecast) -> String { words("outlook.which.\(forecast.rawValue)") }

  private func shown(_ judgement: Judgement) -> String {
    words.plain(
      "outlook.judged",
      [
        "name": rep(judgement.by), "on": date(judgement.on),
        "level": words("outlook.level.\(judgement.level.rawValue)"), "reason": judgement.reason,
      ])
  }

  private func said(_ reasons: [Outlook.Reason]) -> String {
    reasons.isEmpty ? words("outlook.no-reason") : reasons.map(fact).joined(separator: ", ")
  }

  private func pushed(_ reasons: [Outlook.Reason]) -> String {
    reasons.map { reason in
      let sign = reason.push < 0 ? "-" : "+"
      return words.plain(
        "outlook.pushed",
        ["fact": fact(reason), "push": sign + decimal(abs(reason.push), places: 2)])
    }.joined(separator: ", ")
  }

  private func fact(_ reason: Outlook.Reason) -> String { words.fact(reason.fact, reason.number) }
}

extension Console {
  mutating func receive(_ learned: [Learned]) -> [Effect] {
    surroundings.learned = learned
    return []
  }
}

extension Wording {
  func fact(_ fact: ForecastFact, _ number: Int) -> String {
    self(
      "outlook.fact.\(fact.rawValue).\(number > 0 ? "some" : "none")",
      ["n": .number(number), "tenure": .text(tenure(months: number))])
  }
}

/// To a tenth: `12.3`.
func percent(_ share: Double) -> String { decimal(share * 100, places: 1) }

/// With so many places after the point, the same on every machine.
func decimal(_ number: Double, places: Int) -> String {
  let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
  let whole = Int((abs(number) * Double(scale)).rounded())
  let sign = number < 0 && whole > 0 ? "-" : ""
  let rest = String(whole % scale)
  let zeros = String(repeating: "0", count: places - rest.count)
  return "\(sign)\(whole / scale).\(zeros)\(rest)"
}
