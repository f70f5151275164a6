import Casework

// How often he is written to, and with what: nobody is flooded, and who wants no offers is sent none.
extension CallEngine {
  func maySend(_ kind: Message.Kind, isAsked: Bool, at now: Instant) throws(Refusal) {
    if kind == .marketing { try mayMarket(isAsked: isAsked, at: now) }
    guard !isAsked, let cap = setting.desk.messages.cap,
      cap.isReached(by: (file?.messages ?? []) + facts.messages, at: now)
    else { return }
    throw Refusal("refusal.messages-enough")
  }

  private func mayMarket(isAsked: Bool, at now: Instant) throws(Refusal) {
    guard let file else { throw Refusal("refusal.no-customer") }
    let bar = file.marketingBar(
      isAsked: isAsked, consents: file.consents + facts.consents, at: now,
      in: setting.desk.calendar.zone)
    if let bar { throw Refusal("refusal.marketing-\(bar.rawValue)") }
  }
}
