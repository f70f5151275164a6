internal import Casework
internal import Playbook

// What was done in a wrong file moves with one question.
extension Console {
  /// - Returns: whether there is something to ask about first.
  mutating func askWhetherAllMoves(to file: CustomerFile, _ engine: CallEngine) -> Bool {
    guard let wrong = engine.contact.facts.customer, wrong != file.id else { return false }
    let moving = engine.moving(to: file, at: now)
    guard moving.moved + moving.takenBack > 0 || !engine.contact.facts.threads.isEmpty else {
      return false
    }
    call?.movingTo = file
    let words = wording
    var all = words.plain("move.all", ["name": file.customer.title])
    if moving.takenBack > 0 {
      all += " " + words("move.taken-back", ["n": .number(moving.takenBack)])
    }
    sheet = .menu(
      Menu(
        title: words.plain("move.title", ["name": file.customer.title]),
        choices: [
          Menu.Choice(all, does: .moveAll), Menu.Choice(words("move.not"), does: .stay),
        ]))
    return true
  }

  mutating func moveAll() -> [Effect] {
    guard let file = call?.movingTo, let engine = call?.engine else { return [] }
    call?.movingTo = nil
    let effects = attach(file, engine)
    tell(Notice("notice.moved", ["name": file.customer.title]))
    return effects
  }
}
