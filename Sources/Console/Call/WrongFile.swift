internal import Casework
internal import Playbook

// What was done in a wrong file moves with one question.
extension Console {
  func hasWorkToMove(to file: CustomerFile, _ engine: CallEngine) -> Bool {
    guard let wrong = engine.contact.facts.customer, wrong != file.id else { return false }
    let moving = engine.moving(to: file, at: now)
    return moving.moved + moving.takenBack > 0 || !engine.contact.facts.threads.isEmpty
  }

  mutating func askWhetherAllMoves() {
    guard let file = call?.movingTo, let engine = call?.engine else { return }
    let moving = engine.moving(to: file, at: now)
    let words = wording
    var all = words.plain("move.all", ["name": file.customer.title])
    if moving.takenBack > 0 {
      all += " " + words("move.taken-back", ["n": .number(moving.takenBack)])
    }
    if case .form(let form) = sheet, form.isBegun, formAside == nil { putAside(form, opener) }
    opener = .wrongFile
    sheet = .menu(
      Menu(
        title: words.plain("move.title", ["name": file.customer.title]),
        choices: [
          Menu.Choice(all, does: .moveAll), Menu.Choice(words("move.not"), does: .stay),
        ]))
  }

  mutating func moveAll() -> [Effect] {
    guard let file = call?.movingTo, let engine = call?.engine else { return [] }
    call?.movingTo = nil
    let effects = attach(file, engine)
    tell(Notice("notice.moved", ["name": file.customer.title]))
    return effects
  }
}
