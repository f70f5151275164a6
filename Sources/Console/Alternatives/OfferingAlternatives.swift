internal import Canvas
internal import Casework
internal import Playbook

// The no with a yes: what can be done instead, with the line that offers it.
extension Console {
  mutating func openAlternatives() {
    guard let engine = call?.engine else { return }
    let rep = surroundings.words(in: language)
    let spoken = surroundings.words(in: engine.spoken)
    let people = ["r": surroundings.rep.form]
    let offered = engine.alternatives(at: now).prefix(7).map { alternative in
      Menu.Choice(
        alternative.words(rep), does: .alternative(alternative.name),
        preview: [alternative.line(spoken, people: people)])
    }
    let no = Menu.Choice(
      wording("alternative.none"), does: .refuse,
      preview: why(engine).map { [wording($0)] } ?? [])
    let list = Menu.Choice(wording("bargain.wants"), does: .priceList)
    let prices = surroundings.desk.prices.offers.isEmpty ? [] : [list]
    sheet = .menu(Menu(title: alternativesTitle(engine), choices: offered + prices + [no]))
  }

  /// What he does not have yet of the price list.
  mutating func openPriceList() -> [Effect] {
    let held = Set(call?.file?.products.map(\.code) ?? [])
    let choices = surroundings.desk.prices.offers.filter { !held.contains($0.code) }.map { offer in
      Menu.Choice(
        offer.title[language], detail: offer.monthly.decimal, does: .want(offer.code))
    }
    sheet = .menu(Menu(title: wording("bargain.which"), choices: choices, isFiltered: true))
    return []
  }

  mutating func openWays(to code: String) -> [Effect] {
    guard let engine = call?.engine else { return [] }
    switch engine.ways(to: code, at: now) {
    case .failure(let no): return tell(Notice("bargain.no.\(no.word)", ["what": title(no.codes)]))
    case .success(let ways):
      let rep = surroundings.words(in: language)
      let spoken = surroundings.words(in: engine.spoken)
      let people = ["r": surroundings.rep.form]
      let choices = ways.map { way in
        Menu.Choice(
          way.words(rep), does: .alternative(way.name),
          preview: [way.line(spoken, people: people)])
      }
      sheet = .menu(Menu(title: wording("bargain.ways"), choices: choices))
      return []
    }
  }

  private func title(_ codes: [String]) -> String {
    codes.map { surroundings.desk.prices[$0]?.title[language] ?? $0 }.joined(separator: " / ")
  }

  /// Why something must be offered here, where that is known.
  private func alternativesTitle(_ engine: CallEngine) -> String {
    [wording("alternative.title"), why(engine).map { wording($0) } ?? ""]
      .filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private func why(_ engine: CallEngine) -> String? {
    if engine.contact.facts.leavingAsked != nil { return "alternative.why-leaving" }
    if engine.isAboveLimit(at: now) { return "alternative.why-limit" }
    if engine.envelope.isAtMoment { return "alternative.why-moment" }
    if call?.suggestions.contains(where: \.isHarm) == true { return "alternative.why-harm" }
    return nil
  }

  mutating func openRefusal() -> [Effect] {
    openForm(.refuse, "form.refuse", [(.reason, Form.Field(wording("form.reason")))])
    return []
  }
}

extension NoBargain {
  fileprivate var word: String {
    switch self {
    case .unknown: "unknown"
    case .hasAlready: "hasAlready"
    case .needs: "needs"
    case .currency: "currency"
    }
  }

  fileprivate var codes: [String] {
    if case .needs(let codes) = self { codes } else { [] }
  }
}
