package import Casework

/// The call as conditions see it: its journal so far, and what only the script knows.
package struct CallSituation: Hashable, Sendable {
  package var contact: ContactFacts
  /// The contact reason of the script that runs: `billing.charge`.
  package var reason: String?
  /// What else the script serves: a contact about any of them was about this matter.
  package var alsoAbout: [String]
  /// He began with a complaint.
  package var isComplaint: Bool
  /// What he called about is dealt with.
  package var isSolved: Bool

  /// - Parameters:
  ///   - isComplaint: nil where only the reason tells.
  ///   - isSolved: nil where only the first matter's end tells.
  package init(
    contact: ContactFacts = ContactFacts(), reason: String? = nil, alsoAbout: [String] = [],
    isComplaint: Bool? = nil, isSolved: Bool? = nil
  ) {
    self.contact = contact
    self.reason = reason
    self.alsoAbout = alsoAbout
    self.isComplaint = isComplaint ?? (reason?.hasPrefix("complaint") == true)
    self.isSolved = isSolved ?? (contact.threads.first?.end?.outcome == "solved")
  }

  /// How many of his contacts of the last two weeks were about this matter.
  func earlierContacts(in file: CustomerFile, at now: Instant) -> Int {
    let reasons = Set(alsoAbout + (reason.map { [$0] } ?? []))
    return file.contacts.count {
      $0.direction == .inbound && reasons.contains($0.reason) && $0.at <= now
        && $0.at >= now - CallSituation.memory
    }
  }

  /// As the rep marked it; until he does, tense where there is cause to be.
  func mood(in file: CustomerFile, at now: Instant) -> Mood {
    if let mood = contact.mood { return mood }
    let hasCause =
      isComplaint || (contact.opening.waited ?? .zero) >= CallSituation.longWait
      || file.promises.contains { $0.isRaised(at: now) }
      || earlierContacts(in: file, at: now) > 0
    return hasCause ? .tense : .calm
  }

  private static let memory = Duration.days(14)
  private static let longWait = Duration.minutes(5)
}

extension CallSituation {
  /// The call of a script, with every reason that it serves.
  package init(contact: ContactFacts, script: Script?) {
    let reasons = script?.reasons ?? []
    self.init(contact: contact, reason: reasons.first, alsoAbout: Array(reasons.dropFirst()))
  }
}
