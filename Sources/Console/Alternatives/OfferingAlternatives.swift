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
    let offered = engine.alternatives(at: now).prefix(8).map { alternative in
      Menu.Choice(
        alternative.words(rep), does: .alternative(alternative.name),
        preview: [alternative.line(spoken, people: people)])
    }
    let no = Menu.Choice(
      wording("alternative.none"), does: .refuse,
      preview: why(engine).map { [wording($0)] } ?? [])
    sheet = .menu(Menu(title: alternativesTitle(engine), choices: offered + [no]))
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
    openForm(.refuse, "form.refuse", [Form.Field(wording("form.reason"))])
    return []
  }
}
