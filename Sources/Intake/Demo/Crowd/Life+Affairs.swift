import Casework

// How a matter goes: settled at once, or passed on with a promise that is kept, moved or broken.
extension Life {
  /// - Returns: when the matter was at rest, or the last step that has been reached.
  @discardableResult
  mutating func live(_ affair: Affair, at minute: Minute) -> Minute {
    guard isPast(minute) else { return minute }
    var affair = affair
    let matter = affair.matter
    let said = sentence(matter.said, of: "\(matter.name).said")
    guard dice.percent(matter.first) else {
      return passOn(&affair, at: minute, [said])
    }
    let solved = sentence(matter.solved, of: "\(matter.name).solved")
    let reference = asks(affair, at: minute, [said, solved, tail(affair)])
    if matter.givesBack { giveBack(affair, at: minute) }
    guard dice.chance(repeats(matter)) else {
      survey(affair, reference, at: minute)
      return minute
    }
    return comeBack(&affair, after: minute)
  }

  /// How many come back with a matter that was thought settled.
  private func repeats(_ matter: Matter) -> Double {
    guard matter.first < 100 else { return 0 }
    return switch matter.causeClass {
    case .product, .processFault: 0.2
    case .genuineNeed: 0.04
    default: 0.12
    }
  }

  private mutating func comeBack(_ affair: inout Affair, after minute: Minute) -> Minute {
    let later = minute / 1440 + 1 + Int(dice.exponential(mean: 3.5))
    let again = days.moment(on: later, &dice)
    guard isPast(again) else { return minute }
    affair.rep = colleague()
    affair.blanks.repForm = world.colleagues[affair.rep].form
    hurts.append((again, 0.4))
    let opening = sentence(.again)
    let said = sentence(affair.matter.said, of: "\(affair.matter.name).said")
    guard affair.matter.passed.isEmpty || (!affair.matter.isOfTheHour && dice.percent(45)) else {
      return passOn(&affair, at: again, [opening, said])
    }
    let solved = sentence(affair.matter.solved, of: "\(affair.matter.name).solved")
    let reference = asks(affair, at: again, [opening, solved])
    survey(affair, reference, at: again)
    return again
  }

  /// The department is asked, and he is promised an answer by a time.
  private mutating func passOn(
    _ affair: inout Affair, at minute: Minute, _ opening: [Telling?]
  ) -> Minute {
    let department = world.departments[affair.matter.department] ?? 2
    let due = days.workingDay(1 + dice.below(department + 1), after: minute / 1440)
    let hour = [9, 10, 12, 12, 14, 16, 17][dice.below(7)]
    let promised = due * 1440 + hour * 60
    affair.blanks[.due] = days.day(promised).shown
    let passed = sentence(affair.matter.passed, of: "\(affair.matter.name).passed")
    let reference = asks(affair, at: minute, opening + [passed, tail(affair)])
    openIssue(&affair, reference, at: minute, department)
    ask(&affair, reference, at: minute, department)
    promise(&affair, reference, made: minute, due: promised)
    noteClaim(affair, at: minute)
    let end = follow(&affair, due: promised)
    answer(affair)
    return end
  }

  /// One round: the promised time comes.
  private mutating func follow(_ affair: inout Affair, due: Minute) -> Minute {
    let keeps = world.colleagues[affair.rep].keeps + affair.chased * 8
    guard dice.percent(min(97, keeps)) else { return fail(&affair, due: due) }
    let call = days.openMoment(from: due - dice.within(15...240), &dice)
    let inTime = call <= due ? call : due
    guard isPast(inTime) else { return inTime }
    guard affair.answer <= inTime || dice.percent(55) else {
      return move(&affair, at: inTime)
    }
    affair.answer = min(affair.answer, inTime)
    return close(&affair, at: inTime, evidence: true, opening: nil)
  }

  /// We call in time with no answer, and agree on a later day.
  private mutating func move(_ affair: inout Affair, at minute: Minute) -> Minute {
    let due = days.workingDay(1 + dice.below(3), after: minute / 1440) * 1440 + 12 * 60
    affair.blanks[.due] = days.day(due).shown
    _ = tells(affair, at: minute, [sentence(.noAnswerYet)])
    plan(.callback, .hard, .callback, affair, made: days.instant(minute), due: due)
    if let place = affair.promise {
      promises[place].firstDue = promises[place].firstDue ?? promises[place].due
      promises[place].due = days.instant(due)
    }
    affair.answer = min(affair.answer, due - 30)
    return follow(&affair, due: due)
  }

  /// The time passed and nobody called: he calls, or we do, late, or it is forgotten.
  private mutating func fail(_ affair: inout Affair, due: Minute) -> Minute {
    guard isPast(due) else { return due }
    hurts.append((due, 1))
    if dice.percent(58) {
      breakIfLongAgo(affair, due: due)
      return chase(&affair, due: due)
    }
    // A few days late it is kept all the same; months late it is another call.
    let isKept = dice.percent(60)
    let wait = isKept ? 1 + dice.exponential(mean: 3) : 12 + dice.exponential(mean: 110)
    let late = days.moment(on: due / 1440 + Int(wait), &dice)
    guard isPast(late) else {
      breakIfLongAgo(affair, due: due)
      return due
    }
    if !isKept { breakPromise(affair, at: due) }
    affair.answer = min(affair.answer, late)
    return close(&affair, at: late, evidence: isKept, opening: sentence(.lateCall))
  }

  /// Somebody has marked it by then.
  private mutating func breakIfLongAgo(_ affair: Affair, due: Minute) {
    if days.now - due > 3 * 1440 { breakPromise(affair, at: due) }
  }

  private mutating func chase(_ affair: inout Affair, due: Minute) -> Minute {
    let wait = Int(dice.exponential(mean: 1.6))
    let call =
      wait == 0
      ? days.openMoment(from: due + dice.within(20...300), &dice)
      : days.moment(on: due / 1440 + wait, &dice)
    guard isPast(call) else { return due }
    breakPromise(affair, at: due)
    affair.chased += 1
    affair.rep = colleague()
    affair.blanks.repForm = world.colleagues[affair.rep].form
    affair.blanks[.due] = days.day(due).shown
    let opening = sentence(.chasing)
    if affair.chased > 2 || dice.percent(58) { return makeGood(&affair, at: call, opening) }
    // Said with the day that passed, agreed with the new one.
    let chasing = opening?.text(tongue, affair.blanks) ?? ""
    let again = days.workingDay(1 + dice.below(2), after: call / 1440) * 1440 + 14 * 60
    affair.blanks[.due] = days.day(again).shown
    let reference = asks(
      affair, at: call, [sentence(.onceMore)], ahead: chasing, cause: "promise-broken")
    showBroken(affair, in: reference)
    raise(affair, at: call)
    promise(&affair, affair.issue.map { issues[$0].number } ?? reference, made: call, due: again)
    return follow(&affair, due: again)
  }

  private mutating func makeGood(
    _ affair: inout Affair, at minute: Minute, _ opening: Telling?
  ) -> Minute {
    let good = dice.pick(stories.madeGood)
    let reference = asks(
      affair, at: minute, [opening, good?.words], cause: "promise-broken")
    showBroken(affair, in: reference)
    affair.answer = min(affair.answer, minute)
    solve(affair, at: minute)
    if good?.givesBack ?? false || affair.matter.givesBack { giveBack(affair, at: minute) }
    if dice.percent(22) { treat(affair, at: minute) }
    survey(affair, reference, at: minute)
    return minute
  }

  /// We call with the answer; now and then he does not pick up.
  private mutating func close(
    _ affair: inout Affair, at minute: Minute, evidence: Bool, opening: Telling?
  ) -> Minute {
    let answered = sentence(affair.matter.answered, of: "\(affair.matter.name).answered")
    let isMissed = evidence && dice.percent(9)
    let reference =
      isMissed
      ? tells(affair, at: minute, by: .message, [sentence(.notReached), answered])
      : tells(affair, at: minute, [opening, answered])
    if evidence, let place = affair.promise {
      promises[place].status = .kept
      promises[place].settled = days.instant(minute)
      promises[place].evidence = "#\(reference)"
    } else {
      showBroken(affair, in: reference)
    }
    solve(affair, at: minute)
    if affair.matter.givesBack { giveBack(affair, at: minute) }
    survey(affair, reference, at: minute)
    return minute
  }
}
