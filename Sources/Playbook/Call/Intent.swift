package import Casework

/// What a rep means by a key. The engine turns it into acts, or refuses.
package enum Intent: Hashable, Sendable {
  // The script
  /// Begins a script as a new thread; the present one is parked.
  case begin(script: String)
  case enter(thread: Int)
  /// Enter: the line was said, the act is to be done, the proposed answer is right.
  case said
  /// The same; the issue that the step would open is this one again.
  case saidAgain(issue: Int64)
  case answer(Answer)
  /// A digit of the question on the screen.
  case digit(Int)
  /// What was typed for a question that takes a number, money, a date, a phone or a text.
  case typed(String)
  case back
  case skip(reason: String)
  case flagLine
  case jumpToClosing
  /// Ends the current thread by hand, where its script cannot.
  case endThread(outcome: String, disposition: String)

  // What is done and promised
  case note(String)
  case promise(what: String, due: Instant?)
  case credit(amount: Money, reason: String)
  case request(department: String, what: String, due: Instant?)
  case openIssue(title: String, reason: String)
  case solveIssue(Int64)
  case keepPromise(Int64)
  case remedy(name: String, RemedyOutcome)
  case change(field: String, old: String, new: String)
  /// All of it, or nothing where one of it is refused.
  case care([Care])
  /// What was offered beside a no, by name.
  case alternative(name: String)
  case refuse(reason: String)
  /// What an article says is told to the person on the line.
  case article(name: String)

  // The person on the line
  case identify(Identification, Speaker)
  /// The whole file is needed, so that the script sees it at once.
  case attach(CustomerFile)
  case hold
  case resume
  case mood(Mood)
  /// Asks or hands over to whom the script names, else to the lead of the envelope.
  case escalate(reason: String)
  /// He asks to leave us: his request and its minute are kept; nothing is cancelled.
  case askedToLeave

  // To another rep, and from one
  case handOver(HandOver)
  case takeOver

  // The end
  case endEarly(EarlyEnd)
  /// A siren: the rep leaves now, whatever he is at.
  case leaveInEmergency
  case lineEnded
  case cause(String)
  case override(gate: String, reason: String)
  case parkWrapUp
  /// His shift is over and it is not finished: it is late from now on, and a lead sees it.
  case leaveWrapUp
  case reopenWrapUp
  /// The time that the desk gives to a wrap-up has passed.
  case wrapUpTimeIsUp
  case close
  case undo
}
