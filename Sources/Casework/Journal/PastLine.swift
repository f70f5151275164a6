extension ContactState {
  /// The line that a closed contact leaves in the customer's list; nil while it is not closed.
  /// - Parameter rep: the name of who dealt with it.
  package func pastContact(rep: String) -> PastContact? {
    guard facts.closed != nil, !facts.isForgotten, let opened = facts.opened else { return nil }
    return PastContact(
      at: opened, channel: facts.opening.channel, direction: facts.opening.direction, rep: rep,
      reason: facts.reason, summary: facts.summary ?? "", reference: facts.reference,
      interface: facts.touchedAt, speaker: facts.speaker, identification: facts.identification,
      cause: facts.cause, waited: facts.opening.waited, menu: facts.opening.menu,
      lasted: facts.lineEnded.map { $0 - opened }, contact: id)
  }
}

extension ContactFacts {
  /// Why they called: the first issue's reason, else the script of the first matter that came to an end, else of the
  /// last one begun, else how the call ended before there was one.
  package var reason: String {
    issues.first?.reason ?? threads.first { $0.end != nil }?.script ?? threads.last?.script
      ?? earlyEnd?.rawValue ?? (line.rangOut ? "rang-out" : "")
  }

  /// The interface that somebody named, else the one to which its reason belongs, else service.
  package var touchedAt: Interface {
    interface ?? opening.interface ?? Interface(reason: reason) ?? .service
  }
}
