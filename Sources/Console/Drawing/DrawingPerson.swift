internal import Canvas
internal import Casework
internal import Playbook

// Who is on the line, how to address him, and what care he needs.
extension Console {
  func drawPerson(_ screen: CallScreen, in line: Region, of canvas: inout Canvas) {
    guard screen.file != nil else {
      let nobody = ScreenField(wording("call.nobody-yet"), Style(bold: true))
      return canvas.writeAround([nobody], known(screen.facts), in: line)
    }
    let person = person(screen) + [careField(screen, isBesidePerson: true)]
    canvas.writeAround(person, known(screen.facts), in: line)
  }

  /// How far he is identified, and the number of the call.
  private func known(_ facts: ContactFacts) -> [ScreenField] {
    let number =
      facts.reference > 0
      ? wording.plain("call.reference", ["number": String(facts.reference)]) : ""
    return [identification(facts).ranked(2, short: identified(facts, atLeast: true))]
      + [ScreenField(number, Style(bold: true)).ranked(3)]
  }

  private func identification(_ facts: ContactFacts) -> ScreenField {
    let isEnough = facts.identification >= .identified
    let style = isEnough ? Style(.good, bold: true) : Style(.harm, bold: true)
    return ScreenField(identified(facts), style)
  }

  /// - Parameter atLeast: whether he is or not, and no more.
  private func identified(_ facts: ContactFacts, atLeast: Bool = false) -> String {
    let isEnough = facts.identification >= .identified
    let level = atLeast ? isEnough ? .identified : .none : facts.identification
    let time = facts.identifiedAt.map(wording.clock) ?? ""
    return wording.plain("identified.\(level.rawValue)", ["time": time])
  }

  /// The care comes before where he lives, and how long he has been with us.
  private func person(_ screen: CallScreen) -> [ScreenField] {
    guard let customer = screen.file?.customer else { return [] }
    let caller = screen.facts.speaker.map { wording("caller.\($0.who.rawValue)") } ?? ""
    let tenure = wording.tenure(months: customer.monthsWithUs)
    let left = customer.hasLeft ? wording("find.left") : ""
    return [
      ScreenField(customer.title, Style(.title, bold: true), canBeCut: true),
      ScreenField(address(of: customer)).ranked(1, short: form(of: customer)),
      ScreenField(left, Style(.warning)).ranked(4),
      ScreenField(caller, Style(.dim)).ranked(6),
      ScreenField(customer.city).ranked(8),
      ScreenField(tenure, Style(.dim)).ranked(7),
    ]
  }

  /// How he is to be addressed, in words.
  func address(of customer: Customer) -> String {
    let name = customer.address.isEmpty ? customer.title : customer.address
    return wording.plain("call.address.\(customer.form.rawValue)", ["name": name])
  }

  private func form(of customer: Customer) -> String? {
    customer.form == .unknown ? nil : wording("call.address-short.\(customer.form.rawValue)")
  }

  /// What care he needs: beside him where all of it has room, else on the urgent line.
  func careField(_ screen: CallScreen, isBesidePerson: Bool) -> ScreenField {
    let care = ScreenField(
      screen.file?.customer.care ?? "", Style(.warning, bold: true), canBeCut: !isBesidePerson
    ).ranked(isBesidePerson ? 5 : 1)
    return hasRoom(care, screen) == isBesidePerson ? care : ScreenField("")
  }

  private func hasRoom(_ care: ScreenField, _ screen: CallScreen) -> Bool {
    guard CallLayout.isWide(size) else { return false }
    let fixed = person(screen).prefix(3) + known(screen.facts)
    let taken = fixed.filter { $0.width > 0 }.reduce(0) { $0 + $1.width + 3 }
    return taken + care.width <= size.columns - 2
  }
}
