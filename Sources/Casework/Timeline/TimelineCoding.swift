/// As `moked file --timeline --json` prints an event: its time, its kind, what became of it, and the thing itself as it
/// stands in the file.
extension TimelineEvent: Encodable {
  private enum CodingKeys: String, CodingKey { case at, kind, what, item, change }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(at, forKey: .at)
    try container.encode(kind, forKey: .kind)
    try container.encode(word, forKey: .what)
    if case .issueChanged(_, let change) = what { try container.encode(change, forKey: .change) }
    if let itemChange { try container.encode(itemChange, forKey: .change) }
    try item.encode(to: container.superEncoder(forKey: .item))
  }

  /// What happened, in one word of English that stays.
  package var word: String {
    switch what {
    case .contact: "contact"
    case .issueOpened: "opened"
    case .issueChanged: "changed"
    case .promised: "promised"
    case .promiseSettled(let promise): promise.status.rawValue
    case .promiseChanged(_, let change), .requestTicked(_, let change),
      .followUpEnded(_, let change), .ideaChanged(_, let change):
      change.what.rawValue
    case .requested: "asked"
    case .requestAnswered: "answered"
    case .billed: "billed"
    case .paid: "paid"
    case .bounced: "bounced"
    case .credited, .gestured: "given"
    case .surveyed(let survey): survey.answered == nil ? "asked" : "answered"
    case .followUpPlanned(let followUp): followUp.state.rawValue
    case .faultBegan, .noticeBegan: "began"
    case .faultEnded, .noticeEnded: "ended"
    case .productChanged(let change): change.kind.rawValue
    case .told: "told"
    case .needed: "stated"
    case .consented(let consent): consent.isGiven ? "given" : "withdrawn"
    case .praised: "praised"
    case .idea(let idea): idea.status.rawValue
    case .queued(let message), .delivered(let message): message.state.rawValue
    }
  }

  private var itemChange: ItemChange? {
    switch what {
    case .promiseChanged(_, let change), .requestTicked(_, let change),
      .followUpEnded(_, let change), .ideaChanged(_, let change):
      change
    default: nil
    }
  }

  private var item: any Encodable {
    switch what {
    case .contact(let contact): contact
    case .issueOpened(let issue), .issueChanged(let issue, _): issue
    case .promised(let promise), .promiseSettled(let promise), .promiseChanged(let promise, _):
      promise
    case .requested(let request), .requestAnswered(let request), .requestTicked(let request, _):
      request
    case .billed(let bill): bill
    case .paid(let payment), .bounced(let payment): payment
    case .credited(let credit): credit
    case .gestured(let gesture): gesture
    case .surveyed(let survey): survey
    case .followUpPlanned(let followUp), .followUpEnded(let followUp, _): followUp
    case .faultBegan(let fault), .faultEnded(let fault): fault
    case .productChanged(let change): change
    case .told(let told): told
    case .needed(let need): need
    case .consented(let consent): consent
    case .praised(let kudos): kudos
    case .idea(let idea), .ideaChanged(let idea, _): idea
    case .queued(let message), .delivered(let message): message
    case .noticeBegan(let notice), .noticeEnded(let notice): notice
    }
  }
}
