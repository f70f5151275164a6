import Casework

// Where he and we meet beside his matters: before he is a customer, and in what he writes that nobody has read.
extension Life {
  /// What made him come to us, where we know it.
  mutating func addMeetings(before start: Int, to events: inout [(at: Minute, event: Event)]) {
    guard start - 14 >= days.first else { return }
    if dice.percent(40) {
      events.append((days.moment(on: start - dice.within(8...14), &dice), .advertised))
    }
    if dice.percent(60) {
      events.append((days.moment(on: start - dice.within(1...7), &dice), .enquired))
    }
  }

  /// Nobody is asked how it was before he is a customer.
  mutating func meet(_ matter: Matter, by channel: Channel? = nil, at minute: Minute) {
    let affair = affair(matter, at: minute, by: channel)
    _ = asks(
      affair, at: minute,
      [
        sentence(matter.said, of: "\(matter.name).said"),
        sentence(matter.solved, of: "\(matter.name).solved"),
      ])
  }

  /// A few have written to us in the last days, and nobody has read it yet.
  mutating func writeOfLate() {
    let matters = world.book.matters.byChance.filter { home.has($0.needs) }
    let minute = days.moment(on: days.today - dice.within(0...5), &dice)
    guard dice.chance(0.015), left == nil, isPast(minute), last.map({ $0 < minute }) ?? true,
      let matter = Odds(matters.map { ($0, $0.weight) }).pick(&dice)
    else { return }
    let affair = affair(matter, at: minute, by: dice.percent(50) ? .mail : .message)
    _ = asks(affair, at: minute, [sentence(matter.said, of: "\(matter.name).said")])
    contacts[contacts.count - 1].rep = ""
    contacts[contacts.count - 1].cause = nil
  }
}
