/// One thing that happened with a customer, whatever list of his file it stands in.
package struct TimelineEvent: Hashable, Sendable {
  /// The list in which it stands.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case contact, issue, promise, request, bill, payment, credit, gesture, survey
    case followUp = "follow-up"
    case fault, product, told, need, consent, kudos, idea, message, notice
  }

  /// What happened, with the thing as it stands today and, where it changed, the change.
  package enum What: Hashable, Sendable {
    case contact(PastContact)
    case issueOpened(Issue)
    case issueChanged(Issue, IssueChange)
    case promised(Promise)
    case promiseSettled(Promise)
    case promiseChanged(Promise, ItemChange)
    case requested(InternalRequest)
    case requestAnswered(InternalRequest)
    case requestTicked(InternalRequest, ItemChange)
    case billed(Bill)
    case paid(Payment)
    case bounced(Payment)
    case credited(Credit)
    case gestured(Gesture)
    case surveyed(Survey)
    case followUpPlanned(FollowUp)
    case followUpEnded(FollowUp, ItemChange)
    case faultBegan(Fault)
    case faultEnded(Fault)
    case productChanged(ProductChange)
    case told(Expectation)
    case needed(Need)
    case consented(Consent)
    case praised(Kudos)
    case idea(Idea)
    case ideaChanged(Idea, ItemChange)
    case queued(Message)
    /// It was sent, or it failed.
    case delivered(Message)
    case noticeBegan(DeskNotice)
    case noticeEnded(DeskNotice)
  }

  package let at: Instant
  package let what: What

  package init(at: Instant, _ what: What) {
    self.at = at
    self.what = what
  }

  package var kind: Kind {
    switch what {
    case .contact: .contact
    case .issueOpened, .issueChanged: .issue
    case .promised, .promiseSettled, .promiseChanged: .promise
    case .requested, .requestAnswered, .requestTicked: .request
    case .billed: .bill
    case .paid, .bounced: .payment
    case .credited: .credit
    case .gestured: .gesture
    case .surveyed: .survey
    case .followUpPlanned, .followUpEnded: .followUp
    case .faultBegan, .faultEnded: .fault
    case .productChanged: .product
    case .told: .told
    case .needed: .need
    case .consented: .consent
    case .praised: .kudos
    case .idea, .ideaChanged: .idea
    case .queued, .delivered: .message
    case .noticeBegan, .noticeEnded: .notice
    }
  }
}
