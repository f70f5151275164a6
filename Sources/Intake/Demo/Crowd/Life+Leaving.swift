import Casework

// Some ask to leave; some of these stay.
extension Life {
  /// - Parameter hurt: because of what we did, not of what changed for him.
  mutating func leave(at minute: Minute, hurt: Bool) {
    guard left == nil, isPast(minute) else { return }
    let suffered = self.hurt(at: minute)
    let list = hurt || suffered > 1.2 ? stories.whyHurt : stories.whyLeaving
    guard let why = dice.pick(list) else { return }
    var affair = affair(known.leaving, at: minute)
    // What he asked before is seen to before he goes.
    let end = max(minute / 1440 + dice.within(2...28), (last ?? 0) / 1440 + 1)
    affair.blanks[.date] = Day(number: end).shown
    affair.blanks[.why] = why.words.words(affair.blanks)
    let said = sentence(known.leaving.said, of: "leaving.said")
    guard dice.percent(suffered > 1.2 ? 18 : 34) else {
      let solved = sentence(known.leaving.solved, of: "leaving.solved")
      _ = asks(affair, at: minute, [said, solved], cause: why.cause)
      left = end
      return
    }
    let stays = sentence(known.leaving.answered, of: "leaving.answered")
    let reference = asks(affair, at: minute, [said, stays], cause: why.cause)
    hurts.removeAll()
    giveBack(affair, at: minute)
    survey(affair, reference, at: minute)
  }

  /// What is done when the last day has come: nothing stays open, and now and then a bill too many goes out.
  mutating func settle(_ day: Int) {
    guard day < days.today else { return }
    who.customer.hasLeft = true
    who.customer.monthsWithUs = max(0, (day - who.joined.number) * 12 / 365)
    let end = days.instant(day * 1440 + 12 * 60)
    for place in issues.indices where issues[place].status != .solved {
      close(issue: place, at: end)
    }
    for place in promises.indices where promises[place].status == .open {
      promises[place].status = promises[place].due < end ? .broken : .kept
      promises[place].settled = max(promises[place].made, min(end, promises[place].due))
    }
    for place in requests.indices where requests[place].status == .open {
      requests[place].status = .answered
      requests[place].answered = max(requests[place].asked, end)
    }
    for place in followUps.indices where followUps[place].state == .planned {
      followUps[place].state = .dropped
    }
    hasGone = true
    guard dice.percent(11) else { return }
    let bill = days.moment(on: day + dice.within(12...40), &dice)
    guard isPast(bill) else { return }
    live(affair(known.billedAfterLeaving, at: bill, amount: home.main?.monthly), at: bill)
  }

  private mutating func close(issue place: Int, at end: Instant) {
    let at = max(end, issues[place].history.last?.at ?? issues[place].opened)
    issues[place].history.append(
      IssueChange(
        at: at, by: world.colleagues[0].login, field: .status, old: issues[place].status.rawValue,
        new: Issue.Status.solved.rawValue))
    issues[place].status = .solved
  }
}
